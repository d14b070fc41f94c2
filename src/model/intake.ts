import type { Connection } from "./connection.ts";
import type { Batch } from "./reader.ts";

/** Which tree something belongs to: an export, or the drafts of a path. One object a tree. */
export interface TreeName {
  /** As the user named it, and the folder inside where the export lies deeper. */
  readonly path: string;
  /** The reader of an export; undefined for drafts. */
  readonly reader: string | undefined;
}

/** What reading hands on, and how many files are finished with it: a draft is one, an archive is one, an unpacked export is one. */
export interface Intake extends Batch {
  /** Friends, followers and the like, where lists of them are read. */
  readonly connections?: readonly Connection[] | undefined;
  readonly files: number;
  /** Undefined where a path could not even be opened. */
  readonly tree?: TreeName | undefined;
  /** Pictures, films and recordings met in the tree. */
  readonly media?: number | undefined;
}
