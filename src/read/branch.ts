import type { FileNote } from "../model/file-note.ts";
import type { Intake, TreeName } from "../model/intake.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { isArchive, isHidden, isSpent, isTextual, openInner, type Tree } from "./archive.ts";
import { type ClaimedOptions, isPromising, readClaimed, settle } from "./claimed.ts";
import { type Claimant, claimDraft, claimTree, type Listed } from "./claims.ts";
import { Friends } from "./friends.ts";
import { Pictures } from "./pictures.ts";
import { readDraft, readFile } from "./single.ts";
import type { Stock } from "./stock.ts";
import type { Watch } from "./watch.ts";

const nothing = { posts: [], problems: [], files: 0 } as const;

/** What a branch is read with. */
export interface Means {
  readonly readers: readonly Listed[];
  readonly options: ClaimedOptions;
  readonly watch: Watch | undefined;
}

/** A folder or an archive, looked through from the top: an export is read as a whole, all else file by file. */
export class Branch {
  readonly #tree: Tree;
  readonly #means: Means;
  readonly #isInner: boolean;
  /** The books of all that is no export. */
  readonly #drafts: TreeName;
  readonly #archives: Entry[] = [];
  /** Files of an archive that may hold posts, though nobody claims them. */
  readonly #unclaimed: Entry[] = [];
  /** How many exports and drafts were read, and how many files were none. */
  #read = 0;
  #others = 0;
  #toldSpent = false;

  constructor(tree: Tree, means: Means, isInner: boolean) {
    this.#tree = tree;
    this.#means = means;
    this.#isInner = isInner;
    this.#drafts = { path: tree.path, reader: undefined };
  }

