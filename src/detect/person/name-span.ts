import { tokenKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";
import { openers } from "./word-sets.ts";

/** Words that may be a person's name: tokens `first` to `last`, and the title before them. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly title: "civil" | "weak" | "practitioner" | "none";
  /** First token with the title. */
  readonly from: number;
  /** Surname of Hong Kong and two syllables, or Ó, Ní, Mac and a name. */
  readonly shape: "cantonese" | "gaelic" | "initials" | "plain";
}

const listed = mark.first | mark.surname | mark.cantonese;
const stopping = mark.never | mark.title | mark.practitionerTitle;
const digits = pattern("[0-9]", "");
const microbes = new Set(["coli", "diff", "difficile", "aureus", "pylori", "pneumoniae", "auris", "albicans"]);

/** The span that begins at token i, if one can. */
export function spanAt(names: NameText, i: number): NameSpan | undefined {
  const title = titleBefore(names, i);
  if (!names.capital(i)) return title === "civil" ? lowerCase(names, i, names.is(i - 1, mark.fixedTitle)) : undefined;
  const from = title === "none" ? i : i - 1;
  const asian = cantonese(names, i);
  if (asian === i && !startable(names, i, title)) return undefined;
  if (asian > i) return { first: i, last: asian, title, from, shape: "cantonese" };
  if (names.gaelic(i) && names.joined(i + 1) && names.capital(i + 1))
    return { first: i, last: endOf(names, i + 1, true), title, from, shape: "gaelic" };
  const open = title !== "none" || names.is(i, mark.first) || names.initial(i) || names.is(i - 1, mark.strongCue);
  const last = endOf(names, i, open);
  if (names.initial(last) && title === "none") return undefined;
  const gaelicInside = last > i && names.gaelic(i + 1) && !names.initial(i + 1);
  const bare = names.initial(i) && (title === "none" || last === i);
  return { first: i, last, title, from, shape: gaelicInside ? "gaelic" : bare ? "initials" : "plain" };
}

function titleBefore(names: NameText, i: number): NameSpan["title"] {
  if (!names.joined(i) || names.kind(i - 1, tokenKind.han)) return "none";
  if (names.is(i - 1, mark.practitionerTitle)) return "practitioner";
  if (names.is(i - 1, mark.title)) return "civil";
  return names.is(i - 1, mark.weakTitle) ? "weak" : "none";
}

/** "mrs hanratty" (only after the plainest titles, and only a word that is on a list) and "Mnr van der Merwe". */
function lowerCase(names: NameText, i: number, fixed: boolean): NameSpan | undefined {
  const last = afterParticles(names, i);
  const known = fixed && last === i && names.is(i, listed) && !names.is(i, mark.ordinary | mark.never);
  return last > i || known ? { first: i, last, title: "civil", from: i - 1, shape: "plain" } : undefined;
}

function startable(names: NameText, i: number, title: NameSpan["title"]): boolean {
  if (names.word(i).startsWith("i'") || (title === "none" && notAWordOfNames(names, i))) return false;
  if (names.word(i) === "i" && !names.capital(i - 1)) return false;
  if (names.is(i, mark.title | mark.practitionerTitle) && names.joined(i + 1) && names.capital(i + 1)) return false;
  if (names.is(i, mark.never)) return title === "civil" && !names.is(i - 1, mark.never);
  if (title === "civil" || title === "practitioner") return !names.is(i, stopping) && !(names.thing(i) && !names.is(i, listed));
  if (names.initial(i)) return initialStarts(names, i);
  if (saint(names, i) || (names.is(i, mark.worldPlace) && names.is(i + 1, mark.worldPlace))) return false;
  return names.is(i, listed) || names.gaelic(i) || unlistedStarts(names, i);
}

