import { tokenKind } from "../../model/tokens.ts";
import type { PlaceSpan, PlaceText } from "./place-text.ts";

const lax = new Set("street road avenue lane straat weg estate".split(" "));
const famous = new Set(
  "coronation sesame downing wall fleet easy one two high district circuit crown supreme labour county magistrates court constitutional google the our my a this open full no full white food tennis food".split(
    " ",
  ),
);

/** Streets, estates and numbered blocks: "22 Kiaat street", "the Glen Road", "Wah Tai Estate", "Block 7", "華明邨". */
export function streets(text: PlaceText): readonly PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (const hit of text.text.hits("lists/street")) {
    const street = streetAt(text, hit.first, hit.last);
    if (street) found.push(street);
  }
  for (const hit of text.text.hits("lists/street-han")) {
    const estate = estateAt(text, hit.first, hit.last);
    if (estate) found.push(estate);
  }
  for (const { first, last } of text.text.hits("lists/address-unit")) {
    const numbered = text.joined(last + 1) && text.kind(last + 1, tokenKind.number) && (text.capital(first) || text.word(first) !== "unit");
    if (numbered) found.push({ first, last: last + 1, trait: "street", strength: "fair" });
  }
  return found;
}

/** The noun needs a capital, but for the plainest ones; a name in capitals before it; a house number makes it sure. */
function streetAt(text: PlaceText, noun: number, last: number): PlaceSpan | undefined {
  if (!text.capital(noun) && !lax.has(text.word(noun))) return undefined;
  let first = noun;
  while (noun - first < 3 && text.joined(first) && text.capital(first - 1) && !text.kind(first - 1, tokenKind.hashtag)) first -= 1;
  if (first === noun || famous.has(text.word(first))) return undefined;
  if (!text.capital(noun) && text.opens(first)) return undefined;
  const numbered = text.joined(first) && text.kind(first - 1, tokenKind.number) && text.word(first - 1).length <= 5;
  return { first: numbered ? first - 1 : first, last, trait: "street", strength: numbered ? "strong" : "fair" };
}

/** Two characters before 邨, 苑, 花園, 大廈; other endings are part of too many words. */
function estateAt(text: PlaceText, first: number, last: number): PlaceSpan | undefined {
  if (!["邨", "苑", "花", "大"].includes(text.word(first)) || (last === first && ["花", "大"].includes(text.word(first)))) return undefined;
  if (["屋", "公", "某", "啲", "呢", "嗰"].includes(text.word(first - 1)) || ["某", "啲", "呢", "嗰"].includes(text.word(first - 2)))
    return undefined;
  const named = text.kind(first - 1, tokenKind.han) && text.kind(first - 2, tokenKind.han) && text.joined(first) && text.joined(first - 1);
  return named ? { first: first - 2, last, trait: "street", strength: "strong" } : undefined;
}
