import type { Node } from "yaml";
import { type Conditions, mediaTraits } from "../model/expression.ts";
import { isIsoDate } from "../model/iso-date.ts";
import { audiences, kinds } from "../model/post.ts";
import { pattern } from "../text/pattern.ts";
import { fieldsOf, itemsOf, textOf, wordsOf } from "../yaml/fields.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";

export const authors = ["named", "unnamed", "has-bio", "no-bio"] as const;
export const conditionKeys = [
  "kind",
  "audience",
  "platform",
  "language",
  "author",
  "media",
  "connections",
  "from",
  "to",
  "hours",
  "zone",
] as const;
export const tag = pattern("^[a-z][a-z0-9-]{0,30}$", "");

/** Reads the circumstances of `where`. */
export function readConditions(file: SourceFile, node: Node): Conditions | undefined {
  const fields = fieldsOf(file, node, conditionKeys, '"where"');
  if (fields.size === 0) return undefined;
  const conditions = {
    kind: wordsOf(file, fields.get("kind"), kinds, "a kind of post"),
    audience: wordsOf(file, fields.get("audience"), audiences, "an audience"),
    platform: tagsOf(file, fields.get("platform"), "a platform in small letters, such as facebook"),
    language: tagsOf(file, fields.get("language"), "a language in small letters, such as en or zh"),
    author: wordsOf(file, fields.get("author"), authors, "named, unnamed, has-bio or no-bio"),
    media: wordsOf(file, fields.get("media"), mediaTraits, "placed, dated or any"),
    connections: wordsOf(file, fields.get("connections"), ["new"] as const, "new"),
    from: dayOf(file, fields.get("from")),
    to: dayOf(file, fields.get("to")),
    hours: hoursOf(file, fields.get("hours")),
    zone: zoneOf(file, fields.get("zone")),
  };
  if (conditions.hours !== undefined && conditions.zone === undefined)
    complain(file, fields.get("hours"), "Unexpected hours without a zone, expected one such as Africa/Johannesburg beside them");
  if (conditions.from !== undefined && conditions.to !== undefined && conditions.from > conditions.to) {
    complain(file, fields.get("from"), `Unexpected from ${conditions.from} after ${conditions.to}, expected the earlier day first`);
  }
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
}

/** A day as YYYY-MM-DD. */
const dayOf = (file: SourceFile, node: Node | undefined): string | undefined =>
  dated(file, node, (text) => text.length === 10 && isIsoDate(text), "a day as YYYY-MM-DD");

/** A day, a month or a year, as exactly as it is known. */
export const dateOf = (file: SourceFile, node: Node | undefined): string | undefined =>
  dated(file, node, isIsoDate, "a date as YYYY, YYYY-MM or YYYY-MM-DD");

function dated(file: SourceFile, node: Node | undefined, isOne: (text: string) => boolean, what: string): string | undefined {
  const text = textOf(file, node, what);
  if (text === undefined || node === undefined) return undefined;
  return isOne(text) ? text : complain(file, node, `Unexpected "${text}", expected ${what}`);
}

function tagsOf(file: SourceFile, node: Node | undefined, what: string): readonly string[] | undefined {
  if (node === undefined) return undefined;
  const words: string[] = [];
  for (const item of itemsOf(node)) {
    const text = textOf(file, item, what);
    if (text === undefined) continue;
    if (tag.test(text)) words.push(text);
    else complain(file, item, `Unexpected "${text}", expected ${what}`);
  }
  return words;
}

const span = pattern("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", "");

function hoursOf(file: SourceFile, node: Node | undefined): string | undefined {
  const what = "hours of the day such as 00:30-05:00";
  const text = textOf(file, node, what);
  if (text === undefined || node === undefined) return undefined;
  return span.test(text) ? text : complain(file, node, `Unexpected "${text}", expected ${what}`);
}

function zoneOf(file: SourceFile, node: Node | undefined): string | undefined {
  const what = "a time zone such as Europe/London";
  const text = textOf(file, node, what);
  if (text === undefined || node === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) && text;
  } catch {
    return complain(file, node, `Unexpected "${text}", expected ${what}`);
  }
}
