import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";
import { isCuedAround } from "./cue.ts";
import { hasDigit } from "./digits.ts";
import { type Shape, scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, signalNotes } from "./signal-notes.ts";

const kind = "money";
const sum = "\\d{1,3}(?:(?:,| )\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?";
const size = "(?: ?(?:k|m|bn|million|billion|miljoen|mil))?";
const period =
  "(?:/(?:月|次|位|支|week|month|mo|hr|hour|session|unit|area|ml|day|visit|pen|tab|mth)| (?:a|per|each) (?:month|week|session|unit|area|pen|syringe|visit|hour|ml|person|tab|tablet|pill|jab|shot|box|bottle|strip|tube|dose|vial|course|zone)| per maand| 'n maand)?";
const sums: readonly Shape[] = [
  {
    find: pattern(`(?:hk\\$|nt\\$|us\\$|a\\$|rmb|hkd|zar|gbp|eur|usd|[£€$¥]) ?(?:${sum})${size}${period}`),
    traits: ["price"],
    strength: "strong",
  },
  {
    find: pattern(`(?:${sum}) ?(?:euros?|quid|pounds?|rand|dollars?|bucks|pence|hkd|eur|gbp|zar|蚊|元|皮|港元|港幣|€)${period}`),
    traits: ["price"],
    strength: "fair",
  },
  { find: pattern("[1-9]\\d{0,2}p"), traits: ["price"], strength: "weak" },
];
/** "R3 200", never "r3": the rand sign is a capital. */
const rand: readonly Shape[] = [
  { find: pattern(`R ?(?:${sum})(?: ?(?:k|m|bn|million|miljoen))?${period}`), traits: ["price"], strength: "fair" },
];
const chinese: readonly Shape[] = [
  { find: pattern("[一二兩三四五六七八九十百千萬零]{1,8}(?:個幾|幾)?(?:蚊|元|皮嘢|港元|港幣)"), traits: ["price"], strength: "fair" },
];
const feeCues =
  "fee|fees|consult|consultation|per visit|per session|charge|charges|costs|cost|price|prices|rate|tariff|consults|deposit|co-payment|copayment|excess|fooi|fooie|konsultasie|tarief|prys|診金|收費|價錢|診症費|費用|táille".split(
    "|",
  );

/** What a sum buys, at its end: "a month", "/支". */
const rate = pattern("(?:[/ ](?:a|per|each|'n) |/)\\p{L}{1,9}$", "u");

/** Sums of money. */
export const money: Detector = {
  kind,
  summary: "A sum of money",
  traits: {
    price: "a sum with its currency",
    rate: "a sum for so much: a month, a pen, a tablet",
    fee: "a fee or charge, by the words around it",
  },
  wants: 0,
  needs: needsOf([["money-fee", []]], true, tokenKind.han),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const { lower, plain, tokens } = text;
  const notes = hasDigit(lower) ? [...scan(kind, lower, sums), ...scan(kind, plain, rand)] : [];
  if (tokens.kinds & tokenKind.han) notes.push(...scan(kind, lower, chinese));
  const sumNotes = notes.map((note) => {
    const traits = [...note.traits];
    if (rate.test(lower.slice(note.start, note.end))) traits.push("rate");
    if (isCuedAround(lower, note.start, note.end, feeCues, 28)) traits.push("fee");
    return { ...note, traits };
  });
  return settle([...sumNotes, ...signalNotes(kind, text, [["money-fee", ["fee"]]])]);
}
