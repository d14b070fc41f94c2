import { isWordUnit } from "./scan.ts";

/** True when the text has a digit at all. The token kinds do not tell: "R450" and "F42" are words. */
export const hasDigit = (text: string): boolean => digitRuns(text).length > 0;

/** A run of ASCII digits; offsets in the text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The runs of the text seen last: several detectors ask for those of one text, one after the other. */
let seen: { readonly text: string; readonly runs: readonly Run[] } = { text: "", runs: [] };

/** All runs of digits of a text, in order. */
export function digitRuns(text: string): readonly Run[] {
  if (seen.text !== text) seen = { text, runs: findRuns(text) };
  return seen.runs;
}

function findRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    runs.push({ start, end: at, digits: text.slice(start, at) });
  }
  return runs;
}

/** Neighbouring runs as one number, or undefined when they are not laid out so. */
export interface Grouped extends Run {
  readonly groups: number;
}

/** The runs from `first` on, when their lengths are as in `layout` and single blanks, dots or hyphens part them. */
export function grouped(text: string, runs: readonly Run[], first: number, layout: readonly number[]): Grouped | undefined {
  const head = runs[first];
  if (head === undefined) return undefined;
  let digits = "";
  let end = head.start;
  for (const [k, length] of layout.entries()) {
    const run = runs[first + k];
    if (run === undefined || run.digits.length !== length) return undefined;
    if (k > 0 && !(run.start === end + 1 && " .-\u00a0".includes(text.charAt(end)))) return undefined;
    digits += run.digits;
    end = run.end;
  }
  return { start: head.start, end, digits, groups: layout.length };
}

/** True when the number is not the tail or head of a longer one ("1.23", "12-34", "a12"). */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (isWordUnit(text.charCodeAt(start - 1)) || isWordUnit(text.charCodeAt(end))) return false;
  const before = text.charAt(start - 1);
  if (before !== "" && ".-/,".includes(before) && isDigit(text.charCodeAt(start - 2))) return false;
  const after = text.charAt(end);
  return !(after !== "" && ".-/,:".includes(after) && isDigit(text.charCodeAt(end + 1)));
}
