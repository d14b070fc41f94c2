import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { FileNote } from "../model/file-note.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry, Reader, ReadOptions } from "../model/reader.ts";
import { listFolder } from "./archive/folder.ts";
import { entryOf } from "./draft.test-support.ts";
import { covered, placeOf } from "./inputs.test-support.ts";

/** All that a reader makes of an export. */
export interface Exported {
  readonly claim: string;
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
  readonly skipped: Readonly<Record<string, number>>;
  readonly layout: readonly string[];
  /** What became of each file: "read", "ignored: why", "unknown: why"; "" where the reader did not say. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a folder on disk, or files in memory, with one reader; a file told of twice fails. */
export async function readExport(
  reader: Reader,
  source: string | Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadOptions> = {},
): Promise<Exported> {
  const entries: readonly Entry[] =
    typeof source === "string"
      ? (await listFolder(source, source)).entries
      : Object.entries(source).map(([name, data]) => entryOf(name, data));
  const posts: Post[] = [];
  const problems: Problem[] = [];
  const skipped: Record<string, number> = {};
  const layout: string[] = [];
  const notes: FileNote[] = [];
  const claim = await reader.claim(entries);
  for await (const batch of reader.read(entries, { messages: false, ...options })) {
    posts.push(...batch.posts);
    problems.push(...batch.problems);
    notes.push(...(batch.notes ?? []));
    if (batch.layout !== undefined) layout.push(batch.layout);
    for (const [reason, count] of Object.entries(batch.skipped ?? {})) skipped[reason] = (skipped[reason] ?? 0) + count;
  }
  const paths = notes.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  expect(paths.filter((path) => !entries.some((entry) => entry.path === path))).toEqual([]);
  const ids = posts.map(({ path, id }) => `${path} ${id}`);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const files = Object.fromEntries(
    entries.map(({ path, name }) => {
      const note = notes.find((one) => one.path === path);
      return [name, note === undefined ? "" : note.why === undefined ? note.state : `${note.state}: ${note.why}`];
    }),
  );
  return { claim, posts, problems, skipped, layout, files };
}

/** Every plain word of a post of a folder is found again at its place in the file. */
export function expectPlaces(posts: readonly Post[]): void {
  for (const post of posts) {
    for (const word of post.text.split(/\s+/).filter((one) => /^[\p{L}\p{N}.,’-]{4,}$/u.test(one))) {
      const place = placeOf(post, word);
      expect(covered(readFileSync(place.path, "utf8").replace(/^\ufeff/, ""), place), `${word} of ${post.id}`).toBe(word);
    }
  }
}

/**
 * Cuts each file at many points, and puts odd values into it: nothing may be thrown, and of a file cut within a record something is told or
 * all its posts are there.
 */
export async function expectSturdy(
  reader: Reader,
  files: Readonly<Record<string, string>>,
  options: Partial<ReadOptions> = {},
): Promise<void> {
  const whole = await readExport(reader, files, options);
  for (const [name, data] of Object.entries(files)) {
    for (let part = 0; part < 40; part++) {
      const bytes = Buffer.from(data);
      const flipped = Buffer.from(bytes);
      const at = (part * 7919) % Math.max(1, bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      await readExport(reader, { ...files, [name]: flipped }, options).catch((error: unknown) => {
        throw new Error(`${name} flipped at ${at}: ${String(error)}`);
      });
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 40));
      const { posts, problems, files: notes } = await readExport(reader, { ...files, [name]: cut }, options);
      const words = posts.map(({ text }) => text);
      const lost = whole.posts.filter(({ text }) => !words.includes(text));
      if (lost.length === 0 || looksWhole(cut.toString("utf8"), words, lost)) continue;
      const told = problems.length > 0 || Object.values(notes).some((note) => note.startsWith("unknown"));
      expect(told, `${name} cut at ${cut.length}: ${cut.subarray(-40).toString()}`).toBe(true);
    }
  }
}

/**
 * Whether a file that is cut is whole for all one can see: at the end of a line, or within the last cell of a row when that has no quotes, so
 * that a post has the first words of one that was lost.
 */
function looksWhole(cut: string, words: readonly string[], lost: readonly Post[]): boolean {
  if (cut === "" || cut.endsWith("\n") || cut.endsWith("\r")) return true;
  if (words.some((text) => text !== "" && lost.some((post) => post.text.startsWith(text)))) return true;
  const commas = (text: string): number => text.split(",").length;
  const lines = cut.split("\n");
  return lines.length > 1 && (cut.split('"').length - 1) % 2 === 0 && commas(lines.at(-1) ?? "") >= commas(lines[0] ?? "");
}
