import { gapKind, tokenKind } from "../../model/tokens.ts";
import { detailAfter } from "./detail-after.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";
import { belongings, verbs } from "./word-sets.ts";

/** How likely a span is a person's name, and whether the words around it make a patient of them. */
export interface NameScore {
  /** 2 and more: a name; 1: possibly. */
  readonly score: number;
  readonly patientCue: boolean;
  /** Surname after a first name. */
  readonly full: boolean;
  readonly addressed: boolean;
}

const surnames = mark.surname | mark.cantonese;
const locative = new Set("in at from near via outside to into around op van naby buite uit i go".split(" "));
const careRoom = new Set("bed room ward bay cubicle icu hdu casualty resus ed kamer saal hospital theatre trolley".split(" "));
const greetings = new Set(
  "hi hello hey dear hallo beste liewe day morning afternoon evening goeiedag sawubona molo dumela a haai howzit".split(" "),
);

export function scoreOf(names: NameText, span: NameSpan): NameScore {
  const full = isFull(names, span);
  const detail = detailAfter(names.text, names.end(span.last));
  const inRoom = roomAfter(names, span.last + 1);
  const belongs = names.possessive(span.last) && belongings.has(names.word(span.last + 1));
  const household =
    ["family", "clan", "household", "twins"].includes(names.word(span.last + 1)) &&
    names.joined(span.last + 1) &&
    names.is(span.last, surnames);
  const bedBefore = careRoom.has(names.word(span.from - 2)) && names.kind(span.from - 1, tokenKind.number);
  const strong = cueBefore(names, span, mark.strongCue) || bedBefore;
  let score = inside(names, span, full) + against(names, span, full);
  if (strong) score += 3;
  else if (cueBefore(names, span, mark.cue)) score += 2;
  if (detail !== "none") score += 3;
  if (belongs || inRoom || household) score += 2;
  if (fromPlace(names, span.last)) score += 1;
  if (verbs.has(names.word(span.last + 1)) && names.joined(span.last + 1)) score += 1;
  const patientCue = strong || detail !== "none" || belongs || inRoom || household;
  return { score, patientCue, full, addressed: addressed(names, span) };
}

function isFull(names: NameText, span: NameSpan): boolean {
  if (span.shape === "cantonese" || span.shape === "gaelic") return true;
  if (span.last === span.first) return false;
  return names.is(span.first, mark.first | surnames) || span.title !== "none" || names.initial(span.first) || names.is(span.last, surnames);
}

/** What the words themselves are worth. */
function inside(names: NameText, span: NameSpan, full: boolean): number {
  const title = span.title === "civil" || span.title === "practitioner" ? 4 : span.title === "weak" ? 1 : 0;
  if (span.shape === "initials") return title + (span.last > span.first && names.is(span.last, surnames) ? 2 : 1);
  if (span.shape !== "plain") return title + 3;
  if (!names.is(span.first, mark.first))
    return title + (names.is(span.first, surnames) ? 1 : 0) + (full && names.is(span.last, surnames) ? 1 : 0);
  return title + 2 + (full ? (names.is(span.last, surnames | mark.first) ? 2 : names.is(span.first, mark.ordinary) ? 0 : 1) : 0);
}

/** What speaks against a name in the words themselves; never above 0. */
function against(names: NameText, span: NameSpan, full: boolean): number {
  if (span.title === "civil" || span.title === "practitioner") return 0;
  let minus = 0;
  if (span.shape !== "plain") return 0;
  if (full && names.is(span.last, surnames | mark.first) && !names.is(span.last, mark.ordinary)) return 0;
  if (names.is(span.first, mark.ordinary)) minus -= names.opens(span.first) ? 3 : 1;
  if (full) return minus;
  if (names.is(span.first, mark.eponym))
    minus -= names.is(span.first, mark.first) && names.is(span.first - 1, mark.strongCue | mark.cue) ? 1 : 4;
  if (names.is(span.first, mark.place | mark.worldPlace))
    minus -= locative.has(names.word(span.from - 1)) || listOfPlaces(names, span) ? 4 : 1;
  if (names.shout(span.first)) minus -= names.end(span.first) - names.start(span.first) <= 3 ? 9 : 1;
  return minus;
}

/** "Durban to Charlotte", "Jordan, Chad and Georgia". */
function listOfPlaces(names: NameText, span: NameSpan): boolean {
  const near = mark.place | mark.worldPlace;
  return [span.first - 2, span.first - 1, span.last + 1, span.last + 2].some((i) => names.is(i, near));
}

function cueBefore(names: NameText, span: NameSpan, bit: number): boolean {
  return names.is(span.from - 1, bit) && !names.before(span.from, gapKind.sentence | gapKind.paragraph | gapKind.strong);
}

/** "in bed 4", "of room 12", "from Ward 7". */
function roomAfter(names: NameText, next: number): boolean {
  if (!["in", "of", "at", "from", "on", "to", "bed", "room", "ward"].includes(names.word(next))) return false;
  return (
    careRoom.has(names.word(next)) ||
    careRoom.has(names.word(next + 1)) ||
    (careRoom.has(names.word(next + 2)) && names.word(next + 1).length <= 4)
  );
}

function fromPlace(names: NameText, last: number): boolean {
  return (
    ["from", "of", "van", "uit"].includes(names.word(last + 1)) &&
    names.joined(last + 1) &&
    (names.is(last + 2, mark.place) || names.capital(last + 2))
  );
}

/** Spoken to: "Mrs Naidoo, you collected", "Hi Leanne,". */
function addressed(names: NameText, span: NameSpan): boolean {
  const comma = names.before(span.last + 1, gapKind.comma | gapKind.line | gapKind.paragraph) || names.kind(span.last + 1, tokenKind.mark);
  if (greetings.has(names.word(span.from - 1)) && span.from <= 4) return true;
  return comma && names.opens(span.from);
}
