import type { Problem } from "../model/problem.ts";
import { fileEntry } from "./archive/file.ts";
import { readText } from "./decode.ts";

/** The text of a file on disk; `path` is how people know it. */
export async function textOf(disk: string, path: string): Promise<string | Problem> {
  const { text, problem } = await readText(fileEntry(disk, path, path, 0));
  return text ?? problem;
}
