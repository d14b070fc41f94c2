import { visitWords } from "./features.ts";

/** What is known of words: sorted hashes, the figures of each, and the mean of all posts. */
export interface KnownWords {
  readonly words: Uint32Array;
  readonly figures: Int8Array;
  readonly middle: readonly number[];
}

/** The meaning of a text: the middle of what its words mean, measured from that of all posts, of length 1. */
export class Meaning {
  readonly #known: KnownWords;
  /** Good until the next text is read. */
  readonly of: Float64Array;

  constructor(known: KnownWords) {
    this.#known = known;
    this.of = new Float64Array(known.middle.length);
  }

  /** Takes up a text in lower case. A text of which no word is known means nothing: all figures are 0. */
  read(lower: string): void {
    if (!this.sum(lower)) return;
    const { of } = this;
    const { middle } = this.#known;
    let square = 0;
    for (let k = 0; k < of.length; k += 1) {
      const from = (of[k] as number) - (middle[k] as number);
      of[k] = from;
      square += from * from;
    }
    const length = Math.sqrt(square) || 1;
    for (let k = 0; k < of.length; k += 1) of[k] = (of[k] as number) / length;
  }

  /** Adds up what the words of a text mean; says whether any is known. */
  sum(lower: string): boolean {
    const { of } = this;
    const { words, figures } = this.#known;
    const width = of.length;
    let isKnown = false;
    of.fill(0);
    if (words.length === 0) return false;
    visitWords(lower, (hash) => {
      const at = placeOf(words, hash >>> 0);
      if (at < 0) return;
      isKnown = true;
      for (let k = 0; k < width; k += 1) of[k] = (of[k] as number) + (figures[at * width + k] as number);
    });
    return isKnown;
  }
}

/** The place of a word in the sorted list of words, or -1. */
function placeOf(words: Uint32Array, hash: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = words[middle] as number;
    if (there === hash) return middle;
    if (there < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
