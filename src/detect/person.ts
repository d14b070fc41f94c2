import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import type { Strength } from "../model/signal.ts";
import { tokenKind } from "../model/tokens.ts";
import { hanNames } from "./person/han-name.ts";
import { bareInitials } from "./person/initials.ts";
import { isThing } from "./person/name-of-thing.ts";
import { type NameScore, scoreOf } from "./person/name-score.ts";
import { type NameSpan, spanAt } from "./person/name-span.ts";
import { NameText } from "./person/name-text.ts";
import { roleOf } from "./person/role.ts";
import { type Named, spreadRoles } from "./person/role-spread.ts";

/** Names of people; a name is `private` unless the words around it say whose it is, and only private ones carry the traits of form. */
export const person: Detector = {
  kind: "person",
  summary: "the name of a person",
  traits: {
    private: "neither a practitioner, the author, the author's family nor a public figure: may be a patient",
    titled: "private, with a civil title: Mrs Dlamini, Oom Piet, 陳太",
    full: "private, first name and surname",
    "first-only": "private, a first name alone",
    initials: "private, initials with a detail: Mrs K., JM, 54",
    "patient-cue": "private, and spoken of as a patient: my patient X, X in bed 4, X, 43yo",
    addressed: "private, and spoken to: Mrs Naidoo, you …",
    possible: "perhaps no name at all",
    practitioner: "a practitioner or a colleague",
    author: "the author's own name: signature, by-line or profile",
    byline: "named as the maker of something: illustrations by X",
    relative: "the author's own family",
    "public-figure": "somebody in public life",
    historic: "somebody of a century ago",
  },
  wants: tokenKind.word | tokenKind.han,
  needs: {
    signals: [
      "lists/first-name",
      "lists/first-name-local",
      "lists/surname",
      "lists/surname-local",
      "lists/cantonese-surname",
      "lists/han-surname",
      "lists/name-prefix",
      "lists/person-title",
      "lists/practitioner-title",
      "lists/name-cue",
    ],
    digit: true,
  },
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const notes: Note[] = text.tokens.kinds & tokenKind.han ? [...hanNames(text)] : [];
  if (text.tokens.kinds & tokenKind.word) notes.push(...latinNames(new NameText(text)));
  return notes.sort((a, b) => a.start - b.start || a.end - b.end);
}

function latinNames(names: NameText): readonly Note[] {
  const initials: Note[] = [];
  const found: Named[] = [];
  let free = 0;
  for (let i = 0; i < names.count; i += 1) {
    if (i < free || !names.kind(i, tokenKind.word) || names.kind(i, tokenKind.han)) continue;
    const span = spanAt(names, i);
    const scored = span && !isThing(names, span) ? scoreOf(names, span) : undefined;
    if (span && scored && scored.score >= 1) {
      found.push({ span, scored, role: roleOf(names, span) });
      free = span.last + 1;
      continue;
    }
    const note = span === undefined ? bareInitials(names, i) : undefined;
    if (note) initials.push(note);
    while (note && free < names.count && names.start(free) < note.end) free += 1;
  }
  const kept = spreadRoles(names, found).filter(({ role }) => role !== "pet");
  return [...initials, ...kept.map((named) => noteOf(names, named))];
}

function noteOf(names: NameText, { span, scored, role }: Named): Note {
  const traits = role === "private" ? privateTraits(span, scored) : role === "author" ? ["author", "practitioner"] : [role];
  const strength: Strength = scored.score === 1 ? "weak" : scored.score < 4 ? "fair" : "strong";
  return { kind: "person", start: names.start(span.from), end: names.end(span.last), traits, strength };
}

function privateTraits(span: NameSpan, { score, patientCue, full, addressed }: NameScore): readonly string[] {
  const traits = ["private"];
  if (score === 1) traits.push("possible");
  if (span.title === "civil") traits.push("titled");
  if (span.shape === "initials" && span.first === span.last) traits.push("initials");
  else if (full) traits.push("full");
  else if (span.title !== "civil") traits.push("first-only");
  if (patientCue) traits.push("patient-cue");
  if (addressed) traits.push("addressed");
  return traits;
}
