import { irregularNouns, irregularVerbs } from "./irregular.ts";
import { pattern } from "./pattern.ts";

const plainWord = pattern("^[a-z]{2,40}$", "");
const sibilant = pattern("(?:s|x|z|ch|sh)$", "");
const consonantY = pattern("[^aeiou]y$", "");
const vowel = pattern("[aeiouy]", "");
const closedEnd = pattern("[^aeiou][aeiou][bcdfgklmnprtvz]$", "");
/** Endings of longer words that carry the stress or, as in British spelling with l, double without it. */
const doublingEnd = pattern(
  "(?:[aeiou]l|mit|fer|cur|get|gret|pel|bel|ter|quip|hip|nap|cap|set|cut|put|run|sit|top|step|lap|log|plan|ban|tag|chat|blog|vlog|drop)$",
  "",
);

/**
 * The forms of an English word that `~` stands for, the word itself first: plural or -s, -ed, -ing, with about
 * 200 irregular families; never -er or -ly. A form too many costs nothing, since nobody writes it. Other alphabets stay as they are.
 */
export function inflect(word: string): string[] {
  if (!plainWord.test(word)) return [word];
  const noun = irregularNouns.get(word);
  if (noun) return [word, ...noun];
  const verb = irregularVerbs.get(word);
  if (!verb) return unique([word, withS(word), ...pastForms(word), ...ingForms(word)]);
  const s = verb.some((form) => form.endsWith("s")) ? [] : [withS(word)];
  const ing = verb.some((form) => form.endsWith("ing")) ? [] : ingForms(word);
  return unique([word, ...verb, ...s, ...ing]);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

function withS(word: string): string {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`;
  return sibilant.test(word) ? `${word}es` : `${word}s`;
}

function pastForms(word: string): string[] {
  if (word.endsWith("e")) return [`${word}d`];
  if (consonantY.test(word)) return [`${word.slice(0, -1)}ied`];
  return stems(word).map((stem) => `${stem}ed`);
}

function ingForms(word: string): string[] {
  if (word.endsWith("ie")) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith("e") && !word.endsWith("ee") && !word.endsWith("oe") && !word.endsWith("ye")) return [`${word.slice(0, -1)}ing`];
  return stems(word).map((stem) => `${stem}ing`);
}

/** The word before a vowel: with its last letter doubled, or both ways where spelling is divided. */
function stems(word: string): string[] {
  if (!closedEnd.test(word) && !(word.length === 2 && !vowel.test(word.at(-1) ?? ""))) return [word];
  const doubled = word + (word.at(-1) ?? "");
  if (word.length > 2 && syllables(word) === 1) return [doubled];
  return doublingEnd.test(word) ? [word, doubled] : [word];
}

/** Groups of vowels, a rough count that serves short words. */
function syllables(word: string): number {
  let count = 0;
  let before = false;
  for (const letter of word) {
    const now = vowel.test(letter);
    if (now && !before) count++;
    before = now;
  }
  return count;
}
