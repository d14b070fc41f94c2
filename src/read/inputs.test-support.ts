import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** The first word of a post that its place in the file does not cover; undefined when all stand where they are said to. */
export function strayWord(posts: readonly Post[]): string | undefined {
  const sources = new Map<string, string>();
  for (const post of posts) {
    const source = sources.get(post.path) ?? readFileSync(post.path, "utf8");
    sources.set(post.path, source);
    for (const word of post.text.match(/[A-Za-z-]{4,}/g) ?? [])
      if (covered(source, placeOf(post, word)) !== word) return `${post.id}: ${word}`;
  }
  return undefined;
}

/** All files of a folder with what they hold, to be changed and written elsewhere. */
export function filesOf(folder: string): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1), readFileSync(join(entry.parentPath, entry.name))]),
  );
}

/**
 * Reads an export whose files are cut at several points, one at a time. Gives each cut after which posts are missing though no problem was
 * told: there should be none.
 */
export async function silentLosses(
  folder: string,
  options: { messages?: boolean; me?: readonly string[] } = {},
): Promise<readonly string[]> {
  const files = filesOf(folder);
  const whole = (await harvest([folder], options)).posts.length;
  const lost: string[] = [];
  for (const [name, data] of Object.entries(files)) {
    for (const share of [0, 0.2, 0.5, 0.8, 0.97]) {
      const made = scratch({ ...files, [name]: data.subarray(0, Math.floor(data.length * share)) });
      try {
        const { posts, problems } = await harvest(["."], { ...options, cwd: made.path });
        if (posts.length < whole && problems.length === 0) lost.push(`${name} at ${share}: ${posts.length} of ${whole}`);
      } finally {
        made.remove();
      }
    }
  }
  return lost;
}
