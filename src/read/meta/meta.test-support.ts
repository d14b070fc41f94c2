import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileNote } from "../../model/file-note.ts";
import type { Post } from "../../model/post.ts";
import type { Problem } from "../../model/problem.ts";
import { openInputs } from "../index.ts";
import { covered, placeOf, scratch } from "../inputs.test-support.ts";

/** All that a run over a path read, with the fate of each file. */
export interface Gathered {
  readonly posts: Post[];
  readonly problems: Problem[];
  readonly skipped: Record<string, number>;
  readonly notes: FileNote[];
  layout: string | undefined;
}

export interface GatherOptions {
  readonly messages?: boolean;
  readonly me?: readonly string[];
  readonly cwd?: string;
}

/** Reads a path to the end. */
export async function gather(path: string, options: GatherOptions = {}): Promise<Gathered> {
  const all: Gathered = { posts: [], problems: [], skipped: {}, notes: [], layout: undefined };
  for await (const batch of openInputs([path], { messages: false, cwd: process.cwd(), ...options })) {
    all.posts.push(...batch.posts);
    all.problems.push(...batch.problems);
    all.notes.push(...(batch.notes ?? []));
    all.layout ??= batch.layout;
    for (const [reason, count] of Object.entries(batch.skipped ?? {})) all.skipped[reason] = (all.skipped[reason] ?? 0) + count;
  }
  return all;
}

/** Reads a tree made of these files. What is no string or bytes is written as Meta writes JSON: each byte of UTF-8 as an escape of its own. */
export async function gatherFiles(files: Readonly<Record<string, unknown>>, options: GatherOptions = {}): Promise<Gathered> {
  const written = Object.entries(files).map(([name, value]) => [
    name,
    typeof value === "string" || value instanceof Uint8Array ? value : asMeta(value),
  ]);
  const made = scratch(Object.fromEntries(written) as Record<string, string | Uint8Array>);
  try {
    return await gather(".", { ...options, cwd: made.path });
  } finally {
    made.remove();
  }
}

/** JSON as Facebook and Instagram write it. */
export const asMeta = (value: unknown): string =>
  [...Buffer.from(JSON.stringify(value, null, 2), "utf8")]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\u00${byte.toString(16)}`))
    .join("");

/** The files of a folder by name. */
export const filesIn = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );

/** Files of a folder that were noted never or more than once; there should be none. */
export function unaccounted(folder: string, { notes }: Gathered): readonly string[] {
  const names = Object.keys(filesIn(folder)).filter((name) => !/(?:^|\/)(?:no-data\.txt|.+\.(?:jpe?g|png|mp4))$/.test(name));
  return names.filter((name) => notes.filter(({ path }) => path.endsWith(name)).length !== 1);
}

/** Words of posts that do not stand where their origin says; posts are of files on disk. */
export function misplaced(posts: readonly Post[]): readonly string[] {
  return posts.flatMap((post) => {
    const source = readFileSync(post.path, "utf8");
    const words = (post.text.match(/[A-Za-z-]{4,}/g) ?? []).filter((word) => covered(source, placeOf(post, word)) !== word);
    return words.map((word) => `${post.id}: ${word}`);
  });
}

/** Cuts after which posts are missing though nothing is told: there should be none. */
export async function silentLosses(folder: string, options: GatherOptions = {}): Promise<readonly string[]> {
  const files = filesIn(folder);
  const whole = (await gather(folder, options)).posts.length;
  const lost: string[] = [];
  for (const [name, data] of Object.entries(files)) {
    for (const share of [0, 0.4, 0.97]) {
      const cut = { ...files, [name]: data.subarray(0, Math.floor(data.length * share)) };
      const { posts, problems } = await gatherFiles(cut, options);
      if (posts.length < whole && problems.length === 0) lost.push(`${name} at ${share}: ${posts.length} of ${whole}`);
    }
  }
  return lost;
}
