import type { FileNote } from "./file-note.ts";
import type { Post } from "./post.ts";
import type { Problem } from "./problem.ts";

/** A file, on disk, in an archive or on standard input. */
export interface Entry {
  /** For people: `export.zip!data/tweets.js` or `blog/post.md`. */
  readonly path: string;
  /** Inside its tree, with forward slashes: `data/tweets.js`. */
  readonly name: string;
  /** Bytes, when known beforehand. */
  readonly size: number | undefined;
  open(): AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /** Read lists of friends too, for the rules and lists that need them. */
  readonly connections?: boolean | undefined;
  /** Read private messages too. */
  readonly messages: boolean;
  /** Names, handles or numbers under which the owner appears, for exports that do not say whose they are. */
  readonly me?: readonly string[] | undefined;
}

/** What a reader hands on at a time. */
export interface Batch {
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
  /** Left out on purpose, by reason. */
  readonly skipped?: Readonly<Record<string, number>> | undefined;
  /** What became of files finished with this batch. An export reader notes every entry of its tree once; one it never notes is not understood. */
  readonly notes?: readonly FileNote[] | undefined;
  /** Which of a platform's layouts this is, e.g. "2024 (JSON)"; said once. */
  readonly layout?: string | undefined;
  /** Where an export says itself how many records it holds: how many of them were met. Said once. */
  readonly records?: { readonly met: number; readonly said: number } | undefined;
}

/** How sure a reader is that entries are its own. */
export type Claim = "no" | "maybe" | "sure";

/** One input format. */
export interface Reader {
  readonly name: string;
  readonly summary: string;
  /**
   * Looks at all entries of a tree (one draft is a tree of one) by anchored path; may open one to look inside.
   * An export reader claims the tree as a whole.
   */
  claim(entries: readonly Entry[]): Claim | Promise<Claim>;
  read(entries: readonly Entry[], options: ReadOptions): AsyncIterable<Batch>;
}
