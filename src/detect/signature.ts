import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import type { Strength } from "../model/signal.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";
import { settle } from "./settle.ts";
import { signalNotes } from "./signal-notes.ts";

const kind = "signature";
const title = "(?:Dr|Prof|Professor|Mr|Ms|Mrs|Miss|Sr|Sister|Nurse|Doctor|Dokter|Suster|An Dr)\\.?";
const name = "(?:[A-ZÀ-Þ]\\.|[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,24}|[A-Z](?![a-z]))";
const particle = "(?:(?:van|der|den|de|du|le|la|Ó|Ní|Nic|Mac|Uí|von|st) ){0,2}";
const fullName = `${name}(?: ${particle}${name}){1,3}`;
/** "— Dr Ciara Byrne", "– Gráinne Tuohy", at the end of the post or of a line. */
const dashed = pattern(`(?:[–—~]|--|-) ?(${title} ${particle}${name}(?: ${particle}${name}){0,3}|${fullName})(?=[,.)\\s]|$)`, "gu");
/** "Dr Esther Vellacott, public health" or "(Dr Ella Marsh)" as the last words. */
const titled = pattern(`${title} ${particle}${name}(?: ${particle}${name}){1,3}`, "gu");
/** The role in "Niall Tuite, pharmacist, Kells", as last words. */
const role = pattern(
  ", (?:hospital |community |practice |specialist |consultant )?(?:GP|gp|pharmacist|nurse|midwife|dentist|physio|physiotherapist|dietitian|paediatrician|consultant|surgeon|optometrist|psychologist|huisarts|apteker)(?![a-z])",
);
const here = pattern(
  `(?:${title} ${name}(?: ${particle}${name}){0,3}) here(?![a-z])|(?:[Ii]t's|[Tt]his is|I'm|I am|My name is|Ek is|[Mm]y naam is) (?:${title} ${name}(?: ${particle}${name}){0,3})`,
  "gu",
);
const authorLine = pattern(
  "^(?:[Aa]uthor|[Ss]krywer|[Bb]yline|作者|[Ww]riter|[Oo]uteur) ?[:：] ?[\"']?([A-ZÀ-Þ一-鿿][^\\n\"']{1,60})",
  "gmu",
);
const chinese = pattern(
  "(?:[–—─]{1,2}) ?[一-鿿]{2,4}(?:醫生|醫師|護士|藥劑師|教授|姑娘)|我(?:係|是)([一-鿿]{1,3})醫生|[一-鿿]{1,3}醫生(?:敬上|上$)",
  "gu",
);
/** Characters that make "我係…醫生" a profession rather than a name. */
const notNames = "嘅的科個位一呢間專實庭女男新老牙西中好急症院佢你我";
const greetings = new Set(
  "Thanks Thank Dankie Sorry Yes No Hi Hello Hey Love Dear Ask Morning Please And But So Oh Ah Ja Nee Okay Right Well".split(" "),
);
/** Units before the end in which a signature counts as last words. */
const tail = 90;

/** The author's name as it stands in the post. */
export const signature: Detector = {
  kind,
  summary: "The author's name, given in the post",
  traits: { name: "a name", registered: "a registration number or letters after the name" },
  wants: 0,
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const { plain } = text;
  const notes = signalNotes(kind, text, [["signature-registered", ["registered"]]]);
  const from = Math.max(0, plain.trimEnd().length - tail);
  const opens = (note: Note): boolean => isSignOff(plain, note.start);
  notes.push(...named(plain, dashed, 0, "strong").filter((note) => opens(note) && (note.start >= from || endsLine(plain, note.end))));
  notes.push(...named(plain, titled, from, "fair").filter(opens), ...described(plain, from));
  notes.push(...named(plain, here, 0, "strong"), ...named(plain, authorLine, 0, "strong"));
  if (text.tokens.kinds & tokenKind.han) notes.push(...named(plain, chinese, 0, "strong"));
  return settle(notes);
}

function named(plain: string, find: RegExp, from: number, strength: Strength): Note[] {
  const notes: Note[] = [];
  find.lastIndex = from;
  for (let match = find.exec(plain); match !== null; match = find.exec(plain))
    if (isName(match[1])) notes.push({ kind, start: match.index, end: match.index + match[0].length, traits: ["name"], strength });
  return notes;
}

/** One to four capitalised words between the end of a sentence and a role. */
function described(plain: string, from: number): Note[] {
  const notes: Note[] = [];
  role.lastIndex = from;
  for (let match = role.exec(plain); match !== null; match = role.exec(plain)) {
    let start = match.index;
    while (start > 0 && match.index - start < 50 && !".!?\n(–—。|".includes(plain.charAt(start - 1))) start -= 1;
    while (plain.charAt(start) === " ") start += 1;
    const words = plain.slice(start, match.index).split(" ");
    const isNamed = words.length <= 4 && words.every((word) => isCapital(word.charCodeAt(0))) && !greetings.has(words[0] ?? "");
    if (isNamed) notes.push({ kind, start, end: match.index + match[0].length, traits: ["name"], strength: "fair" });
  }
  return notes;
}

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);

/** What a pattern caught as the name, if it caught one apart, is not a greeting and not a profession. */
const isName = (caught: string | undefined): boolean =>
  caught === undefined || !(greetings.has(caught) || [...notNames].some((char) => caught.includes(char)));

/** The end of the line, perhaps after a place or a role. */
function endsLine(plain: string, end: number): boolean {
  const line = plain.indexOf("\n", end);
  return (line < 0 ? plain.length : line) - end < 60;
}

/** A name in the last words is a signature when it opens a sentence, a line or a bracket, not inside one. */
function isSignOff(plain: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && " \t".includes(plain.charAt(at))) at -= 1;
  return at < 0 || ".!?\n(–—-|)。！？".includes(plain.charAt(at)) || plain.charCodeAt(at) > 0x2100;
}
