import { expect, test } from "vitest";
import { visitText } from "./features.ts";
import { hashOf, madeUpWeights } from "./made-up.test-support.ts";
import { weighedWords } from "./weighed-words.ts";

/** The pair is the second feature of a text of two words. */
function pairOf(words: string): number {
  const hashes: number[] = [];
  visitText(words, (hash) => hashes.push(hash));
  return hashes[1] as number;
}

const weights = madeUpWeights([
  [hashOf("damn"), { 0: 300, 1: -20 }],
  [hashOf("bloody"), { 0: 400 }],
  [pairOf("damn fool"), { 0: 350 }],
  [hashOf("sale"), { 1: 500 }],
]);

const words = (lower: string, concern: number, most: number) =>
  weighedWords(weights, lower, concern, most).map(({ start, end }) => lower.slice(start, end));

test("the heaviest come first, and none overlaps another", () => {
  expect(words("a damn fool in a bloody sale, damn", 0, 9)).toEqual(["bloody", "damn fool", "damn"]);
  expect(words("a damn fool in a bloody sale, damn", 0, 2)).toEqual(["bloody", "damn fool"]);
});

test("what speaks against a concern, or for another, is not among them", () => {
  expect(words("damn sale", 1, 9)).toEqual(["sale"]);
  expect(words("nothing here", 0, 9)).toEqual([]);
});
