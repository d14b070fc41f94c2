import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";
import type { DraftFile, Outcome } from "./cli/rooms.ts";
import type { Post } from "./model/post.ts";
import type { Problem } from "./model/problem.ts";
import type { PostEdits } from "./model/suggestion.ts";
import { readDraftBytes } from "./read/index.ts";
import { visible } from "./report/hostile.ts";
import { edited } from "./suggest/edited.ts";
import { unifiedDiff } from "./suggest/patch.ts";
import { areAsMeant } from "./suggest/same-posts.ts";

/** Larger drafts are not held in memory to be changed; bytes. */
const largest = 2 ** 26;

/** The formats that can be changed: what stands in them is text, byte for byte. */
const changeable: ReadonlySet<string> = new Set(["text", "markdown", "html", "ndjson"]);

/** Where a draft lies and how it is known. */
interface Home {
  /** Links resolved. */
  readonly disk: string;
  /** For people. */
  readonly path: string;
  readonly reader: string;
  readonly bytes: Buffer;
  readonly mode: number;
}

/** Opens a local draft that may be changed. `disk` is for the system, `path` for people, `reader` the format it was read as. */
export async function openDraft(disk: string, path: string, reader: string): Promise<Outcome<DraftFile>> {
  const refuse = (what: string, expected: string): Outcome<DraftFile> => ({ problems: [unchanged(path, what, expected)] });
  if (!changeable.has(reader)) return refuse("archive, export or format", "text, Markdown, HTML or NDJSON");
  try {
    const target = await realpath(disk);
    const { mode, size, isFile } = await factsOf(target);
    if (!isFile) return refuse("device, pipe or folder", "a file");
    if (size > largest) return refuse("size", `at most ${largest / 2 ** 20} MiB`);
    if ((mode & 0o200) === 0) return refuse("write protection", "a file that its owner may change");
    const bytes = await readFile(target);
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const home = { disk: target, path, reader, bytes, mode };
    const posts = await postsOf(home, bytes);
    return posts === undefined ? refuse("damage", "a draft that can be read in full") : { value: new Draft(home, text, posts) };
  } catch (error) {
    return error instanceof TypeError ? refuse("encoding", "UTF-8") : refuse(codeOf(error), "a file that can be read");
  }
}

/** A draft in memory; a new one for each change. */
class Draft implements DraftFile {
  readonly posts: readonly Post[];
  readonly #home: Home;
  readonly #text: string;

  constructor(home: Home, text: string, posts: readonly Post[]) {
    this.#home = home;
    this.#text = text;
    this.posts = posts;
  }

  async with(edits: readonly PostEdits[]): Promise<Outcome<DraftFile>> {
    const ordered = edits.flatMap((one) => one.edits).sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    const text = edited(this.#text, ordered);
    const posts = text === undefined ? undefined : await postsOf(this.#home, Buffer.from(text));
    if (text !== undefined && posts !== undefined && areAsMeant(this.posts, posts, edits))
      return { value: new Draft(this.#home, text, posts) };
    return { problems: [unchanged(this.#home.path, "markup around the words", "words that can be replaced without touching it")] };
  }

  async diff(safe: boolean): Promise<string> {
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.#home.bytes);
    const diff = unifiedDiff(this.#home.path, before, this.#text);
    return safe ? diff.split("\n").map(visible).join("\n") : diff;
  }

  async save(): Promise<Problem | undefined> {
    const { disk, path, bytes, mode } = this.#home;
    const beside = join(dirname(disk), `.${basename(disk)}.${pid}.tmp`);
    try {
      const file = await open(beside, "wx", mode & 0o777);
      try {
        await file.writeFile(this.#text);
        await file.sync();
      } finally {
        await file.close();
      }
      // What a file is created with is cut by the mask of the process.
      await chmod(beside, mode & 0o7777);
      if (!bytes.equals(await readFile(disk))) return unchanged(path, "change of the file meanwhile", "it as it was read");
      await rename(beside, disk);
      return undefined;
    } catch (error) {
      return unchanged(path, codeOf(error), "a folder in which the file can be replaced");
    } finally {
      await rm(beside, { force: true });
    }
  }
}

async function factsOf(disk: string): Promise<{ readonly mode: number; readonly size: number; readonly isFile: boolean }> {
  const facts = await stat(disk);
  return { mode: facts.mode, size: facts.size, isFile: facts.isFile() };
}

/** All posts of a draft; undefined where something of it cannot be read. */
async function postsOf({ reader, path }: Home, bytes: Uint8Array): Promise<readonly Post[] | undefined> {
  const batches = await readDraftBytes(reader, path, bytes);
  return batches === undefined || batches.some(({ problems }) => problems.length > 0) ? undefined : batches.flatMap(({ posts }) => posts);
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "fault");

const unchanged = (path: string, what: string, expected: string): Problem => ({
  code: "incomplete",
  message: `Not changed: unexpected ${what}, expected ${expected}`,
  path,
});
