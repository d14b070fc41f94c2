import type { Medium } from "../../model/medium.ts";
import { pattern } from "../../text/pattern.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick } from "../pick.ts";

const fraction = pattern("\\.\\d{1,9}", "");

/** What a record of the layout of 2018 to 2020 says. Its times are ISO 8601, some without a zone. */
export interface OldWords {
  readonly passages: readonly Passage[];
  readonly at: string | undefined;
  readonly media: readonly Medium[];
}

/** A picture, film or story of media.json. Undefined for another shape. */
export function oldMedium(value: unknown): OldWords | undefined {
  if (!isRecord(value)) return undefined;
  const name = said(value, "path");
  if (name === undefined && pick(value, "caption") === undefined) return undefined;
  return { passages: passageAt(value, [], "caption"), at: timeOf(pick(value, "taken_at")), media: name === undefined ? [] : [{ name }] };
}

/** A comment of comments.json: its time, its text, and whose medium it stands at. */
export function oldComment(value: unknown): OldWords | undefined {
  if (!Array.isArray(value) || typeof value[1] !== "string") return undefined;
  return { passages: passageAt(value, [], 1), at: timeOf(value[0]), media: [] };
}

/** A message of messages.json. */
export function oldMessage(value: unknown): (OldWords & { readonly sender: string }) | undefined {
  const sender = said(value, "sender");
  if (sender === undefined) return undefined;
  return { sender, passages: passageAt(value, [], "text"), at: timeOf(pick(value, "created_at")), media: [] };
}

function timeOf(value: unknown): string | undefined {
  if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return isoTime(value);
  return value.replace(fraction, "").replace("+00:00", "Z");
}
