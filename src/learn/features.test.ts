import { expect, test } from "vitest";
import { group, visitContext, visitText } from "./features.ts";

type Told = readonly [hash: number, of: number, words: string];

function featuresOf(text: string, visit = visitText): Told[] {
  const told: Told[] = [];
  visit(text, (hash, of, start, end) => told.push([hash, of, text.slice(start, end)]));
  return told;
}

const hashes = (told: readonly Told[]) => told.map(([hash]) => hash);

test("words, and pairs up to three apart, stand for their stretch", () => {
  const told = featuresOf("a b c d e").filter(([, of]) => of === group.words);
  expect(told.map(([, , words]) => words)).toEqual([
    "a",
    "a b",
    "a b c",
    "a b c d",
    "b",
    "b c",
    "b c d",
    "b c d e",
    "c",
    "c d",
    "c d e",
    "d",
    "d e",
    "e",
  ]);
  expect(new Set(hashes(told)).size).toBe(14);
});

test("runs of three to five letters count the borders", () => {
  // " ab " has two runs of three and one of four.
  expect(featuresOf("ab").filter(([, of]) => of === group.letters)).toHaveLength(3);
  expect(featuresOf("").length).toBe(0);
});

test("the same feature has the same hash wherever it stands", () => {
  const one = hashes(featuresOf("rude man"));
  expect(one.every((hash) => new Set(hashes(featuresOf("what a rude man you are"))).has(hash))).toBe(true);
  expect(hashes(featuresOf("man rude"))).not.toEqual(one);
});

test("blanks count as one and digits as alike", () => {
  expect(hashes(featuresOf("bed  12\n\n x"))).toEqual(hashes(featuresOf("bed 47 x")));
});

test("pairs at another distance are other features", () => {
  const [near] = featuresOf("a b").filter(([, , words]) => words === "a b");
  const [far] = featuresOf("a x b").filter(([, , words]) => words === "a x b");
  expect(near?.[0]).not.toBe(far?.[0]);
});

test("the context has features of its own: words and neighbours", () => {
  const told = featuresOf("who was she", visitContext);
  expect(told).toHaveLength(5);
  expect(told.every(([, of]) => of === group.context)).toBe(true);
  const text = new Set(hashes(featuresOf("who was she")));
  expect(hashes(told).filter((hash) => text.has(hash))).toEqual([]);
});
