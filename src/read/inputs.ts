import type { Problem } from "../model/problem.ts";
import type { Batch, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { isTextual, isZip, openInnerZips, openTrees, type Surroundings, type Tree } from "./archive.ts";
import { claimFile, claimTree, type Listed } from "./claims.ts";
import { problemOf } from "./damage.ts";

export type { Surroundings } from "./archive.ts";
export type { Listed } from "./claims.ts";

/** What reading hands on, and how many files are finished with it: a draft is one, a zip is one, an unpacked export is one. */
export interface Intake extends Batch {
  readonly files: number;
}

const nothing: Intake = { posts: [], problems: [], files: 0 };

/** Reads all paths with these readers, a stretch at a time, in the order given. Whatever goes wrong is a problem in a batch. */
export async function* inputsOf(
  paths: readonly string[],
  options: ReadOptions & Surroundings,
  readers: readonly Listed[],
): AsyncGenerator<Intake> {
  for await (const tree of openTrees(paths, options)) yield* readTree(tree, readers, options);
}

async function* readTree(tree: Tree, readers: readonly Listed[], options: ReadOptions): AsyncGenerator<Intake> {
  try {
    const media = tree.media > 0 ? { "media files": tree.media } : {};
    const ignored = tree.ignored > 0 ? { "ignored files": tree.ignored } : {};
    yield { ...nothing, problems: tree.problems, skipped: { ...media, ...ignored } };
    const [only] = tree.entries;
    if (tree.kind === "file") {
      if (only !== undefined) yield* readFile(only, readers, options);
      return;
    }
    const branch = new Branch(tree, readers, options);
    yield* branch.read(tree.entries);
    yield* branch.rest();
  } finally {
    tree.close();
  }
}

/** A folder or an archive, looked through from the top: an export is read as a whole, all else file by file. */
class Branch {
  readonly #tree: Tree;
  readonly #readers: readonly Listed[];
  readonly #options: ReadOptions;
  readonly #zips: Entry[] = [];
  #read = 0;
  #others = 0;

  constructor(tree: Tree, readers: readonly Listed[], options: ReadOptions) {
    this.#tree = tree;
    this.#readers = readers;
    this.#options = options;
  }

  async *read(entries: readonly Entry[]): AsyncGenerator<Intake> {
    const reader = await claimTree(this.#readers, entries);
    if (reader !== undefined) {
      this.#read++;
      yield* guarded(reader, entries, this.#options, this.#tree.path, this.#tree.files);
      return;
    }
    for (const [folder, inner] of byFolder(entries)) {
      if (folder !== undefined) yield* this.read(inner);
      else for (const entry of inner) yield* this.#file(entry);
    }
  }

  /** Zips in the folder, and what was left out. */
  async *rest(): AsyncGenerator<Intake> {
    const skipped = this.#others > 0 ? { "other files": this.#others } : {};
    if (this.#zips.length > 0 && this.#tree.kind === "folder") {
      yield { ...nothing, skipped };
      for await (const tree of openInnerZips(this.#zips)) yield* readTree(tree, this.#readers, this.#options);
      return;
    }
    const isEmpty = this.#read === 0 && this.#tree.problems.length === 0;
    const hasContent = this.#others + this.#zips.length + this.#tree.media > 0 || this.#tree.kind === "archive";
    yield isEmpty && hasContent
      ? { ...nothing, problems: [unknown(this.#tree.path, this.#tree.kind, this.#zips.length > 0)], skipped }
      : { ...nothing, skipped };
  }

  async *#file(entry: Entry): AsyncGenerator<Intake> {
    if (isZip(entry.name)) this.#zips.push(entry);
    else if (isTextual(entry.name)) {
      this.#read++;
      yield* readFile(entry, this.#readers, this.#options);
    } else this.#others++;
  }
}

async function* readFile(entry: Entry, readers: readonly Listed[], options: ReadOptions): AsyncGenerator<Intake> {
  const reader = await claimFile(readers, entry);
  if (reader === undefined) {
    // A file that cannot be opened is told of as such, not as unknown.
    const broken = await openingProblem(entry);
    yield { ...nothing, problems: [broken ?? unknown(entry.path, "file", false)], files: 1 };
  } else yield* guarded(reader, [entry], options, entry.path, 1);
}

async function* guarded(
  reader: Reader,
  entries: readonly Entry[],
  options: ReadOptions,
  path: string,
  files: number,
): AsyncGenerator<Intake> {
  try {
    for await (const batch of reader.read(entries, options)) yield { ...batch, files: 0 };
  } catch (error) {
    yield { ...nothing, problems: [problemOf(error, path)] };
  }
  yield { ...nothing, files };
}

async function openingProblem(entry: Entry): Promise<Problem | undefined> {
  try {
    for await (const chunk of entry.open()) if (chunk.length > 0) break;
    return undefined;
  } catch (error) {
    return problemOf(error, entry.path);
  }
}

/** Entries by their top folder, in order; files of the top level under undefined. */
function byFolder(entries: readonly Entry[]): readonly (readonly [string | undefined, readonly Entry[]])[] {
  const groups: [string | undefined, Entry[]][] = [];
  for (const entry of entries) {
    const slash = entry.name.indexOf("/");
    const folder = slash < 0 ? undefined : entry.name.slice(0, slash);
    const last = groups.at(-1);
    const inner = slash < 0 ? entry : { ...entry, name: entry.name.slice(slash + 1) };
    if (last !== undefined && last[0] === folder) last[1].push(inner);
    else groups.push([folder, [inner]]);
  }
  return groups;
}

function unknown(path: string, kind: Tree["kind"], nested: boolean): Problem {
  const expected = kind === "file" ? "text, Markdown, HTML, NDJSON or an export" : "an export of X or Facebook, or drafts";
  const found = kind === "file" ? "format" : nested ? "archive inside the archive" : `${kind} without posts`;
  return {
    code: "unknown-format",
    message: `Unexpected ${found}, expected ${expected}`,
    hint: nested ? "Unpack the outer archive first" : undefined,
    path,
  };
}
