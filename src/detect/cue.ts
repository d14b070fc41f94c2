import { pattern } from "../text/pattern.ts";
import { isWhole } from "./scan.ts";

/** Words that may stand between a cue and its number. */
const fillers = new Set(
  "no nr num number nommer numbers is was the of to at on me us ref id this in die card kaart book boek ends ending 號 號碼 碼 係 是 為 咭".split(
    " ",
  ),
);
const blank = pattern("[^a-z0-9À-ɏ一-鿿]{1,99}");

/**
 * The offset of the last cue word at most `reach` units before `at`, on the same line; -1 for none.
 * The text and the words are in lower case.
 */
export function cueBefore(text: string, at: number, words: readonly string[], reach: number): number {
  const from = Math.max(0, at - reach, text.lastIndexOf("\n", at - 1) + 1);
  const room = text.slice(from, at);
  let best = -1;
  for (const word of words) {
    let found = room.lastIndexOf(word);
    while (found > best && !isWhole(text, from + found, from + found + word.length))
      found = found === 0 ? -1 : room.lastIndexOf(word, found - 1);
    if (found > best) best = found;
  }
  return best < 0 ? -1 : from + best;
}

/** True when a cue stands before the number with nothing but "no.", "number", ":" or the like between them. */
export function isCued(text: string, at: number, words: readonly string[], reach = 28): boolean {
  const from = Math.max(0, at - reach, text.lastIndexOf("\n", at - 1) + 1);
  for (const word of words) {
    const found = text.slice(from, at).lastIndexOf(word);
    if (found < 0) continue;
    const start = from + found;
    if (isWhole(text, start, start + word.length) && onlyFillers(text.slice(start + word.length, at))) return true;
  }
  return false;
}

const onlyFillers = (between: string): boolean => between.split(blank).every((word) => word === "" || fillers.has(word));

/** True when one of the words stands within `reach` units of a stretch, to either side. */
export function isCuedAround(text: string, start: number, end: number, words: readonly string[], reach: number): boolean {
  if (cueBefore(text, start, words, reach) >= 0) return true;
  const room = text.slice(end, end + reach);
  for (const word of words) {
    const found = room.indexOf(word);
    if (found >= 0 && isWhole(text, end + found, end + found + word.length)) return true;
  }
  return false;
}
