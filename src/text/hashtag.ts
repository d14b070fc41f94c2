import { unit, unitOf } from "./character.ts";
import { isLatin, isUpper } from "./letter.ts";

/** One word of a hashtag. */
export interface TagWord {
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
}

/** The words of a hashtag whose text begins at `from`: #BestClinicEver has three, Chinese has one a character. */
export function tagWords(text: string, from: number): readonly TagWord[] {
  const words: TagWord[] = [];
  let start = from;
  let next = from;
  const close = (end: number): void => {
    if (end > start) words.push({ start, end, han: false });
  };
  for (; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    const kind = unitOf(code);
    if (kind !== unit.letter && kind !== unit.digit && kind !== unit.han && code !== 95) break;
    if (kind === unit.han) {
      close(next);
      words.push({ start: next, end: next + 1, han: true });
      start = next + 1;
    } else if (code === 95) {
      close(next);
      start = next + 1;
    } else if (humps(text, start, next, code)) {
      close(next);
      start = next;
    }
  }
  close(next);
  return words;
}

/** A new word begins at a capital after a small letter, or before one. */
function humps(text: string, start: number, at: number, code: number): boolean {
  if (at === start || !isUpper(code)) return false;
  const next = text.charCodeAt(at + 1);
  return !isUpper(text.charCodeAt(at - 1)) || (isLatin(next) && !isUpper(next));
}
