import { pattern } from "../text/pattern.ts";
import type { Change } from "./change.ts";

const article = pattern("(?:^|[^\\p{L}\\p{N}’'-])(an?) $", "iu");
const vowel = pattern("^(?:[aeiou]|hour|honest|heir)", "i");
const consonant = pattern("^(?:uni(?!n)|us[aei]|uk|eu|one\\b|once)", "i");
const sentenceStart = pattern("(?:^|[.!?…]['\"”’)]? |\\n *(?:[-*>•] )?)$", "");
const capital = pattern("\\p{Lu}", "u");

/** Changes with "a" and "an" and the first letter of a sentence put right around them. Given and handed on in order, never overlapping. */
export function polished(text: string, changes: readonly Change[]): readonly Change[] {
  return withArticles(text, withCapitals(text, changes));
}

/** Where the first word of a sentence goes or becomes another, a capital stands at what begins it now. */
function withCapitals(text: string, changes: readonly Change[]): readonly Change[] {
  const made: Change[] = [];
  let isOwed = false;
  for (const [at, change] of changes.entries()) {
    const { start, end, text: put } = change;
    const isFirst: boolean = isOwed || (start < end && opensSentence(text, start));
    isOwed = isFirst && put === "" && touches(text, end, changes[at + 1]);
    const more = isFirst && put === "" && !isOwed ? text.slice(end, end + 1) : "";
    made.push({ start, end: end + more.length, text: isFirst ? raised(put + more) : put });
  }
  return made;
}

/** "a" before a vowel as "an", and the other way round. */
function withArticles(text: string, changes: readonly Change[]): readonly Change[] {
  return changes.map((change, at) => {
    const { start, end, text: put } = change;
    const next = changes[at + 1];
    const follows = touches(text, end, next) ? next.text : text.slice(end).trimStart();
    const led = articleBefore(text, start, changes[at - 1]?.end ?? 0);
    const word = put === "" ? follows : put;
    if (led === undefined || word === "") return change;
    const wanted = vowel.test(word) && !consonant.test(word) ? "an" : "a";
    if (led.word.toLowerCase() === wanted) return change;
    const shown = led.word.startsWith("A") ? raised(wanted) : wanted;
    return { start: led.start, end, text: shown + text.slice(led.start + led.word.length, start) + put };
  });
}

const touches = (text: string, end: number, next: Change | undefined): next is Change =>
  next !== undefined && next.start <= end + 1 && text.slice(end, next.start).trim() === "";

/** The article before a place; a change that takes the blank before it along begins at that blank. */
function articleBefore(text: string, start: number, from: number): { readonly start: number; readonly word: string } | undefined {
  const before = text.slice(Math.max(from, start - 4), start);
  const isBlank = before.endsWith(" ");
  const word = article.exec(isBlank ? before : `${before} `)?.[1];
  return word === undefined ? undefined : { start: start - word.length - (isBlank ? 1 : 0), word };
}

/** Whether a sentence begins here with a capital, or with a digit in a text that has capitals. */
function opensSentence(text: string, at: number): boolean {
  if (!sentenceStart.test(text.slice(Math.max(0, at - 8), at))) return false;
  const first = text.slice(at, at + 1);
  return capital.test(first) || (first >= "0" && first <= "9" && capital.test(text));
}

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
