import type { Problem } from "../../model/problem.ts";
import { pattern } from "../../text/pattern.ts";
import type { Element } from "../elements.ts";
import { looksTyped } from "../meta/label-words.ts";
import { isLabelled, labelledTexts } from "../meta/labels.ts";
import { said } from "../meta/words.ts";
import { isRecord, pickMembers } from "../pick.ts";
import type { FacebookFile, Role } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { wordsOf } from "./record.ts";

type Path = readonly (string | number)[];

/** Keys that only records have. An object without any of them is a wrapper around lists of records. */
const recordKeys = [
  "timestamp",
  "data",
  "attachments",
  "label_values",
  "uri",
  "photos",
  "title",
  "description",
  "text",
  "name",
  "fbid",
  "intro",
];

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

/** Keys above the lists of records, whatever the file is called and whichever version of the key it is. */
const keyed: readonly (readonly [RegExp, Role])[] = (
  [
    ["(?:group_posts|group_comments|pending_posts|anonymous_author_posts|anonymous_posts)", "group"],
    ["archive", "archived"],
    ["trash", "deleted"],
    ["(?:your_posts|posts|profile_posts|lasso_videos|archived_stories|profile_updates)", "post"],
    ["(?:comments|stories_feedback)", "comment"],
    ["(?:other_photos|videos)", "caption"],
    ["(?:notes|your_events|items_selling|group_membership_questions_answers)", "listing"],
  ] as const
).map(([source, role]) => [pattern(`^${source}(?:_v\\d{1,3})?$`, ""), role]);

/** What the key above a list says of it. */
export const roleOfKey = (key: string | undefined): Role | undefined =>
  key === undefined ? undefined : keyed.find(([path]) => path.exec(key) !== null)?.[1];

/** Records in which the owner's words may be, but where is not known: told of once a file. */
export class Suspects {
  readonly #file: FacebookFile;
  readonly #owner: Owner;
  #count = 0;
  #first: Element | undefined;

  constructor(file: FacebookFile, owner: Owner) {
    this.#file = file;
    this.#owner = owner;
  }

  add(element: Element): void {
    this.#count++;
    this.#first ??= element;
  }

  /** Takes a record in which nothing was found, if there seem to be words in it all the same. */
  watch(record: unknown, element: Element): void {
    if (holdsWords(record, this.#owner)) this.add(element);
  }

  get any(): boolean {
    return this.#count > 0;
  }

  problem(): Problem | undefined {
    if (this.#first === undefined) return undefined;
    const records = this.#count === 1 ? "1 record" : `${this.#count} records`;
    const message = `Unexpected layout of ${records} with words in it, expected one that is known: not understood, not read`;
    return { code: "incomplete", message, path: this.#file.entry.path, line: this.#first.line, column: this.#first.column };
  }
}

/** Whether a record of an unknown shape seems to hold words of the owner's. */
export function holdsWords(record: unknown, owner: Owner): boolean {
  if (isLabelled(record)) {
    const { texts, unclear } = labelledTexts(record, []);
    return texts.length > 0 || unclear > 0;
  }
  return wordsOf(record, [], owner).passages.length > 0 || holdsTyped(record, 0);
}

const deepest = 8;
/** Texts under these are short, but typed. */
const typedKeys = new Set(["post", "comment", "text", "message", "description", "caption", "content"]);
/** Of others, or the platform's. */
const foreignKeys = new Set([
  "title",
  "name",
  "uri",
  "url",
  "href",
  "external_context",
  "place",
  "media_metadata",
  "tags",
  "source",
  "event",
]);

function holdsTyped(value: unknown, depth: number): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.some((item) => holdsTyped(item, depth + 1));
  if (typeof value === "string") return looksTyped(said({ value }, "value") ?? "");
  return pickMembers(value).some(([key, inner]) => {
    if (foreignKeys.has(key)) return false;
    if (typedKeys.has(key) && typeof inner === "string") return inner.trim() !== "";
    return holdsTyped(inner, depth + 1);
  });
}