  async *read(): AsyncGenerator<Intake> {
    try {
      yield { ...nothing, problems: this.#tree.problems, skipped: this.#skipped(), tree: this.#drafts };
      const { entries, isLast } = this.#tree;
      yield* this.#watched(this.#folder(this.#means.watch?.over(entries, isLast) ?? entries, "", this.#means.readers, true));
      yield* this.#rest();
    } finally {
      this.#tree.close();
    }
  }

  async *#watched(intakes: AsyncIterable<Intake>): AsyncGenerator<Intake> {
    for await (const intake of intakes) {
      if (intake.notes !== undefined) this.#means.watch?.settle(intake.notes);
      yield intake.problems.length === 0 ? intake : { ...intake, problems: intake.problems.filter((problem) => this.#isNews(problem)) };
    }
  }

  /** When the bytes that may be unpacked are spent, that is told once, not of every file after it. */
  #isNews(problem: Problem): boolean {
    const spent = isSpent(problem, this.#tree.budget.limits);
    if (spent && this.#toldSpent) return false;
    this.#toldSpent ||= spent;
    return true;
  }

  #skipped(): Readonly<Record<string, number>> {
    const media = this.#tree.media.under();
    return { ...this.#tree.skipped, ...(media > 0 ? { "media files": media } : {}) };
  }

  /** Reads a folder; `drafts` says whether what no export reader claims is worth reading as a draft. */
  async *#folder(entries: readonly Entry[], folder: string, readers: readonly Listed[], drafts: boolean): AsyncGenerator<Intake> {
    const claimant = await claimTree(readers, entries);
    if (claimant !== undefined) {
      this.#read++;
      yield* this.#export(claimant, entries, folder, readers);
      return;
    }
    for (const [name, inner] of byFolder(entries)) {
      if (name !== undefined) yield* this.#folder(inner, `${folder}${name}/`, readers, drafts);
      else if (drafts) for (const entry of inner) yield* this.#file(entry);
    }
  }

  /** Reads an export. What its reader does not know is offered to the others; archives in it are opened later. */
  async *#export(claimant: Claimant, entries: readonly Entry[], folder: string, readers: readonly Listed[]): AsyncGenerator<Intake> {
    const { reader } = claimant;
    const { path, kind, files, media } = this.#tree;
    const tree: TreeName = { path: placed(path, kind, folder), reader: reader.name };
    yield { ...nothing, tree, media: media.take(folder) };
    const pictures = this.#tree.budget.pictures ? new Pictures(media, folder) : undefined;
    const friends = this.#means.options.connections === true ? await Friends.read(entries) : undefined;
    if (friends !== undefined) yield { ...nothing, tree, connections: friends.connections };
    const stock = yield* enriched(readClaimed(claimant, entries, tree, this.#means.options), pictures, friends);
    yield { ...nothing, files, tree };
    if (stock === undefined) return;
    yield { ...nothing, tree, notes: this.#setAside(stock) };
    yield* this.#offer(
      stock,
      folder,
      readers.filter(({ name }) => name !== reader.name),
    );
    yield* settle(stock, reader, tree, this.#means.options);
  }

  /** Archives in an export are opened after it. */
  #setAside(stock: Stock): readonly FileNote[] {
    const archives = stock.left.filter(({ name }) => isArchive(name));
    this.#archives.push(...archives);
    return stock.note(archives.map(({ path }): FileNote => ({ path, state: "read" })));
  }

  /** Another export may lie in the same folder: whoever claims of what is left accounts for it. */
  async *#offer(stock: Stock, folder: string, readers: readonly Listed[]): AsyncGenerator<Intake> {
    const promising = stock.left.filter(isPromising);
    if (promising.length === 0) return;
    for await (const intake of this.#folder(promising, folder, readers, false)) {
      stock.note(intake.notes ?? []);
      yield intake;
    }
  }

  async *#file(entry: Entry): AsyncGenerator<Intake> {
    const { readers, options } = this.#means;
    if (isArchive(entry.name)) this.#archives.push(entry);
    else if (isHidden(entry.name)) return;
    else if (isTextual(entry.name)) {
      this.#read++;
      yield* readFile(entry, readers, this.#drafts, options);
    } else {
      const claimant = await claimDraft(readers, entry);
      if (claimant === undefined) this.#leave(entry);
      else {
        this.#read++;
        yield* readDraft(claimant, entry, this.#drafts, options);
      }
    }
  }

  /** A folder may hold all sorts of data beside drafts; what lies in an archive was put there together. */
  #leave(entry: Entry): void {
    this.#others++;
    if (this.#tree.kind === "archive" && isPromising(entry)) this.#unclaimed.push(entry);
  }

  /** Archives in the tree, and what was left out. */
  async *#rest(): AsyncGenerator<Intake> {
    const { path, kind, problems, media } = this.#tree;
    const skipped = this.#others > 0 ? { "other files": this.#others } : {};
    const pictures = media.take();
    const unclaimed = this.#read > 0 && this.#means.options.allowPartial !== true ? unclaimedProblems(this.#unclaimed) : [];
    if (this.#archives.length > 0) {
      yield { ...nothing, tree: this.#drafts, problems: unclaimed, skipped, media: pictures };
      for await (const inner of openInner(this.#archives, this.#tree)) yield* new Branch(inner, this.#means, true).read();
      return;
    }
    // An archive of pictures is a part of the export around it.
    const isEmpty = this.#read === 0 && problems.length === 0 && !(this.#isInner && this.#others === 0 && pictures > 0);
    const hasContent = this.#others + pictures > 0 || kind === "archive";
    const told = isEmpty && hasContent && this.#tree.mayBeEmpty !== true ? [withoutPosts(path, kind)] : unclaimed;
    yield { ...nothing, tree: this.#drafts, problems: told, skipped, media: pictures };
  }
}

/** The same intakes, what pictures and lists of friends tell added to the posts. */
async function* enriched<T>(
  intakes: AsyncGenerator<Intake, T>,
  pictures: Pictures | undefined,
  friends: Friends | undefined,
): AsyncGenerator<Intake, T> {
  if (pictures === undefined && friends === undefined) return yield* intakes;
  let next = await intakes.next();
  while (next.done !== true) {
    const seen = await Promise.all(next.value.posts.map((post) => pictures?.lookedInto(post) ?? post));
    yield { ...next.value, posts: friends === undefined ? seen : seen.map((post) => friends.beside(post)) };
    next = await intakes.next();
  }
  return next.value;
}

/** What a folder inside a tree is called for people. */
function placed(path: string, kind: Tree["kind"], folder: string): string {
  const inside = folder.slice(0, -1);
  if (inside === "") return path;
  if (kind === "archive") return `${path}!${inside}`;
  return path === "." ? inside : `${path}${path.endsWith("/") ? "" : "/"}${inside}`;
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

function withoutPosts(path: string, kind: Tree["kind"]): Problem {
  return { code: "unknown-format", message: `Unexpected ${kind} without posts, expected an export of a platform, or drafts`, path };
}

function unclaimedProblems(entries: readonly Entry[]): readonly Problem[] {
  const [first] = entries;
  if (first === undefined) return [];
  const more = entries.length > 1 ? ` (and ${entries.length - 1} more such)` : "";
  const message = `Unexpected file that may hold posts${more}, expected one of a known export, or a draft: not understood, not read`;
  return [{ code: "unknown-format", message, hint: "--allow-partial lets it pass", path: first.path }];
}
