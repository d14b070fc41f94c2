import { hashOf } from "./hash.ts";

/** The columns of a word table, as they are stored. */
export interface WordColumns {
  /** Open addressing, a power of two long: number of the word, 0 for an empty slot. */
  readonly slots: Int32Array;
  /** `starts[w]` to `starts[w + 1]` is the word in `pool`; word 0 does not exist. */
  readonly starts: Int32Array;
  readonly pool: Uint16Array;
}

/** Numbers words from 1 on. */
export function buildWordTable(words: readonly string[]): WordColumns {
  // Seven slots in ten may be taken: more would slow the search, fewer swell the package.
  let size = 16;
  while (size < words.length * 1.3) size *= 2;
  const slots = new Int32Array(size);
  const starts = new Int32Array(words.length + 2);
  const pool = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let at = 0;
  words.forEach((word, index) => {
    const number = index + 1;
    const hash = hashOf(word);
    starts[number] = at;
    for (let i = 0; i < word.length; i += 1) pool[at + i] = word.charCodeAt(i);
    at += word.length;
    starts[number + 1] = at;
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
  });
  return { slots, starts, pool };
}

/** Looks words up by their place in a text, without cutting them out. */
export class WordTable {
  readonly columns: WordColumns;

  constructor(columns: WordColumns) {
    this.columns = columns;
  }

  /** The number of the word that stands at `start`, or 0. `hash` is that of its units. */
  find(text: string, start: number, end: number, hash: number): number {
    const { slots, starts, pool } = this.columns;
    const mask = slots.length - 1;
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot] as number;
      if (word === 0) return 0;
      const from = starts[word] as number;
      if ((starts[word + 1] as number) - from !== length) continue;
      let i = 0;
      while (i < length && pool[from + i] === text.charCodeAt(start + i)) i += 1;
      if (i === length) return word;
    }
  }

  number(word: string): number {
    return this.find(word, 0, word.length, hashOf(word));
  }

  word(number: number): string {
    const { starts, pool } = this.columns;
    return String.fromCharCode(...pool.subarray(starts[number], starts[number + 1]));
  }
}
