import type { FileNote } from "../model/file-note.ts";
import type { Batch, Entry } from "../model/reader.ts";

export const messagesLeft = "messages are read with --include messages";

/** What became of a file, and nothing else. */
export const noted = ({ path }: Entry, state: FileNote["state"], why?: string): Batch => ({
  posts: [],
  problems: [],
  notes: [{ path, state, why }],
});
