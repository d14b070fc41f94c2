import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Concern, concerns } from "../model/concern.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import { type Kind, kinds } from "../model/post.ts";
import { fold } from "../text/fold.ts";

/** A post with the concerns that a careful reader raised. */
export interface Labelled {
  readonly id: string;
  /** The file it stands in, which is its writer. */
  readonly writer: string;
  readonly jurisdiction: string;
  readonly kind: Kind;
  readonly text: string;
  /** The text answered, or the setting. */
  readonly setting: string | undefined;
  /** Text and setting as the learned witness reads them: folded, in lower case; empty where there is none. */
  readonly lower: string;
  readonly context: string;
  readonly must: readonly Concern[];
  readonly may: readonly Concern[];
}

/** What is wrong with labelled posts, in one line. */
export class BadCorpus extends Error {}

/** All labelled posts of the `.jsonl` files of a folder, in order of file and line. Throws, naming file and line, on what is not a labelled post. */
export function readCorpus(folder: string): readonly Labelled[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
  if (files.length < 2)
    throw new BadCorpus(`Unexpected folder ${folder} with ${files.length} .jsonl files, expected labelled posts of two writers or more`);
  return files.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .flatMap((line, at) => (line.trim() === "" ? [] : [labelledOf(line, join(folder, name), at + 1)])),
  );
}

function labelledOf(line: string, file: string, at: number): Labelled {
  const wrong = (what: string): Error => new BadCorpus(`${file}:${at}: Unexpected ${what}, expected a labelled post`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong("text");
  }
  const { id, text, kind, jurisdiction, context, must, may } = (value ?? {}) as Partial<Record<Field, unknown>>;
  if (typeof id !== "string" || typeof text !== "string") throw wrong("record without id or text");
  if (!isOneOf(jurisdictions, jurisdiction)) throw wrong(`jurisdiction ${JSON.stringify(jurisdiction)}`);
  if (!isOneOf(kinds, kind)) throw wrong(`kind ${JSON.stringify(kind)}`);
  if (!areConcerns(must) || !areConcerns(may)) throw wrong('"must" or "may"');
  const setting = typeof context === "string" ? context : undefined;
  const read = { lower: fold(text).lower, context: setting === undefined ? "" : fold(setting).lower };
  return { id, writer: basename(file, ".jsonl"), jurisdiction, kind, text, setting, ...read, must, may };
}

type Field = "id" | "text" | "kind" | "jurisdiction" | "context" | "must" | "may";

const isOneOf = <T extends string>(words: readonly T[], value: unknown): value is T => words.some((word) => word === value);
const areConcerns = (value: unknown): value is readonly Concern[] => Array.isArray(value) && value.every((one) => isOneOf(concerns, one));
