/** What became of one file of an export. */
export interface FileNote {
  /** As in `Entry.path`. */
  readonly path: string;
  /** Read for posts or for facts about them; left out on purpose; or not understood. */
  readonly state: "read" | "ignored" | "unknown";
  /** Why it was left out or not understood, e.g. "likes are others' words". */
  readonly why?: string | undefined;
}
