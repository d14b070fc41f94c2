import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Books } from "../cli/books.ts";
import type { Place } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import { openInputs } from "./index.ts";

/** All that a run over some paths read. */
export interface Harvest {
  readonly posts: Post[];
  readonly problems: Problem[];
  readonly skipped: Record<string, number>;
  files: number;
}

export type HarvestOptions = Partial<Parameters<typeof openInputs>[1]>;

/** The books of a run over some paths. */
export async function booksOf(paths: readonly string[], options: HarvestOptions = {}): Promise<Ledger> {
  const books = new Books();
  for await (const intake of openInputs(paths, { messages: false, cwd: process.cwd(), ...options })) books.take(intake);
  return books.ledger(false);
}

/** Reads paths to the end. */
export async function harvest(paths: readonly string[], options: HarvestOptions = {}): Promise<Harvest> {
  const all: Harvest = { posts: [], problems: [], skipped: {}, files: 0 };
  for await (const intake of openInputs(paths, { messages: false, cwd: process.cwd(), ...options })) {
    all.posts.push(...intake.posts);
    all.problems.push(...intake.problems);
    all.files += intake.files;
    for (const [reason, count] of Object.entries(intake.skipped ?? {})) all.skipped[reason] = (all.skipped[reason] ?? 0) + count;
  }
  return all;
}

/** A folder of its own for a test, with files in it; `remove` takes it away. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "scrubin-read-"));
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), data);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The words of a file that a place covers, to be compared with those of the post. */
export function covered(source: string, place: Place): string {
  const lines = source.split("\n");
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return source.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
}

/** The place of a word of a post. */
export function placeOf(post: Post | undefined, words: string): Place {
  const start = post?.text.indexOf(words) ?? -1;
  if (post === undefined || start < 0) throw new Error(`no "${words}" in the post`);
  return post.origin.place(start, start + words.length);
}
