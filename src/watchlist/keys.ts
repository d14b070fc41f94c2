import type { Certainty } from "../model/certainty.ts";
import { formalOf } from "./nicknames.ts";
import { isHan, type Word } from "./words.ts";

/**
 * What a text and a list are compared by. The letter in front says how: `n` names in any order, `i` an initial with a surname, `t` a title
 * with a surname, `x` numbers, `p` telephone numbers without country code and leading zero, `h` handles, `c` Chinese names, `s` single words.
 */
export type Key = string;

/** How sure a key of each sort is: an initial and a surname fit many. */
export const certaintyOf: Readonly<Record<string, Certainty>> = {
  n: "high",
  x: "high",
  p: "high",
  h: "high",
  c: "high",
  i: "medium",
  t: "medium",
  s: "low",
};

const titles = new Set(
  "mr mrs ms miss mx master dr prof sir madam mnr mev mej meneer mevrou tannie oom gogo mama tata ntate mme uncle auntie aunty sister brother".split(
    " ",
  ),
);
const countries = ["27", "44", "852", "353"];
const shortestNumber = 5;
const shortestSingle = 4;

const hasDigit = (text: string): boolean => Array.from(text).some((sign) => sign >= "0" && sign <= "9");
const isName = (text: string): boolean => !hasDigit(text) && !isHan(text);
const named = (words: readonly string[]): Key => `n ${words.map(formalOf).sort().join(" ")}`;

/** All by which an entry of a list is to be found. */
export function keysOfEntry(words: readonly Word[]): readonly Key[] {
  const [first] = words;
  if (first === undefined) return [];
  const texts = words.map(({ text }) => text);
  if (first.isHandle && words.length === 1) return [`h ${first.text}`];
  if (texts.every(isHan)) return [`c ${texts.join("")}`];
  if (texts.some(hasDigit)) return numberKeys(texts.join(""));
  const names = texts.filter((text) => isName(text) && !titles.has(text));
  const [given, last] = [names[0], names.at(-1)];
  if (given === undefined || last === undefined) return [];
  if (names.length === 1) {
    const single = given.length < shortestSingle ? [] : [`s ${given}`];
    return texts.length > 1 ? [`t ${given}`] : single;
  }
  const whole = given.length === 1 ? [`i ${given} ${last}`] : [named(names), named([given, last]), `i ${given[0]} ${last}`];
  return [...new Set([...whole, `t ${last}`])];
}

/** A number as it is written, and, where it may be a telephone number, as it is dialled. */
function numberKeys(text: string): readonly Key[] {
  if (text.length < shortestNumber) return [];
  const isDigits = Array.from(text).every((sign) => sign >= "0" && sign <= "9");
  return [`x ${text}`, ...(isDigits && text.length >= 8 && text.length <= 13 ? dialled(text) : [])];
}

/** Without country code and leading zero; which of them are there is not known, so all ways of reading it are given. */
function dialled(digits: string): readonly Key[] {
  const whole = digits.startsWith("00") ? digits.slice(2) : digits;
  const national = countries.filter((code) => whole.startsWith(code)).map((code) => whole.slice(code.length));
  return [...new Set([whole, ...national].map((number) => (number.startsWith("0") ? number.slice(1) : number)))]
    .filter((number) => number.length >= 8 && number.length <= 10)
    .map((number) => `p ${number}`);
}

/** So many words can be one name or number. */
const longest = 5;

/** All keys of a text that a list might hold, each with the words it comes from. */
export function* keysOfText(words: readonly Word[]): Generator<{ readonly key: Key; readonly first: number; readonly last: number }> {
  for (let first = 0; first < words.length; first += 1) {
    const start = words[first] as Word;
    if (start.isHandle) yield { key: `h ${start.text}`, first, last: first };
    if (start.isCapital && isName(start.text)) yield { key: `s ${start.text}`, first, last: first };
    for (let last = first; last < words.length && last < first + longest; last += 1) {
      const next = words[last] as Word;
      if (last > first && !next.follows) break;
      const texts = words.slice(first, last + 1).map(({ text }) => text);
      for (const key of keysOfWindow(texts)) yield { key, first, last };
    }
  }
}

function keysOfWindow(texts: readonly string[]): readonly Key[] {
  if (texts.every(isHan)) return texts.length > 1 ? [`c ${texts.join("")}`] : [];
  if (texts.some(hasDigit)) return texts.some(isHan) ? [] : numberKeys(texts.join(""));
  const [one = "", two] = texts;
  if (two === undefined || texts.some(isHan)) return [];
  if (texts.length > 2) return [named(texts), ...(titles.has(one) ? [] : initials(texts))];
  return [named(texts), ...initials(texts), ...(titles.has(one) ? [`t ${two}`] : [])];
}

/** "J. Smith", "J. A. Smith" and "Smith J". */
function initials(texts: readonly string[]): readonly Key[] {
  const letters = texts.filter((text) => text.length === 1);
  const [surname, ...more] = texts.filter((text) => text.length > 1);
  const [letter] = letters;
  return surname === undefined || more.length > 0 || letter === undefined ? [] : [`i ${letter} ${surname}`];
}
