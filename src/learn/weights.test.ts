import { describe, expect, it } from "vitest";
import { createLearned } from "./index.ts";
import { hashOf, madeUpHead, madeUpWeights } from "./made-up.test-support.ts";
import { BadWeights, packWeights, unpackWeights } from "./weights.ts";

const weights = madeUpWeights([
  [hashOf("damn"), { 0: 300, 1: -20 }],
  [hashOf("sale"), { 1: 1023 }],
]);
const bytes = packWeights(weights);

function changed(at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

describe("a file of weights", () => {
  it("gives back what was put into it, the same bytes each time", () => {
    expect(unpackWeights(bytes)).toEqual(weights);
    expect(packWeights(unpackWeights(bytes))).toEqual(bytes);
  });
  it("may lie anywhere in memory, as a buffer too", () => {
    const room = Buffer.alloc(bytes.length + 3);
    room.set(bytes, 3);
    expect(unpackWeights(room.subarray(3))).toEqual(weights);
  });
  it.each([
    ["an empty file", new Uint8Array(), "Unexpected file, expected learned weights"],
    ["another file", new TextEncoder().encode("Mrs Nobody was seen on Monday, and so on"), "Unexpected file, expected learned weights"],
    ["a file cut short", bytes.subarray(0, bytes.length - 4), /^Unexpected length \d+ of learned weights, expected \d+$/],
    ["a file with more behind", Buffer.concat([bytes, Buffer.alloc(4)]), /^Unexpected length/],
    ["a damaged head", changed(32, 0x7a), "Unexpected head of learned weights, expected JSON"],
    ["another form", packWeights({ ...weights, head: { ...madeUpHead, form: 99 } }), "Unexpected form 99 of learned weights, expected 2"],
    ["tables of another size", packWeights({ ...weights, head: { ...madeUpHead, bits: 7 } }), /^Unexpected sizes of tables/],
    ["a table without an empty slot", packWeights({ ...weights, counts: weights.counts.map(() => 1) }), /^Unexpected table/],
    ["missing entries", packWeights({ ...weights, entries: weights.entries.slice(1) }), /^Unexpected table/],
    ["meanings without words", packWeights({ ...weights, figures: new Int8Array(4) }), /^Unexpected meanings/],
    [
      "meanings that say nothing of the concerns",
      packWeights({ ...weights, head: { ...madeUpHead, meaning: { middle: [1], weights: [] } } }),
      /^Unexpected meanings/,
    ],
    ["misplaced entries", packWeights({ ...weights, starts: weights.starts.map((start) => start + 1) }), /^Unexpected table/],
  ])("that is %s is refused in one clear line", (_, file, message) => {
    expect(() => createLearned(file)).toThrow(BadWeights);
    expect(() => createLearned(file)).toThrow(message);
  });
});
