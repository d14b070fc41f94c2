import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";
import { hasDigit } from "./digits.ts";
import { type Shape, scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "medicine";
const lists: SignalTraits = [
  ["medicine-prescription", ["prescription"]],
  ["medicine-weight-loss", ["prescription", "slimming"]],
  ["medicine-botulinum", ["prescription", "aesthetic"]],
  ["medicine-controlled", ["prescription", "controlled"]],
  ["medicine-abortifacient", ["prescription", "abortifacient"]],
  ["medicine-filler", ["aesthetic", "device"]],
  ["medicine-otc", ["otc"]],
  ["medicine-supplement", ["supplement"]],
  ["medicine-vaccine", ["vaccine"]],
  ["medicine-device", ["device"]],
];
const often =
  "(?: ?(?:tds|bd|qds|qid|tid|od|nocte|prn|stat|daily|twice daily|once daily|twice a day|three times a day|a day|at night|per dag|x ?[1-4]|/7))?";
const doses: readonly Shape[] = [
  {
    find: pattern(`\\d{1,4}(?:[.,]\\d{1,3})?(?: 000)? ?(?:mg|mcg|µg|micrograms?|milligrams?|iu|mg/kg|毫克|微克)${often}`),
    traits: ["dose"],
    strength: "fair",
  },
  {
    find: pattern(
      `(?:\\d{1,2}(?:[.,]\\d)?|½) ?(?:ml|mls|g|units?|tablets?|tabs?|caps|capsules?|puffs?|drops|sprays|pills|pille|tablette|sachets?|teaspoons?|tsp|粒|毫升|包|單位)${often}`,
    ),
    traits: ["dose"],
    strength: "weak",
  },
  { find: pattern("\\d{1,4}(?:[.,]\\d{1,3})? ?(?:tds|bd|qds|nocte)"), traits: ["dose"], strength: "fair" },
  { find: pattern("(?:每日|一日|日食|每晚|每朝)\\d次|食\\d粒|\\d粒"), traits: ["dose"], strength: "fair" },
];

/** GlowVita, PulsePal: products and firms are named so, and hardly anything else; what is in everybody's mouth (WhatsApp) the vocabulary leaves out. */
const coined: readonly Shape[] = [
  { find: pattern("(?!Mc|Mac[A-Z]|Kwa[A-Z])[A-Z][a-z]+(?:[A-Z][a-zà-ÿ]+)+"), traits: ["coined"], strength: "fair" },
];
/** Before these a word with inner capitals is a tag, a handle or a part of an address. */
const glue = "#@/._-";

/** Medicines, remedies and what is done with needles for looks. */
export const medicine: Detector = {
  kind,
  summary: "A medicine, a remedy, a dose",
  traits: {
    prescription: "on prescription only (POM, schedule 3 and up, Part 1 poison)",
    otc: "sold without prescription",
    controlled: "a controlled drug, a hormone or a drug of dependence",
    slimming: "taken to lose weight",
    aesthetic: "given for looks: botulinum toxin, fillers, lasers",
    abortifacient: "ends a pregnancy",
    supplement: "a supplement, herb or remedy",
    vaccine: "a vaccine",
    device: "a device or aid",
    dose: "how much or how often, not the medicine",
    coined: "a name coined in one word with capitals inside, as of a product or a firm",
  },
  wants: 0,
  needs: needsOf([...lists, ["medicine-dose", []]], true, tokenKind.capital),
  detect,
};

/** Doses are notes of their own, so that they stand beside the medicine they are of. */
function detect(text: Annotated): readonly Note[] {
  const named = settle([...signalNotes(kind, text, lists), ...tradeNames(text)]);
  const measured = hasDigit(text.lower) ? scan(kind, text.lower, doses) : [];
  const dosed = joined(settle([...signalNotes(kind, text, [["medicine-dose", ["dose"]]]), ...measured]));
  return dosed.length === 0 ? named : [...named, ...dosed].sort((a, b) => a.start - b.start);
}

function tradeNames({ plain, tokens }: Annotated): readonly Note[] {
  if ((tokens.kinds & tokenKind.capital) === 0) return [];
  return scan(kind, plain, coined).filter(({ start }) => start === 0 || !glue.includes(plain.charAt(start - 1)));
}

/** "two tablets" and "tablets twice a day" are one dose. */
function joined(doses: readonly Note[]): readonly Note[] {
  const kept: Note[] = [];
  for (const dose of doses) {
    const last = kept.at(-1);
    if (last === undefined || dose.start > last.end + 1) kept.push(dose);
    else kept[kept.length - 1] = { ...last, end: dose.end, strength: last.strength === "weak" ? dose.strength : last.strength };
  }
  return kept;
}
