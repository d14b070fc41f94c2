import { readFileSync, statSync } from "node:fs";
import { isNode, LineCounter, type Range } from "yaml";
import type { Problem } from "../model/problem.ts";

/** A file of rules while it is read: its text, and the problems found in it so far. */
export interface SourceFile {
  /** As the user named it, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly problems: Problem[];
}

/** The largest files that are read, in bytes. */
export const maxBytes = { yaml: 1024 * 1024, list: 2 * 1024 * 1024 } as const;

/** Reads a file as UTF-8. One that is too large, not text or not there is an empty text and a problem. */
export function openSource(path: string, limit: number): SourceFile {
  const file = { path: path.replaceAll("\\", "/"), text: "", lines: new LineCounter(), problems: [] };
  try {
    const { size } = statSync(path);
    if (size > limit) {
      complain(file, undefined, `Unexpected file of ${size} bytes, expected at most ${limit}`);
      return file;
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { ...file, text };
  } catch (error) {
    const reason =
      error instanceof TypeError ? "bytes that are no UTF-8, expected text" : `end, expected a readable file (${codeOf(error)})`;
    complain(file, undefined, `Unexpected ${reason}`);
    return file;
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "unknown reason");

/** A place in a file: a YAML node, or an offset in UTF-16 units. */
export type Where = { readonly range?: Range | null | undefined } | number | null | undefined;

/** Notes a problem at a place of a file; undefined stands for the file as a whole. Returns undefined, so that a reader can return it. */
export function complain(file: SourceFile, where: Where, message: string, hint?: string): undefined {
  const offset = typeof where === "number" ? where : isNode(where) ? where.range?.[0] : undefined;
  const at = offset === undefined || file.text === "" ? { line: 1, col: 1 } : file.lines.linePos(offset);
  file.problems.push({
    code: "bad-rule",
    message: message.replaceAll("\n", " "),
    ...(hint === undefined ? {} : { hint }),
    path: file.path,
    line: Math.max(at.line, 1),
    column: Math.max(at.col, 1),
  });
  return undefined;
}
