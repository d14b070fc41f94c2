import type { Folding } from "./folding.ts";
import { isLatinLetter, suspicion, suspicionOf } from "./suspect.ts";

const fewest = 4;

/** Joins words written letter by letter: four or more single letters with the same separator between them. */
export function joinSpacedLetters(out: Folding): void {
  let target = 0;
  let at = 0;
  while (at < out.length) {
    const letters = startsWord(out, at) ? spacedLetters(out, at) : 0;
    const end = letters >= fewest ? at + letters * 2 - 1 : at + 1;
    for (; at < end; at += 2) out.move(at, target++);
    at = end;
  }
  out.length = target;
}

function startsWord(out: Folding, at: number): boolean {
  return isLatinLetter(out.unit(at)) && !isWordUnit(out.unit(at - 1));
}

/** How many single letters stand here, one separator between each two. Stand-ins such as 0 count inside. */
function spacedLetters(out: Folding, at: number): number {
  const separator = out.unit(at + 1);
  if (suspicionOf(separator) !== suspicion.separator) return 0;
  let letters = 1;
  let lastLetter = 1;
  for (let next = at + 2; isWordUnit(out.unit(next)) && !isWordUnit(out.unit(next + 1)); next += 2) {
    letters++;
    if (isLatinLetter(out.unit(next))) lastLetter = letters;
    else if (suspicionOf(out.unit(next)) !== suspicion.digit || letters - lastLetter > 1) break;
    if (out.unit(next + 1) !== separator) break;
  }
  return separator === 0x2e && !isEvenCase(out, at, lastLetter) ? 0 : lastLetter;
}

/** Dots between small and capital letters are initials: T.v.d.B. */
function isEvenCase(out: Folding, at: number, letters: number): boolean {
  let capitals = 0;
  for (let index = 1; index < letters; index++) {
    const unit = out.unit(at + index * 2);
    if (unit >= 0x41 && unit <= 0x5a) capitals++;
  }
  return capitals === 0 || capitals === letters - 1;
}

function isWordUnit(unit: number): boolean {
  return isLatinLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x40 || unit === 0x24;
}
