import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { type Part, sortFiles } from "./files.ts";
import { htmlPost } from "./html-post.ts";
import { known, type Role, roles } from "./linkedin/layout.ts";
import { Owner } from "./linkedin/owner.ts";
import { tables } from "./linkedin/tables.ts";
import { hasHeading, readTable } from "./table.ts";

/** The data export of LinkedIn, basic or complete. */
export const linkedin: Reader = {
  name: "linkedin",
  summary: "LinkedIn export (CSV): own shares, comments, articles, profile; messages only when asked for",
  claim,
  read,
};

/** Tables that other platforms have too say nothing. */
async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { role, entry } of sortFiles(entries, known, roles).parts) {
    if (role === "articles" || role === "sections") continue;
    if (await hasHeading(entry, tables[role].columns)) return "sure";
  }
  return "no";
}

const privateRoles: readonly Role[] = ["messages", "invitations"];
const whyNot = "private messages: read with --include messages";

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const unasked = new Set(options.messages ? [] : parts.filter(({ role }) => privateRoles.includes(role)).map(({ entry }) => entry.path));
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (unasked.has(note.path) ? { path: note.path, state: "ignored", why: whyNot } : note)),
    layout: parts.some(({ role }) => role === "shares" || role === "comments") ? "complete (CSV)" : "basic (CSV)",
  };
  const owner = new Owner(options.me ?? []);
  for (const part of parts) if (!unasked.has(part.entry.path)) yield* readPart(part, owner);
}

async function* readPart({ role, entry }: Part<Role>, owner: Owner): AsyncGenerator<Batch> {
  if (role === "articles") {
    const made = await htmlPost(entry, () => ({
      id: entry.name,
      kind: "blog",
      platform: "linkedin",
      audience: "unknown",
      author: owner.author,
    }));
    if ("code" in made) yield { posts: [], problems: [made] };
    else if ("skip" in made) yield { posts: [], problems: [], skipped: { [made.skip]: 1 } };
    else yield { posts: [made], problems: [] };
    return;
  }
  if (role === "messages" && !owner.known) {
    const message = "Unexpected absence of Profile.csv, expected it to tell the owner's messages from others': no message read";
    yield {
      posts: [],
      problems: [{ code: "incomplete", message, hint: "Give the whole export, or your name with --me", path: entry.path }],
    };
    return;
  }
  const table = tables[role];
  yield* readTable(entry, table, (row) => {
    // A row with one cell only is what is left of a broken one.
    if (row.width === 1 && table.columns.length > 1) {
      const message = `Unexpected row of one cell, expected ${table.columns.length} or more: left out`;
      return { code: "incomplete", message, path: entry.path, line: row.line };
    }
    return table.make(row, entry.path, owner);
  });
}
