import { tokenKind } from "../../model/tokens.ts";
import type { PlaceSpan, PlaceText } from "./place-text.ts";

const generic = new Set(
  "the our my your a an this that any every each local private public state government district regional provincial general children university new old day big small rural community community's nearest tertiary academic teaching field mental psychiatric eye dental mobile covid sti hiv tb gp irish british voice note ophthalmic plastic oral heart brain heart's skin teddy dr doctor day monday tuesday wednesday thursday friday saturday sunday morning evening which what every each ask avoid".split(
    " ",
  ),
);
const between = new Set(["of", "and", "&", "st"]);
/** Units whose name may stand before them. */
const wards = new Set(["ward", "wards", "saal", "病房"]);

/** "Kestrel Clinic", "St Brendan's Peak Hospital": capitals that lead to a noun of care. */
export function namedHospitals(text: PlaceText): readonly PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (const hit of text.text.hits("lists/hospital-noun")) {
    if (text.word(hit.last) === "surgery" && between.has(text.word(hit.first - 1))) continue;
    let first = hit.first;
    let named = false;
    while (
      hit.first - first < 5 &&
      text.joined(first) &&
      (text.capital(first - 1) || (between.has(text.word(first - 1)) && text.capital(first - 2)))
    ) {
      first -= 1;
      if (text.opens(first) && ["at", "in", "the", "ask", "avoid", "ring", "typing", "our", "no"].includes(text.word(first))) {
        first += 1;
        break;
      }
      if (!generic.has(text.word(first)) && (!text.opens(first) || text.capital(hit.first))) named = true;
    }
    if (named && first < hit.first)
      found.push({ first, last: hit.last, trait: "hospital", strength: text.capital(hit.first) ? "strong" : "fair" });
  }
  return found;
}

/** "Ward 7B", "Elm ward", "7B病房", "14 床", "bed 4", "7C bed 14". */
export function wardsAndBeds(text: PlaceText): readonly PlaceSpan[] {
  const found: PlaceSpan[] = [];
  const people = text.ends("lists/person-title", "lists/practitioner-title");
  for (const hit of text.text.hits("lists/ward")) {
    if (!(people.has(hit.first - 1) && text.joined(hit.first) && text.capital(hit.first))) found.push(ward(text, hit.first, hit.last));
  }
  for (const hit of text.text.hits("lists/bed")) {
    const bed = bedAt(text, hit.first, hit.last);
    if (bed) found.push(bed);
    const code = bed && text.text.tokens.before[bed.first] === 0 ? codeStart(text, bed.first - 1) : undefined;
    if (bed && code !== undefined && hasLetter(text, bed.first - 1))
      found.push({ first: code, last: bed.first - 1, trait: "ward", strength: "fair" });
  }
  return found;
}

function ward(text: PlaceText, first: number, last: number): PlaceSpan {
  if (text.kind(first, tokenKind.han)) {
    const start = codeStart(text, first - 1);
    return { first: start ?? first, last, trait: "ward", strength: start === undefined ? "weak" : "strong" };
  }
  const code = text.joined(last + 1) ? codeEnd(text, last + 1) : undefined;
  if (code !== undefined) return { first, last: code, trait: "ward", strength: "strong" };
  const plainly = wards.has(text.word(first)) && text.text.plain[text.text.tokens.end[first - 1] ?? 0] === " ";
  const named = plainly && text.capital(first - 1) && !text.opens(first - 1) && !generic.has(text.word(first - 1));
  return { first: named ? first - 1 : first, last, trait: "ward", strength: named ? "fair" : "weak" };
}

/** Last token of a number, "7B" or "D8" that begins at token i. */
function codeEnd(text: PlaceText, i: number): number | undefined {
  if (text.kind(i, tokenKind.number)) return touching(text, i + 1) && text.word(i + 1).length === 1 && hasLetter(text, i + 1) ? i + 1 : i;
  return lettered(text, i) ? i : undefined;
}

/** First token of a number, "7B" or "D8" that ends at token i. */
function codeStart(text: PlaceText, i: number): number | undefined {
  if (text.kind(i, tokenKind.number) || lettered(text, i)) return i;
  return text.word(i).length === 1 && hasLetter(text, i) && touching(text, i) && text.kind(i - 1, tokenKind.number) ? i - 1 : undefined;
}

/** "D8", "F7": one letter and digits. */
function lettered(text: PlaceText, i: number): boolean {
  const word = text.word(i);
  return word.length > 1 && word.length <= 3 && hasLetter(text, i) && [...word.slice(1)].every((c) => c >= "0" && c <= "9");
}

const hasLetter = (text: PlaceText, i: number): boolean => text.word(i).charAt(0) >= "a" && text.word(i).charAt(0) <= "z";

const touching = (text: PlaceText, i: number): boolean => i > 0 && text.text.tokens.end[i - 1] === text.text.tokens.start[i];

function bedAt(text: PlaceText, first: number, last: number): PlaceSpan | undefined {
  if (text.kind(first, tokenKind.han)) {
    const numbered = text.kind(first - 1, tokenKind.number) && text.joined(first);
    return numbered ? { first: first - 1, last, trait: "bed", strength: "strong" } : undefined;
  }
  const end = text.joined(last + 1) ? codeEnd(text, last + 1) : undefined;
  return end === undefined ? undefined : { first, last: end, trait: "bed", strength: "strong" };
}