/** "J. Williams"; not "P.S. So", "M&S. Jan", "E. Coli". */
function initialStarts(names: NameText, i: number): boolean {
  if ((names.word(i) === "p" && names.word(i + 1) === "s") || ".&".includes(names.text.plain[names.start(i) - 1] ?? " ")) return false;
  return names.between(i + 1).startsWith(".") && names.joined(i + 1) && names.capital(i + 1) && !microbes.has(names.word(i + 1));
}

/** A word of no list may be a name after a strong cue or before a known surname. */
function unlistedStarts(names: NameText, i: number): boolean {
  if (names.is(i, stopping | mark.staff | mark.kin | mark.ordinary) || names.thing(i) || names.shout(i)) return false;
  if (names.is(i - 1, mark.strongCue)) return true;
  return names.capital(i + 1) && names.joined(i + 1) && names.is(i + 1, mark.surname) && !names.is(i + 1, mark.ordinary);
}

/** "The", "I", "I've", "A350". */
function notAWordOfNames(names: NameText, i: number): boolean {
  const word = names.word(i);
  return openers.has(word) || word === "i" || word.startsWith("i'") || names.kind(i, tokenKind.number) || digits.test(word);
}

/** "St James": a church, a hospital, a street. */
function saint(names: NameText, i: number): boolean {
  return names.joined(i) && ["st", "saint", "sint", "san", "santa", "naomh"].includes(names.word(i - 1));
}

/** Last token of surname and given syllables ("Leung Sau-ying", "CHAN Tai Man"), or i. */
function cantonese(names: NameText, i: number): number {
  const hyphened = names.syllable(i) && names.between(i + 2) === "-" && !names.capital(i + 2);
  if (!(hyphened || names.is(i, mark.cantonese)) || names.is(i, mark.worldPlace | mark.never)) return i;
  const one = i + 1;
  if (!names.joined(one) || !names.capital(one) || !names.syllable(one) || names.between(one) === "*") return i;
  const two = i + 2;
  const paired = names.joined(two) && names.syllable(two) && (names.capital(two) || names.between(two) === "-");
  return paired && !names.is(one, mark.never) ? two : i;
}

function endOf(names: NameText, first: number, open: boolean): number {
  let last = first;
  while (last - first < 5 && names.joined(last + 1)) {
    const next = last + 1;
    if (names.between(next) === "*") last = next;
    else if (afterParticles(names, next) > next) last = afterParticles(names, next);
    else if (goesOn(names, first, next, open)) last = next;
    else break;
  }
  return last;
}

/** The capital that particles from token i on lead to ("van der Merwe"), or i. */
function afterParticles(names: NameText, i: number): number {
  let at = i;
  while (at - i < 3 && names.particle(at) && names.joined(at + 1)) at += 1;
  return at > i && names.capital(at) && !stops(names, at) ? at : i;
}

function goesOn(names: NameText, first: number, next: number, open: boolean): boolean {
  if (!names.capital(next) || notAWordOfNames(names, next) || (stops(names, next) && !(open && lonePlace(names, next)))) return false;
  if (names.initial(next)) return names.joined(next + 1) && names.capital(next + 1) && names.between(next + 1) !== "-";
  if (names.shout(next) && !(names.initial(first) || (names.shout(first) && names.is(next, listed)))) return false;
  if (names.is(next, listed)) return names.is(next, mark.ordinary) ? open : true;
  return open && !names.is(next, mark.ordinary);
}

/** "Adaeze Thornbury": right after a first name a small place is a surname. */
function lonePlace(names: NameText, i: number): boolean {
  return names.is(i, mark.place) && !names.is(i, mark.never | mark.worldPlace) && !names.thing(i);
}

function stops(names: NameText, i: number): boolean {
  if (names.thing(i) && !(names.is(i, listed) && !names.thing(i + 1))) return true;
  if (names.is(i, mark.never | mark.practitionerTitle)) return true;
  if (names.is(i, mark.title | mark.staff | mark.kin) && !names.is(i, listed)) return true;
  return names.is(i, mark.place | mark.worldPlace) && !names.is(i, listed);
}
