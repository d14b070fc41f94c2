import { describe, expect, it } from "vitest";
import { visitWords } from "./features.ts";
import { type KnownWords, Meaning } from "./meaning.ts";

function hashOf(word: string): number {
  let found = 0;
  visitWords(word, (hash) => {
    found = hash >>> 0;
  });
  return found;
}

/** Two figures a word: what is of the ward, and what is of the sea. */
const plain = [
  ["ward", [100, 0]],
  ["nurse", [90, 10]],
  ["wave", [0, 100]],
] as const;
const sorted = [...plain].sort(([a], [b]) => hashOf(a) - hashOf(b));
const known: KnownWords = {
  words: Uint32Array.from(sorted, ([word]) => hashOf(word)),
  figures: Int8Array.from(sorted.flatMap(([, figures]) => figures)),
  middle: [0, 0],
};

const read = (text: string, words = known): readonly number[] => {
  const meaning = new Meaning(words);
  meaning.read(text);
  return [...meaning.of];
};

describe("the meaning of a text", () => {
  it("is that of its words together, of length 1", () => {
    expect(read("a nurse on the ward")[0]).toBeCloseTo(0.9986, 3);
    expect(Math.hypot(...read("ward wave nurse"))).toBeCloseTo(1);
  });
  it("is measured from the middle of all posts", () => {
    expect(read("ward", { ...known, middle: [100, 100] })).toEqual([0, -1]);
  });
  it("is nothing where no word is known, and nothing is left of the text before", () => {
    const meaning = new Meaning(known);
    meaning.read("ward");
    meaning.read("unheard words");
    expect([...meaning.of]).toEqual([0, 0]);
  });
  it("is nothing where no meanings were learned", () => {
    expect(read("ward", { words: new Uint32Array(0), figures: new Int8Array(0), middle: [] })).toEqual([]);
  });
});
