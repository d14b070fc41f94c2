import { pattern } from "../../text/pattern.ts";
import { isLabelled, labelledTexts } from "../meta/labels.ts";
import { holdsTyped } from "../meta/suspects.ts";
import { isRecord, pickMembers } from "../pick.ts";
import type { Role } from "./layout.ts";
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

/** Whether a record of an unknown shape seems to hold words of the owner's. */
export function holdsWords(record: unknown, owner: Owner): boolean {
  if (isLabelled(record)) {
    const { texts, unclear } = labelledTexts(record, []);
    return texts.length > 0 || unclear > 0;
  }
  return wordsOf(record, [], owner).passages.length > 0 || holdsTyped(record);
}
