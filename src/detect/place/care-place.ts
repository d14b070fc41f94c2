import { tokenKind } from "../../model/tokens.ts";
import type { PlaceSpan, PlaceText } from "./place-text.ts";

const generic = new Set(
  "the our my your a an this that any every each local private public state government district regional provincial general children university new old day big small rural community community's nearest tertiary academic teaching field mental psychiatric eye dental".split(" "),
);
const rooms = new Set("bed bay cubicle room trolley cot crib incubator rm bunk kamer kooi chair slot".split(" "));
const between = new Set(["of", "and", "&", "the", "st"]);

/** "Kestrel Clinic", "St Brendan's Peak Hospital": capitals that lead to a noun of care. */
export function namedHospitals(text: PlaceText): readonly PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (const hit of text.text.hits("lists/hospital-noun")) {
    let first = hit.first;
    let named = false;
    while (hit.first - first < 5 && text.joined(first) && (text.capital(first - 1) || (between.has(text.word(first - 1)) && text.capital(first - 2)))) {
      first -= 1;
      if (!generic.has(text.word(first)) && (!text.opens(first) || text.capital(hit.first))) named = true;
    }
    if (named && first < hit.first) found.push({ first, last: hit.last, trait: "hospital", strength: text.capital(hit.first) ? "strong" : "fair" });
  }
  return found;
}

/** "Ward 7B", "Elm ward", "7B病房", "14 床", "bed 4", "7C bed 14". */
export function wardsAndBeds(text: PlaceText): readonly PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (const hit of text.text.hits("lists/ward")) found.push(ward(text, hit.first, hit.last));
  for (let i = 0; i < text.text.tokens.count; i += 1) {
    const bed = bedAt(text, i);
    if (bed) found.push(bed);
    if (bed && mixed(text, bed.first - 1)) found.push({ first: bed.first - 1, last: bed.first - 1, trait: "ward", strength: "fair" });
  }
  return found;
}

function ward(text: PlaceText, first: number, last: number): PlaceSpan {
  if (text.kind(first, tokenKind.han)) {
    const before = mixed(text, first - 1) || text.kind(first - 1, tokenKind.number);
    return { first: before ? first - 1 : first, last, trait: "ward", strength: before ? "strong" : "weak" };
  }
  if (text.joined(last + 1) && (text.kind(last + 1, tokenKind.number) || mixed(text, last + 1))) {
    const letter = text.joined(last + 2) && text.word(last + 2).length === 1 && text.capital(last + 2) ? 1 : 0;
    return { first, last: last + 1 + letter, trait: "ward", strength: "strong" };
  }
  const named = text.joined(first) && text.capital(first - 1) && !text.opens(first - 1) && !generic.has(text.word(first - 1));
  return { first: named ? first - 1 : first, last, trait: "ward", strength: named ? "fair" : "weak" };
}

/** "7B", "D8", "F7": digits and a letter. */
function mixed(text: PlaceText, i: number): boolean {
  const word = text.word(i);
  if (word.length < 2 || word.length > 3) return false;
  const digits = [...word].filter((c) => c >= "0" && c <= "9").length;
  const letters = [...word].filter((c) => c >= "a" && c <= "z").length;
  return digits > 0 && letters === 1 && digits + letters === word.length;
}

function bedAt(text: PlaceText, i: number): PlaceSpan | undefined {
  const word = text.word(i);
  if (rooms.has(word) && text.joined(i + 1) && (text.kind(i + 1, tokenKind.number) || mixed(text, i + 1))) {
    return { first: i, last: i + 1, trait: "bed", strength: "strong" };
  }
  if ((word === "床" || (word === "號" && text.word(i + 1) === "床")) && text.kind(i - 1, tokenKind.number) && text.joined(i)) {
    return { first: i - 1, last: word === "床" ? i : i + 1, trait: "bed", strength: "strong" };
  }
  return undefined;
}
