import { tokenKind } from "../../model/tokens.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";

const locative = new Set("in at from near via to on along off down up opposite outside behind past op in van naby".split(" "));

/** Whether the words name a thing after a person: "Helen Joseph Hospital", "Foley catheter", "Robinson's squash", "at Rowan Lane". */
export function isThing(names: NameText, span: NameSpan): boolean {
  const next = span.last + 1;
  const cued = names.is(span.from - 1, mark.strongCue);
  if (span.title === "none" && span.last > span.first && names.is(span.last, mark.streetWord) && !cued) {
    return locative.has(names.word(span.from - 1)) || !names.is(span.first, mark.first);
  }
  if (!names.is(next, mark.institution) || names.kind(next, tokenKind.han)) return false;
  if (names.possessive(span.last)) return span.title === "none" && !names.is(next, mark.belonging) && !cued;
  return names.joined(next) && (span.title !== "civil" || names.capital(next));
}
