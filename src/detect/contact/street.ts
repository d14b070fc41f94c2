import type { Annotated } from "../../model/annotated.ts";
import { gapKind, tokenKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import { matches, scan } from "../scan.ts";
import type { Found } from "./found.ts";

const types = new Set(
  (
    "street st road rd avenue ave lane drive dr close crescent cres terrace way gardens place court square park hill grove row mews walk rise green quay " +
    "parade boulevard straat str weg laan rylaan singel estate cottages villas heights court house mansions towers building sráid bóthar"
  ).split(" "),
);
/** "Kerkstraat 12". */
const afrikaans = pattern("[A-Z][a-zë]{2,20}(?:straat|weg|laan|singel|rylaan) \\d{1,4}[a-zA-Z]?");
/** 彌敦道1號, 3座12樓A室, 邨明德樓1203室. */
const chinese = pattern(
  "[一-鿿]{1,4}[道街路徑里坊台圍]\\d{1,4}(?:[a-z]|-\\d{1,4})?號|\\d{1,2}[座樓][\\da-z]{1,3}[樓室](?:[\\da-z]{1,3}室)?|(?:邨|苑|花園)[一-鿿]{1,3}[樓座閣]\\d{3,4}室",
);

/** Street addresses: a number, capitalised words, a word for a street. */
export function streets(text: Annotated): Found[] {
  const found: Found[] = [];
  for (const match of matches(afrikaans, text.plain))
    found.push({ start: match.index, end: match.index + match[0].length, traits: ["address"], strength: "fair" });
  if (text.tokens.kinds & tokenKind.han)
    for (const { start, end } of scan("", text.lower, [{ find: chinese, traits: [], strength: "fair" }]))
      found.push({ start: afterVerb(text.lower, start), end, traits: ["address"], strength: "fair" });
  for (let at = 0; at < text.tokens.count; at += 1) {
    const street = (text.tokens.kind[at] ?? 0) & tokenKind.number ? streetFrom(text, at) : undefined;
    if (street) found.push(street);
  }
  return found;
}

/** From the number token on: two to five capitalised words, the last (not the first) a word for a street. */
function streetFrom({ tokens, lower, plain }: Annotated, number: number): Found | undefined {
  const start = tokens.start[number] ?? 0;
  const end = tokens.end[number] ?? 0;
  if (end - start > 5 || !startsWithDigit(lower, start) || plain.charAt(start - 1) === "/") return undefined;
  for (let at = number + 1; at <= number + 5 && at < tokens.count; at += 1) {
    if ((tokens.before[at] ?? 0) & (gapKind.sentence | gapKind.line | gapKind.strong)) return undefined;
    if (!((tokens.kind[at] ?? 0) & tokenKind.capital)) return undefined;
    const word = lower.slice(tokens.start[at], tokens.end[at]);
    if (at > number + 1 && types.has(word)) return { start, end: tokens.end[at] ?? end, traits: ["address"], strength: "fair" };
  }
  return undefined;
}

const startsWithDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** 佢住彌敦道1號: the street begins behind the word for living or going there. */
function afterVerb(text: string, start: number): number {
  for (let at = start + 2; at >= start; at -= 1) if ("住喺在去到於".includes(text.charAt(at))) return at + 1;
  return start;
}
