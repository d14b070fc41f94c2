import { expect, test } from "vitest";
import { madeUpWeights } from "./made-up.test-support.ts";
import { entriesFrom, slotOf } from "./slots.ts";

// Six bits of a hash choose the slot, the lower sixteen tell features apart.
const at = (slot: number, check: number): number => (slot << 26) | check | 0;

test("finds a feature in its slot, and nothing in an empty one", () => {
  const weights = madeUpWeights([[at(5, 1), { 0: 7 }]]);
  expect(slotOf(weights, at(5, 1))).toBe(5);
  expect(slotOf(weights, at(5, 2))).toBe(-1);
  expect(slotOf(weights, at(6, 1))).toBe(-1);
});

test("looks further where another has taken the slot, round the end of the table", () => {
  const weights = madeUpWeights([
    [at(63, 1), { 0: 7 }],
    [at(63, 2), { 0: 8 }],
    [at(0, 3), { 0: 9 }],
  ]);
  expect([at(63, 1), at(63, 2), at(0, 3), at(63, 4)].map((hash) => slotOf(weights, hash))).toEqual([63, 0, 1, -1]);
});

test("knows where the entries of any slot begin", () => {
  const weights = madeUpWeights([
    [at(2, 1), { 0: 1, 1: 2 }],
    [at(3, 1), { 1: 3 }],
    [at(17, 1), { 0: 4 }],
    [at(40, 1), { 0: 5 }],
  ]);
  expect([2, 3, 17, 40].map((slot) => entriesFrom(weights, slot))).toEqual([0, 2, 3, 4]);
});
