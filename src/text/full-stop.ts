import { abbreviations } from "./abbreviations.ts";
import { unit, unitOf } from "./character.ts";

const closers = "\"')]»”’」』*_";

/**
 * Whether the full stop at `at` ends a sentence: it stands before a blank or the end, and ends neither an abbreviation nor an initial.
 * `word` is the start of the word right before it, or -1. Gives the offset after it and the marks that close with it; -1 when it ends none.
 */
export function sentenceEnd(plain: string, lower: string, at: number, word: number): number {
  let next = at + 1;
  while (next < plain.length && (plain[next] === "." || closers.includes(plain[next] as string))) next += 1;
  const kind = unitOf(plain.charCodeAt(next));
  const open = kind === unit.space || kind === unit.line || kind === unit.emoji || kind === unit.high || kind === unit.han;
  if (next < plain.length && !open) return -1;
  if (word < 0 || next !== at + 1) return next;
  const initial = at - word === 1 && lower[word] !== plain[word];
  return initial || (at - word < 7 && abbreviations.has(lower.slice(word, at))) ? -1 : next;
}
