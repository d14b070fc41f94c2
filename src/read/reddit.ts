import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { sortFiles } from "./files.ts";
import { known, roles } from "./reddit/layout.ts";
import { Owner, tables } from "./reddit/tables.ts";
import { hasHeading, readTable } from "./table.ts";

/** The data request of Reddit: a flat zip of CSV files. */
export const reddit: Reader = {
  name: "reddit",
  summary: "Reddit export (CSV): own posts, comments, drafts; messages and chats only when asked for",
  claim,
  read,
};

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { role, entry } of sortFiles(entries, known, roles).parts) {
    if (role === "owner") continue;
    if (await hasHeading(entry, tables[role].columns)) return "sure";
  }
  return "no";
}

const whyNot = "private messages: read with --include messages";

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const isUnasked = (role: string): boolean => !options.messages && (role === "messages" || role === "chat");
  const unasked = new Set(parts.filter(({ role }) => isUnasked(role)).map(({ entry }) => entry.path));
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (unasked.has(note.path) ? { path: note.path, state: "ignored", why: whyNot } : note)),
    layout: "CSV",
  };
  const owner = new Owner(options.me ?? []);
  for (const { role, entry } of parts) {
    if (unasked.has(entry.path)) continue;
    if (role === "owner") {
      yield* readTable(entry, { columns: ["statistic", "value"] }, (row) => owner.add(row));
    } else if ((role === "messages" || role === "chat") && !owner.known) {
      const message = "Unexpected absence of statistics.csv, expected it to tell the owner's messages from others': no message read";
      yield {
        posts: [],
        problems: [{ code: "incomplete", message, hint: "Give the whole export, or your user name with --me", path: entry.path }],
      };
    } else {
      const table = tables[role];
      yield* readTable(entry, table, (row) => table.make(row, entry.path, owner));
    }
  }
}
