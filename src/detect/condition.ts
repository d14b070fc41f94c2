import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { pattern } from "../text/pattern.ts";
import { hasDigit } from "./digits.ts";
import { type Shape, scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "condition";
const lists: SignalTraits = [
  ["condition-rare", ["rare"]],
  ["condition-rare-event", ["rare", "event"]],
  ["condition-common", ["common"]],
  ["condition-mental", ["mental"]],
  ["condition-sexual", ["sexual"]],
  ["condition-cancer", ["cancer"]],
  ["condition-injury", ["injury"]],
  ["condition-pregnancy", ["pregnancy"]],
  ["condition-procedure", ["procedure"]],
  ["condition-result", ["result"]],
  ["condition-symptom", ["symptom"]],
];
const is = "(?: ?[:=]| (?:of|is|was|at|to|came back at|dropped to))? ?[<>]?$";
const results: readonly Shape[] = [
  {
    find: pattern("\\d{1,6}(?:[.,]\\d{1,2})?(?:/\\d{1,3})?"),
    lead: pattern(
      `(?<![a-z])(?:hba1c|hb|haemoglobin|crp|wcc|wbc|plts?|platelets|inr|tsh|t4|psa|cd4(?: count)?|vl|viral load|trop(?:onin)?|d-?dimer|egfr|creat(?:inine)?|urea|ferritin|b12|ldl|hdl|lactate|bmi|gcs|apgar|sats|bp|bm|glucose|sugar|bilirubin|alt|amylase|lipase|血糖|血壓|血色素|膽固醇|糖化)${is}`,
      "",
    ),
    traits: ["result"],
    strength: "fair",
  },
];
/** Letters that mean an electrolyte only in capitals, with a number as it could be. */
const electrolytes: readonly Shape[] = [
  {
    find: pattern("\\d{1,3}(?:\\.\\d{1,2})?"),
    lead: pattern("(?<![A-Za-z])(?:K\\+?|Na\\+?|Ca|Mg|pH) ?(?:of |= ?)?$", ""),
    traits: ["result"],
    strength: "weak",
  },
];
const weeks: readonly Shape[] = [
  {
    find: pattern(
      "(?:[1-3]\\d|4[0-2])(?:\\+[0-6])?[ -]?(?:/40|weeks? (?:pregnant|gestation|gone|along|scan)|weeker|wks? pregnant|weke swanger|週大肚|周大肚)",
    ),
    traits: ["pregnancy"],
    strength: "fair",
  },
  { find: pattern("\\d ?p\\d(?:\\+\\d)?"), lead: pattern("g$", ""), traits: ["pregnancy"], strength: "fair" },
];

/** What is or was the matter with somebody, and what was done or found. */
export const condition: Detector = {
  kind,
  summary: "A disease, an injury, a procedure, a result, a symptom",
  traits: {
    rare: "so rare that it may single somebody out",
    event: "an unusual accident or event",
    common: "a common disease or complaint",
    mental: "a mental illness or crisis, dependence",
    sexual: "sexual or reproductive: HIV, termination, assault",
    cancer: "a cancer or its treatment",
    injury: "an injury",
    pregnancy: "pregnancy, birth or its loss",
    procedure: "an operation or procedure",
    result: "a result or a measured value",
    symptom: "a symptom",
  },
  wants: 0,
  needs: needsOf(lists, true),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const notes = signalNotes(kind, text, lists);
  if (hasDigit(text.lower))
    notes.push(...scan(kind, text.lower, results), ...scan(kind, text.plain, electrolytes), ...scan(kind, text.lower, weeks));
  return settle(notes);
}
