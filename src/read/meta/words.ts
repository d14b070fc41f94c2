import { type MappedText, MappedTextBuilder, unchanged } from "../../text/mapped-text.ts";
import { repairMojibake } from "../../text/mojibake.ts";
import { pattern } from "../../text/pattern.ts";
import type { Passage } from "../passage.ts";
import { pick } from "../pick.ts";

type Path = readonly (string | number)[];

const mention = pattern("@\\[\\d{1,30}:\\d{1,10}:([^\\[\\]@\\n]{1,200})\\]", "g");

/** A text as its readers saw it: `@[1234:2048:Some Name]` is the name. */
function withNames(text: string): MappedText {
  if (!text.includes("@[")) return unchanged(text);
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  for (const found of text.matchAll(mention)) {
    const name = found[1] ?? "";
    const end = found.index + found[0].length;
    builder.copy(plain, found.index);
    builder.copy(end - 1 - name.length, end - 1);
    plain = end;
  }
  return builder.copy(plain, text.length).build();
}

/** The string at a path, mojibake repaired; undefined where there is none. */
export function said(value: unknown, ...path: Path): string | undefined {
  const found = pick(value, ...path);
  return typeof found === "string" ? repairMojibake(found) : undefined;
}

/** The passage at a path of a record that itself stands at `base` of its element; none where there are no words. */
export function passageAt(record: unknown, base: Path, ...path: Path): readonly Passage[] {
  const text = said(record, ...path);
  return text === undefined || text.trim() === "" ? [] : [{ path: [...base, ...path], text, edit: withNames }];
}

/** A time in seconds or milliseconds since 1970 as ISO 8601; undefined for rubbish. */
export function isoTime(stamp: unknown): string | undefined {
  if (typeof stamp !== "number" || !Number.isFinite(stamp) || stamp <= 0) return undefined;
  const date = new Date(stamp > 1e11 ? stamp : stamp * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(".000Z", "Z");
}
