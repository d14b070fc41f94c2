import type { Annotated } from "../../model/annotated.ts";
import type { Hit } from "../../model/hit.ts";
import type { Note } from "../../model/note.ts";
import { tokenKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import { detailAfter } from "./detail-after.ts";

const idCard = pattern("^[，,、（(]? ?[A-Za-z]{1,2}[0-9]{6}", "");

/** Where, for each token, the longest hit of a signal that begins (or ends) there ends (or begins). */
function spread(text: Annotated, signal: string, key: "first" | "last", keep: (hit: Hit) => boolean = () => true): Map<number, Hit> {
  const map = new Map<number, Hit>();
  for (const hit of text.hits(signal)) {
    const known = map.get(hit[key]);
    if (keep(hit) && (known === undefined || known.last - known.first < hit.last - hit.first)) map.set(hit[key], hit);
  }
  return map;
}

interface HanText {
  readonly text: Annotated;
  readonly surnames: Map<number, Hit>;
  readonly honorifics: Map<number, Hit>;
  readonly practitioners: Map<number, Hit>;
  readonly strongCues: Map<number, Hit>;
  readonly cues: Map<number, Hit>;
  readonly verbs: Map<number, Hit>;
  /** Tokens that belong to words which only look like a surname. */
  readonly taken: ReadonlySet<number>;
}

/** Names written in Chinese: a surname with a form of address, or with one or two characters where the words around ask for a name. */
export function hanNames(text: Annotated): readonly Note[] {
  const taken = new Set<number>();
  for (const signal of ["lists/han-not-name", "lists/hospital", "lists/district", "lists/town"]) {
    for (const hit of text.hits(signal)) for (let i = hit.first; i <= hit.last; i += 1) taken.add(i);
  }
  const han: HanText = {
    text,
    taken,
    surnames: spread(text, "lists/han-surname", "first"),
    honorifics: spread(text, "lists/han-honorific", "first"),
    practitioners: spread(text, "lists/han-practitioner", "first"),
    strongCues: spread(text, "lists/han-name-cue", "last", (hit) => hit.strength === "strong"),
    cues: spread(text, "lists/han-name-cue", "last"),
    verbs: spread(text, "lists/han-name-verb", "first"),
  };
  const notes: Note[] = [];
  const figures = text.hits("lists/public-figure");
  for (let i = 0; i < text.tokens.count; i += 1) {
    const note = familiar(han, i) ?? titled(han, i) ?? plainName(han, i);
    if (note === undefined) continue;
    const known = figures.some((hit) => hit.start <= note.start && hit.end >= note.start + 2);
    notes.push(known ? { ...note, traits: ["public-figure"] } : note);
    while (i + 1 < text.tokens.count && (text.tokens.start[i + 1] ?? 0) < note.end) i += 1;
  }
  return notes;
}

const isHan = ({ text }: HanText, i: number): boolean =>
  i >= 0 && i < text.tokens.count && ((text.tokens.kind[i] ?? 0) & tokenKind.han) !== 0;

const canBeGiven = (han: HanText, i: number): boolean =>
  isHan(han, i) && !han.taken.has(i) && !notGiven.has(han.text.plain[han.text.tokens.start[i] ?? 0] ?? "");

/** Tokens i − 1 and i touch: nothing stands between them. */
const touches = ({ text }: HanText, i: number): boolean =>
  i > 0 && i < text.tokens.count && text.tokens.end[i - 1] === text.tokens.start[i];

function make({ text }: HanText, first: number, last: number, traits: readonly string[], strength: Note["strength"]): Note {
  return { kind: "person", start: text.tokens.start[first] ?? 0, end: text.tokens.end[last] ?? 0, traits, strength };
}

/** 陳太, 張美玲小姐, 陳醫生. */
function titled(han: HanText, i: number): Note | undefined {
  const surname = han.surnames.get(i);
  if (surname === undefined || han.taken.has(i)) return undefined;
  for (let given = 0; given <= 2; given += 1) {
    const at = surname.last + 1 + given;
    if (!touches(han, at) || (given > 0 && !canBeGiven(han, at - 1))) return undefined;
    const staff = han.practitioners.get(at);
    if (staff) return make(han, i, staff.last, ["practitioner"], "strong");
    const honorific = han.honorifics.get(at);
    if (honorific && !han.taken.has(at) && !(given === 0 && wishes(han, i)))
      return make(han, i, honorific.last, ["private", "titled", ...(given > 0 ? ["full"] : [])], "strong");
  }
  return undefined;
}

/** 祝伯父早日康復 wishes an uncle well. */
const wishes = (han: HanText, i: number): boolean => "祝連任賀".includes(han.text.plain[han.text.tokens.start[i] ?? 0] ?? "x");

/** A surname and two characters (one before a stop), after a cue or at the head of a clause that tells of a patient. */
function plainName(han: HanText, i: number): Note | undefined {
  const surname = han.surnames.get(i);
  if (surname === undefined || han.taken.has(i)) return undefined;
  const last = lastGiven(han, surname.last);
  if (last === surname.last) return undefined;
  const end = han.text.tokens.end[last] ?? 0;
  const detail = detailAfter(han.text, end) !== "none" || idCard.test(han.text.plain.slice(end, end + 12));
  const head = !touches(han, i) || !isHan(han, i - 1);
  const before = i - 1;
  const traits = ["private", "full", "patient-cue"];
  if (han.strongCues.has(before)) return make(han, i, last, traits, "strong");
  if (detail && (head || han.cues.has(before))) return make(han, i, last, traits, "strong");
  const told = han.verbs.has(last + 1) || !touches(han, last + 1);
  if (han.cues.has(before) && told) return make(han, i, last, ["private", "full"], "fair");
  return head && last - surname.last === 2 && han.verbs.has(last + 1) && touches(han, last + 1)
    ? make(han, i, last, ["private", "full"], "fair")
    : undefined;
}

/** Last token of the given name: two characters, one where a stop follows, three after a doubled surname; the surname itself when there is none. */
function lastGiven(han: HanText, surname: number): number {
  const doubled = han.surnames.has(surname + 1) && touches(han, surname + 1) && !touches(han, surname + 4) && isHan(han, surname + 3);
  const want = doubled ? 3 : 2;
  let last = surname;
  while (last - surname < want && touches(han, last + 1) && canBeGiven(han, last + 1)) last += 1;
  return last - surname === 2 && han.verbs.has(last) ? last - 1 : last;
}

/** Characters that no given name has. */
const notGiven = new Set([
  ..."位個呢嗰那這的嘅咗喺係我你佢是有無冇不唔同和與就都啲嚟嘢咩點做去到返俾畀被把將但因為所以及或者們先再又仲也未已由從向話講睇食飲打病痛醫藥院科床手腳頭血心肺肝腎眼耳口",
]);

/** Words after 阿 that are kin, drugs or anything but a person's name. */
const notFamiliar = new Set([..."媽爸婆伯姨叔哥妹仔女公嬤頭爺嫂姐太士茲里們姑嬸弟根斯聯拉米富摩彌基莫托奇司是奴嚏飛差Sｓ"]);

/** 阿強, after a cue. */
function familiar(han: HanText, i: number): Note | undefined {
  if (han.text.plain[han.text.tokens.start[i] ?? 0] !== "阿" || !isHan(han, i + 1) || !touches(han, i + 1)) return undefined;
  if (notFamiliar.has(han.text.plain[han.text.tokens.start[i + 1] ?? 0] ?? "")) return undefined;
  const strong = han.strongCues.has(i - 1);
  return make(
    han,
    i,
    i + 1,
    strong ? ["private", "first-only", "patient-cue"] : ["private", "first-only", "possible"],
    strong ? "fair" : "weak",
  );
}
