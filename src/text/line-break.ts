import { unit, unitOf } from "./character.ts";
import { isLatin } from "./letter.ts";

/** What the line breaks that begin at `at` mean, and where the next text begins. */
export interface LineBreak {
  readonly next: number;
  readonly paragraph: boolean;
  readonly sentence: boolean;
}

/** A blank line ends a paragraph; a single break ends a sentence unless the line is merely wrapped. */
export function lineBreak(text: string, at: number): LineBreak {
  let next = at + 1;
  let lines = 1;
  for (; next < text.length; next += 1) {
    const kind = unitOf(text.charCodeAt(next));
    if (kind === unit.line) lines += 1;
    else if (kind !== unit.space) break;
  }
  return { next, paragraph: lines > 1, sentence: lines > 1 || !wraps(text, at, next) };
}

/** A line that goes on in lower case after a word or a comma is a wrapped one. */
function wraps(text: string, at: number, next: number): boolean {
  const code = text.charCodeAt(next);
  if (!(code >= 97 && code <= 122)) return false;
  const last = text.charCodeAt(at - 1);
  return isLatin(last) || last === 44 || last === 32 || last === 13;
}
