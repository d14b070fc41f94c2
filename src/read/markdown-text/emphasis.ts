import type { Mask } from "./mask.ts";

interface Opener {
  readonly at: number;
  left: number;
}

/** Drops the signs of emphasis that have a partner: `*`, `_` and `~~`. One stack a sign, so linear. */
export class Emphasis {
  readonly #mask: Mask;
  readonly #openers: { readonly [sign: string]: Opener[] } = { "*": [], _: [], "~": [] };

  constructor(mask: Mask) {
    this.#mask = mask;
  }

  /** Takes a run of signs at `at`; returns the offset after it. */
  run(at: number): number {
    const text = this.#mask.text;
    const sign = text[at] as string;
    let end = at;
    while (text[end] === sign) end++;
    if (sign === "~" && end - at !== 2) return end;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(end);
    const inWord = sign === "_" && isWordUnit(before) && isWordUnit(after);
    if (inWord) return end;
    const openers = this.#openers[sign] ?? [];
    let start = at;
    if (!isGap(before) && !(sign === "_" && isWordUnit(after))) start = this.#close(openers, at, end);
    if (start < end && !isGap(after) && !(sign === "_" && isWordUnit(before))) openers.push({ at: start, left: end - start });
    return end;
  }

  #close(openers: Opener[], at: number, end: number): number {
    let start = at;
    while (start < end) {
      const opener = openers.at(-1);
      if (opener === undefined) break;
      const size = Math.min(opener.left, end - start);
      this.#mask.drop(opener.at + opener.left - size, opener.at + opener.left);
      this.#mask.drop(start, start + size);
      start += size;
      opener.left -= size;
      if (opener.left === 0) openers.pop();
    }
    return start;
  }
}

/** White space, or the edge of the block. */
function isGap(unit: number): boolean {
  return Number.isNaN(unit) || unit <= 0x20 || unit === 0xa0 || unit === 0x3000;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) || unit >= 0xc0;
}
