import { createReadStream } from "node:fs";
import type { Entry } from "../../model/reader.ts";

/** An entry that is a file on disk, so that a zip among the files of a folder can be opened in turn. */
export interface DiskEntry extends Entry {
  /** For the system; `path` is for people. */
  readonly disk: string;
}

/** A file on disk. `path` is what the user called it, `name` its path inside the tree. */
export function fileEntry(disk: string, path: string, name: string, size: number): DiskEntry {
  return { disk, path, name, size, open: () => createReadStream(disk, { highWaterMark: 256 * 1024 }) };
}
