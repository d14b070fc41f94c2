import type { Span } from "../model/span.ts";
import { foldCharacters } from "./fold-characters.ts";
import { Folding } from "./folding.ts";
import { foldHomoglyphs } from "./homoglyphs.ts";
import { foldLeetspeak } from "./leetspeak.ts";
import { joinSpacedLetters } from "./letter-spacing.ts";
import { foldingNeeded } from "./suspect.ts";

/** A text with disguises undone, and the way back. */
export interface Folded {
  readonly plain: string;
  /** `plain` in lower case, unit for unit. */
  readonly lower: string;
  /** Where each unit of `plain` begins in the original; null when unit for unit the same. */
  readonly toOriginal: Int32Array | null;
  /** Where each unit of `plain` ends in the original; null when unit for unit the same. */
  readonly toOriginalEnd: Int32Array | null;
}

/**
 * Undoes what hides a word from a reader of letters: full-width, look-alike and mathematical letters, invisible characters, split
 * accents, letter-spacing, simple leetspeak; curly apostrophes and odd blanks become plain. Never lengthens a text.
 */
export function fold(text: string): Folded {
  const need = foldingNeeded(text);
  if (need === "none") return unmoved(text);
  if (need === "simple") return unmoved(text.replaceAll("’", "'").replaceAll("‘", "'").replaceAll("ʼ", "'").replaceAll("\u00a0", " "));
  const out = new Folding(text.length);
  foldCharacters(text, out);
  foldHomoglyphs(out);
  joinSpacedLetters(out);
  foldLeetspeak(out);
  const plain = out.text();
  if (out.length === text.length) return unmoved(plain);
  return { plain, lower: lowerOf(plain), toOriginal: out.from.subarray(0, out.length), toOriginalEnd: out.to.subarray(0, out.length) };
}

/** The stretch of the original text that a stretch of the folded text stands for. */
export function unfold(folded: Folded, start: number, end: number): Span {
  const { toOriginal, toOriginalEnd } = folded;
  if (toOriginal === null || toOriginalEnd === null) return { start, end };
  const from = toOriginal[start] ?? toOriginalEnd.at(-1) ?? 0;
  return { start: from, end: end > start ? (toOriginalEnd[end - 1] ?? from) : from };
}

function unmoved(plain: string): Folded {
  return { plain, lower: lowerOf(plain), toOriginal: null, toOriginalEnd: null };
}

/** Only İ grows when made small; every other unit keeps its place. */
function lowerOf(plain: string): string {
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain.replaceAll("İ", "I").toLowerCase();
}
