import type { Problem } from "../model/problem.ts";

/** Why bytes stopped coming. Thrown by `Entry.open` alone; whoever iterates makes a problem of it with `problemOf`. */
export class Damage extends Error {
  readonly code: "unreadable" | "incomplete";
  readonly hint: string | undefined;

  constructor(code: "unreadable" | "incomplete", message: string, hint?: string) {
    super(message);
    this.name = "Damage";
    this.code = code;
    this.hint = hint;
  }
}

/** The problem that an error while reading a path amounts to. */
export function problemOf(error: unknown, path: string): Problem {
  if (error instanceof Damage) return { code: error.code, message: error.message, hint: error.hint, path };
  const errno = (error as { code?: unknown } | null)?.code;
  const known = typeof errno === "string" ? refusals[errno] : undefined;
  if (known !== undefined) return { code: "unreadable", message: known, path };
  const said = error instanceof Error ? error.message : String(error);
  return { code: "unreadable", message: `Unexpected failure while reading: ${oneLine(said)}`, path };
}

const refusals: Readonly<Record<string, string>> = {
  ENOENT: "Unexpected path: no such file, expected a file, folder, archive or pattern",
  ENOTDIR: "Unexpected path: no such file, expected a file, folder, archive or pattern",
  EACCES: "Unexpected refusal: no permission to read it",
  EPERM: "Unexpected refusal: no permission to read it",
  EISDIR: "Unexpected folder, expected a file",
  ELOOP: "Unexpected circle of links, expected a file or folder",
  EMFILE: "Unexpected limit: too many open files",
  EIO: "Unexpected failure of the disk while reading",
};

const oneLine = (text: string): string => text.split("\n", 1)[0]?.slice(0, 200) ?? "";
