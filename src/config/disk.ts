import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The text of a small file; undefined where there is none. */
export function textAt(path: string): string | undefined {
  return isFile(path) ? readFileSync(path, "utf8") : undefined;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Those of the names that are files of a folder. */
export const filesAmong = (folder: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => isFile(join(folder, name)));
