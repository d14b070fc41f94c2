import type { Folding } from "./folding.ts";
import { isLatinLetter } from "./suspect.ts";

const letterOf = new Map(["0o", "1i", "3e", "@a", "$s"].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
/** Real words of medicine that look like leetspeak. */
const genuine = new Set(["hba1c", "t1dm", "t1dms", "h1n1", "h3n2", "mp3s", "w3c", "il1ra", "h1n1v"]);

/** Turns digits and signs inside a word (b0tox, p@tient) back into letters; numbers, addresses, handles and doses are left alone. */
export function foldLeetspeak(out: Folding): void {
  let at = 0;
  while (at < out.length) {
    let end = at;
    while (end < out.length && (isLatinLetter(out.unit(end)) || letterOf.has(out.unit(end)))) end++;
    if (end - at >= 4 && standsAlone(out, at, end) && isDisguised(out, at, end)) {
      for (let index = at; index < end; index++) out.units[index] = standIn(out, at, index);
    }
    at = end + 1;
  }
}

/** The letter for a sign, in upper case where the word is. */
function standIn(out: Folding, start: number, index: number): number {
  const letter = letterOf.get(out.unit(index));
  if (letter === undefined) return out.unit(index);
  const shouted = isCapital(out.unit(start)) && (isCapital(out.unit(start + 1)) || isCapital(out.unit(start + 2)));
  return shouted ? letter - 32 : letter;
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Not a piece of an address, a handle, a number or a dose. */
function standsAlone(out: Folding, start: number, end: number): boolean {
  const before = out.unit(start - 1);
  const after = out.unit(end);
  if ((before >= 0x30 && before <= 0x39) || (after >= 0x30 && after <= 0x39)) return false;
  const inAddress = (sign: number, beyond: number) =>
    "@/_\\=&%+:".includes(String.fromCharCode(sign)) && (sign !== 0x3a || beyond === 0x2f) ? true : sign === 0x2e && isLatinLetter(beyond);
  return !inAddress(before, out.unit(start - 2)) && !inAddress(after, out.unit(end + 1));
}

function isDisguised(out: Folding, start: number, end: number): boolean {
  let letters = 0;
  let run = 0;
  let longest = 0;
  let signs = 0;
  let signRun = 0;
  let numeric = false;
  for (let at = start; at < end; at++) {
    const sign = letterOf.has(out.unit(at));
    run = sign ? 0 : run + 1;
    signRun = sign ? signRun + 1 : 0;
    longest = Math.max(longest, run);
    numeric ||= out.unit(at) === 0x31 || out.unit(at) === 0x33;
    if (sign) signs++;
    else letters++;
    if (signRun > 2) return false;
  }
  const outer = isLatinLetter(out.unit(start)) && isLatinLetter(out.unit(end - 1));
  return (
    outer &&
    signs > 0 &&
    letters >= 3 &&
    letters >= signs &&
    longest >= (numeric ? 2 : 1) &&
    evenCase(out, start, end) &&
    !isGenuine(out, start, end)
  );
}

/** All small, all capital, or one capital at the front: HbA1c and BRCA1mut are no disguises. */
function evenCase(out: Folding, start: number, end: number): boolean {
  let capitals = 0;
  let small = 0;
  for (let at = start + 1; at < end; at++) {
    const unit = out.unit(at);
    if (isCapital(unit)) capitals++;
    else if (isLatinLetter(unit)) small++;
  }
  return capitals === 0 || (small === 0 && isCapital(out.unit(start)));
}

function isGenuine(out: Folding, start: number, end: number): boolean {
  return end - start <= 6 && genuine.has(String.fromCharCode(...out.units.subarray(start, end)).toLowerCase());
}
