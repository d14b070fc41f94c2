/** How often something was met, by name. */
export type Counts = Readonly<Record<string, number>>;

/** A file of a tree that nobody understood. */
export interface UnknownFile {
  /** As in `Entry.path`. */
  readonly path: string;
  readonly why?: string | undefined;
}

/** The books of one tree: an export, or the drafts of one path. Counts, not posts: it does not grow with what was read. */
export interface TreeLedger {
  /** As the user named it, and the folder inside where the export lies deeper. */
  readonly path: string;
  /** The reader of an export; undefined for drafts, which are read file by file. */
  readonly reader: string | undefined;
  readonly layout: string | undefined;
  readonly posts: number;
  /** Days (YYYY-MM-DD, or as much as is known) of the first and the last post; undefined when no post has one. */
  readonly period: { readonly first: string; readonly last: string } | undefined;
  /** Posts without a time. */
  readonly undated: number;
  readonly platforms: Counts;
  readonly kinds: Counts;
  readonly audiences: Counts;
  /** What became of the posts on the platform; "unknown" where the export does not say. */
  readonly states: Counts;
  /** Records that were met, of those the export itself says it holds; undefined when it says nothing. */
  readonly records: { readonly met: number; readonly said: number } | undefined;
  readonly files: {
    readonly read: number;
    /** Left out on purpose, by why. */
    readonly ignored: Counts;
    readonly unknown: readonly UnknownFile[];
    /** Pictures, films and recordings: never opened. */
    readonly media: number;
  };
  /** Records left out on purpose, by why. */
  readonly skipped: Counts;
  /** How many problems were told of while it was read. */
  readonly problems: number;
}
