import { gapKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";

const afterQuotation = pattern("[\"”’'»」] {0,2}[-–—~]", "");
const dashAtEnd = pattern("[-–—~] {0,2}$", "");

/** Who a named person is, where the words around tell; `private` when nothing does. */
export type Role = "practitioner" | "author" | "relative" | "public-figure" | "historic" | "byline" | "pet" | "private";

const heads = new Set(["author", "authors", "by", "compiled by", "written by", "editor", "byline", "name", "signed", "deur", "skrywer"]);
const staffBelongings = new Set("typist secretary clinic rooms list practice team firm round".split(" "));
const works = new Set(
  "book books novel lecture column collection poem poems song songs album review paper article textbook podcast talk painting cartoon series essay blog study play film".split(
    " ",
  ),
);
const own = new Set(["my", "our", "ons", "my own", "mo", "ár", "wami", "yami", "wam", "yam"]);

export function roleOf(names: NameText, span: NameSpan): Role {
  if (isOwnName(names, span)) return "author";
  if (names.is(span.first, mark.publicFigure) && publicFigure(names, span)) return "public-figure";
  if (span.title === "practitioner") return "practitioner";
  if (selfNamed(names, span) || inByline(names, span) || signature(names, span)) return "author";
  if (names.is(span.from - 1, mark.byline) && !names.opens(span.from)) return "byline";
  if (madeSomething(names, span)) return "byline";
  if (staffBeside(names, span)) return "practitioner";
  if (names.is(span.from - 1, mark.publicRole) && names.joined(span.from)) return "public-figure";
  if (kinOfAuthor(names, span)) return "relative";
  if (names.is(span.from - 1, mark.pet)) return "pet";
  return oldYear(names, span) ? "historic" : "private";
}

/** A name of one word only counts where the list has it alone: "Mandela" and not "Nelson". */
function publicFigure(names: NameText, span: NameSpan): boolean {
  return names.text.hits("lists/public-figure").some((hit) => hit.first <= span.last && hit.last >= span.last);
}

function isOwnName(names: NameText, span: NameSpan): boolean {
  const author = names.text.post.author?.name?.toLowerCase().split(" ") ?? [];
  return (
    author.length > 1 && author.includes(names.word(span.last)) && (span.first === span.last || author.includes(names.word(span.first)))
  );
}

/** "I'm Dr Peters", "My name's Benny"; not "I'm Nicola Fay's oncologist". */
function selfNamed(names: NameText, span: NameSpan): boolean {
  if (names.possessive(span.last)) return false;
  if (names.word(span.last + 1) === "here" && names.joined(span.last + 1)) return true;
  return names.is(span.from - 1, mark.selfNaming) && !names.before(span.from, gapKind.sentence);
}

/** The name closes the text: "– Sarah, RN", "Regards\nJan", "(Dr Ella Marsh)"; not the source of praise: "'Worth it!' – Derek". */
function signature(names: NameText, span: NameSpan): boolean {
  const gap = names.between(span.from);
  if (afterQuotation.test(gap)) return false;
  const left = names.count - 1 - span.last;
  const dash = dashAtEnd.test(gap) && "\n .!?,)".includes(gap[0] ?? "x");
  if (left === 0 && span.title === "none" && (dash || gap.includes("\n") || gap.endsWith("_") || gap.endsWith("("))) return true;
  if (names.text.post.kind === "bio" && names.start(span.from) < 40) return true;
  if (span.last > span.first && left <= 3 && names.opens(span.from) && (credentials(names, span.last + 1) || tailIsStaff(names, span)))
    return true;
  if (left === 0 && (dash || names.opens(span.from)) && span.last > span.first) return true;
  return left <= 8 && dash && (left === 0 || names.before(span.last + 1, gapKind.comma | gapKind.strong)) && tailIsStaff(names, span);
}

/** "MPharm", "FRCS", "RANP": a word with more than one capital. */
function credentials(names: NameText, i: number): boolean {
  const word = names.text.plain.slice(names.start(i), names.end(i));
  return [...word].filter((letter) => letter !== letter.toLowerCase()).length > 1;
}

function tailIsStaff(names: NameText, span: NameSpan): boolean {
  for (let i = span.last + 1; i < names.count; i += 1) if (names.is(i, mark.staff | mark.practitionerTitle)) return true;
  return false;
}

/** "Bernard Gilligan's new collection", "Okafor-Lind and colleagues", "Adams et al". */
function madeSomething(names: NameText, span: NameSpan): boolean {
  const next = span.last + 1;
  if (names.possessive(span.last)) return [next, next + 1, next + 2, next + 3].some((i) => works.has(names.word(i)) && !names.opens(i));
  return (
    (names.word(next) === "et" && names.word(next + 1) === "al") || (names.word(next) === "and" && names.word(next + 1) === "colleagues")
  );
}

/** The line begins "author:", "compiled_by:", "by:". */
function inByline(names: NameText, span: NameSpan): boolean {
  const { lower } = names.text;
  const start = names.start(span.from);
  const line = lower.lastIndexOf("\n", start - 1) + 1;
  const colon = lower.indexOf(":", line);
  return colon > line && colon < start && start - colon < 80 && heads.has(lower.slice(line, colon).trim().replaceAll("_", " "));
}

/** "The consultant, Niamh Gallagher", "Ms Hui, our clinic manager", "Sarah (RN)", "Mr Chaudhry's typist". */
function staffBeside(names: NameText, span: NameSpan): boolean {
  const back = span.from - 1;
  if (names.is(back, mark.staff) && names.between(span.from).length <= 2 && !names.possessive(back) && !names.opens(span.from)) return true;
  const next = span.last + 1;
  if (names.possessive(span.last)) return staffBelongings.has(names.word(next));
  if (!names.before(next, gapKind.comma | gapKind.strong) || names.before(next, gapKind.sentence)) return false;
  for (let i = next; i <= next + 3 && !names.opens(i); i += 1) {
    if (["retired", "former", "is", "was", "by", "you", "your"].includes(names.word(i))) return false;
    if (names.is(i, mark.staff)) return true;
  }
  return false;
}

/** "my mum Susan", "our daughter, Emma". */
function kinOfAuthor(names: NameText, span: NameSpan): boolean {
  const kin = span.title === "civil" && names.is(span.from, mark.kin) ? span.from : span.from - 1;
  if (!names.is(kin, mark.kin) || names.before(kin + 1, gapKind.sentence)) return false;
  for (let i = kin; i >= kin - 3; i -= 1) if (own.has(names.word(i)) && !names.is(i + 1, mark.strongCue)) return true;
  return false;
}

/** A year more than a century back in the same sentence. */
function oldYear(names: NameText, span: NameSpan): boolean {
  const sentence = names.text.tokens.sentence;
  for (let i = Math.max(0, span.first - 15); i <= Math.min(names.count - 1, span.last + 15); i += 1) {
    if (sentence[i] !== sentence[span.first] || names.end(i) - names.start(i) !== 4) continue;
    const year = Number(names.word(i));
    if (year >= 1000 && year <= 1925) return true;
  }
  return false;
}
