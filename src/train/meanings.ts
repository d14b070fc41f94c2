import { readFileSync } from "node:fs";
import { Words } from "../learn/words.ts";

/** What common words mean, as figures: words that are used alike have figures that are alike. */
export interface Meanings {
  /** Figures a word. */
  readonly width: number;
  /** The figures of a word by its hash as the witness counts words; undefined for a word that is not known. */
  of(word: number): Int8Array | undefined;
}

/** Reads the file that cut-meanings.mjs wrote. */
export function readMeanings(path: string): Meanings {
  const bytes = readFileSync(path);
  const [count = 0, width = 0, length = 0] = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 12));
  const names = bytes
    .subarray(12, 12 + length)
    .toString("utf8")
    .split("\n");
  const figures = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + length, count * width);
  const words = new Words();
  const places = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    words.read(names[at] ?? "");
    const hash = words.hash[0] as number;
    if (words.count === 1 && !places.has(hash)) places.set(hash, at);
  }
  return {
    width,
    of: (word) => {
      const at = places.get(word);
      return at === undefined ? undefined : figures.subarray(at * width, (at + 1) * width);
    },
  };
}

/** For tests: nothing has a meaning. */
export const noMeanings: Meanings = { width: 0, of: () => undefined };
