import type { Span } from "../model/span.ts";
import { fold, unfold } from "../text/fold.ts";
import { pattern } from "../text/pattern.ts";

/** A word of a text as lists of patients are compared: small letters, no accents. */
export interface Word {
  readonly text: string;
  /** Of the text as it was. */
  readonly span: Span;
  /** Whether nothing but blanks and the dots, dashes and brackets of numbers stands before it, since the word before. */
  readonly follows: boolean;
  /** Whether "@" stands before it. */
  readonly isHandle: boolean;
  /** Whether it was written with a capital. */
  readonly isCapital: boolean;
}

const word = pattern("[\\p{L}\\p{M}\\p{N}_]+", "gu");
const mark = pattern("\\p{M}+", "gu");
const han = pattern("\\p{Script=Han}", "u");
const joint = pattern("^[ \\t.,'’()/+-]{0,3}$", "u");
const upper = pattern("^\\p{Lu}", "u");

/** The words of a text; of Chinese each character is one. Disguises are undone first. */
export function wordsOf(text: string): readonly Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  let last = 0;
  for (const match of folded.plain.matchAll(word)) {
    for (const [offset, part] of partsOf(match[0])) {
      const start = match.index + offset;
      const span = unfold(folded, start, start + part.length);
      const follows = words.length > 0 && joint.test(folded.plain.slice(last, start));
      const isHandle = offset === 0 && folded.plain[start - 1] === "@";
      words.push({ text: plainOf(part), span, follows, isHandle, isCapital: upper.test(part) });
      last = start + part.length;
    }
  }
  return words;
}

/** Small letters without accents. */
const plainOf = (text: string): string => text.normalize("NFD").replaceAll(mark, "").toLowerCase();

export const isHan = (text: string): boolean => han.test(text);

function partsOf(text: string): readonly (readonly [number, string])[] {
  if (!isHan(text)) return [[0, text]];
  const parts: [number, string][] = [];
  let at = 0;
  for (const sign of text) {
    const before = parts.at(-1);
    if (!isHan(sign) && before !== undefined && !isHan(before[1])) before[1] += sign;
    else parts.push([at, sign]);
    at += sign.length;
  }
  return parts;
}
