import { tokenKind } from "../../model/tokens.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";
import { belongings } from "./word-sets.ts";

const locative = new Set("in at from near via to on along off down up opposite outside behind past op in van naby".split(" "));

/** Whether the words name a thing after a person: "Helen Joseph Hospital", "Foley catheter", "Robinson's squash", "at Rowan Lane". */
export function isThing(names: NameText, span: NameSpan): boolean {
  const next = span.last + 1;
  if (names.word(span.last) === "ward" && names.kind(next, tokenKind.number) && span.title === "none") return true;
  const cued = names.is(span.from - 1, mark.strongCue);
  if (span.title === "none" && span.last > span.first && names.street(span.last) && !cued) {
    return locative.has(names.word(span.from - 1)) || !names.is(span.first, mark.first);
  }
  if (!names.thing(next) || names.kind(next, tokenKind.han)) return false;
  if (names.possessive(span.last)) return span.title === "none" && !belongings.has(names.word(next)) && !cued;
  return names.joined(next) && (span.title !== "civil" || names.capital(next));
}
