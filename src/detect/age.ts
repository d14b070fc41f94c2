import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";
import { person } from "./age/person.ts";
import { placed } from "./age/placed.ts";
import { population } from "./age/population.ts";
import type { Reading } from "./age/reading.ts";
import { digitRuns, hasDigit, type Run } from "./digits.ts";
import { isWordUnit, type Shape, scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "age";
const reach = 36;
const lists: SignalTraits = [
  ["age-spoken", ["exact"]],
  ["age-spoken-child", ["exact", "child"]],
  ["age-spoken-months", ["months", "child"]],
  ["age-decade", ["decade"]],
  ["age-very-old", ["very-old"]],
  ["age-stage", ["stage", "child"]],
  ["age-general", ["general"]],
];
const numeral = "[一二三四五六七八九十廿卅]";
const chinese: readonly Shape[] = [
  { find: pattern(`[二三四五六七八]?十${numeral}?[歲岁](?![以或])`), traits: ["exact"], strength: "strong" },
  {
    find: pattern("九十[一二三四五六七八九]?[歲岁]|(?:一百|百)[零一二三四五六七八九十]{0,3}[歲岁]"),
    traits: ["exact", "very-old"],
    strength: "strong",
  },
  { find: pattern("[一二兩三四五六七八九]歲半?(?![以或])|十[一二三四五六七]歲(?![以或])"), traits: ["exact", "child"], strength: "strong" },
  {
    find: pattern("(?:[三四五六七八]十|[3-8]\\d)(?:幾|多|來|尾|零)[歲岁]|[二廿]十?幾[歲岁]|十幾[歲岁]|[五六七八]旬|年過[四五六七八]十"),
    traits: ["decade"],
    strength: "fair",
  },
  { find: pattern("(?:九十|9\\d)(?:幾|多)[歲岁]|九旬|人瑞"), traits: ["decade", "very-old"], strength: "strong" },
  {
    find: pattern("(?:[一二兩三四五六七八九十]{1,2}|\\d{1,2})個?(?:半|幾)?月大|半歲|(?:初生|滿月|早產)(?:嬰|bb|仔|女)"),
    traits: ["months", "child"],
    strength: "fair",
  },
  { find: pattern(`${numeral}{1,3}[歲岁](?:以[上下]|或以[上下]|至|到)`), traits: ["general"], strength: "weak" },
];

/** How old somebody is. */
export const age: Detector = {
  kind,
  summary: "How old somebody is",
  traits: {
    exact: "an age in years",
    child: "under eighteen, or a word for a child's stage",
    months: "an age in months, weeks or days",
    decade: "a decade of life",
    "very-old": "ninety or more: few enough to single somebody out",
    general: "ages of a population: a programme, a guideline, a rule",
    author: "the author's own",
    stage: "a word for a stage of life, no number",
  },
  wants: 0,
  needs: needsOf(lists, true, tokenKind.han),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const notes = signalNotes(kind, text, lists);
  if (text.tokens.kinds & tokenKind.han) notes.push(...scan(kind, text.lower, chinese));
  if (!hasDigit(text.lower)) return settle(notes);
  for (const run of digitRuns(text.lower)) {
    const reading = run.digits.length > 3 ? undefined : read(text, run);
    if (reading) notes.push({ kind, ...reading });
  }
  return settle(notes);
}

function read(text: Annotated, run: Run): Reading | undefined {
  const { lower, plain } = text;
  const left = plain.charAt(run.start - 1);
  const glued = isWordUnit(plain.charCodeAt(run.start - 1)) || ("£$€.,+".includes(left) && left !== "");
  const decimal = plain.charAt(run.end) === "." && isWordUnit(plain.charCodeAt(run.end + 1));
  if (glued || decimal) return undefined;
  const from = Math.max(0, run.start - reach);
  const before = lower.slice(from, run.start);
  return population(lower, run, before) ?? person(lower, run, before) ?? placed(text, run, plain.slice(from, run.start));
}
