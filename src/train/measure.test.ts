import { expect, test } from "vitest";
import { measure, reliability } from "./measure.ts";

test("measures as one would by hand", () => {
  // In order: right, (does not count), right, wrong, right, wrong.
  const scores = [0.9, 0.85, 0.8, 0.7, 0.6, 0.1];
  const labels = [1, Number.NaN, 1, 0, 1, 0];
  const { averagePrecision, recallAt, bestF1 } = measure(scores, labels);
  expect(averagePrecision).toBeCloseTo((1 + 1 + 3 / 4) / 3, 10);
  expect(recallAt).toEqual({ p85: 2 / 3, p90: 2 / 3 });
  expect(bestF1).toBeCloseTo((2 * 0.75) / 1.75, 10);
});

test("tells the two precisions apart", () => {
  // Six right, one wrong, one right: 7 of 8 is 0.875.
  const labels = [1, 1, 1, 1, 1, 1, 0, 1];
  const { recallAt } = measure([8, 7, 6, 5, 4, 3, 2, 1], labels);
  expect(recallAt).toEqual({ p85: 1, p90: 6 / 7 });
});

test("has nothing to say of nothing", () => {
  expect(measure([0.5], [0])).toEqual({ averagePrecision: 0, recallAt: { p85: 0, p90: 0 }, bestF1: 0 });
});

test("holds chances against what was so, by ranges", () => {
  const ranges = reliability([0.92, 1, 0.65, 0.65, 0.9], [1, 1, 0, 1, Number.NaN]);
  expect(ranges.find(({ from }) => from === 0.9)).toEqual({ from: 0.9, to: 1, count: 2, meanChance: 0.96, right: 1 });
  expect(ranges.find(({ from }) => from === 0.6)).toEqual({ from: 0.6, to: 0.7, count: 2, meanChance: 0.65, right: 0.5 });
  expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});
