import type { Problem } from "../../model/problem.ts";
import type { Element } from "../elements.ts";
import { isLabelled, labelledWords } from "../meta/labels.ts";
import { said } from "../meta/words.ts";
import { isRecord, pick, pickMembers } from "../pick.ts";
import type { FacebookFile } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { wordsOf } from "./record.ts";

type Path = readonly (string | number)[];

/** Keys that only records have. An object without any of them is a wrapper around lists of records. */
const recordKeys = ["timestamp", "data", "attachments", "label_values", "uri", "photos", "title", "description", "text", "name", "fbid"];

/** Arrays under these keys belong to a record; under any other first key of a file they are its list. */
const innerKeys = new Set(["data", "attachments", "tags", "photos", "label_values", "media", "participants", "messages", "vec", "dict"]);

export const wraps = (key: string): boolean => !innerKeys.has(key);

/** The records of an element with their paths: itself, or those in the lists under its keys. Undefined for what is no object. */
export function* recordsIn(value: unknown, base: Path): Generator<readonly [unknown, Path]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield isRecord(item) ? [item, [...base, index]] : [undefined, [...base, index]];
  } else if (!isRecord(value)) {
    yield [undefined, base];
  } else if (recordKeys.some((key) => Object.hasOwn(value, key)) || base.length > 2) {
    yield [value, base];
  } else {
    for (const [key, inner] of pickMembers(value)) if (typeof inner === "object" && inner !== null) yield* recordsIn(inner, [...base, key]);
  }
}

/** Records of a file in which the owner's words may be, but where is not known: told of once a file. */
export class Suspects {
  readonly #file: FacebookFile;
  #count = 0;
  #first: Element | undefined;

  constructor(file: FacebookFile) {
    this.#file = file;
  }

  add(element: Element): void {
    this.#count++;
    this.#first ??= element;
  }

  problem(): Problem | undefined {
    if (this.#first === undefined) return undefined;
    const records = this.#count === 1 ? "1 record" : `${this.#count} records`;
    const message = `Unexpected layout of ${records} with words in it, expected one that is known: not understood, not read`;
    return { code: "incomplete", message, path: this.#file.entry.path, line: this.#first.line, column: this.#first.column };
  }
}

/** Whether a record of an unknown file seems to hold words of the owner's. */
export function holdsWords(record: unknown, owner: Owner): boolean {
  if (isLabelled(record)) {
    const { passages, unclear } = labelledWords(record, []);
    return passages.length > 0 || unclear > 0;
  }
  if (wordsOf(record, [], owner).passages.length > 0) return true;
  return ["post", "comment", "text", "message", "description"].some(
    (key) => (said(record, key) ?? said(pick(record, key), key) ?? "").trim() !== "",
  );
}
