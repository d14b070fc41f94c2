import { describe, expect, it } from "vitest";
import { certainties } from "../model/certainty.ts";
import { certaintyOf } from "./certainty.ts";

const rank = (weight: number, chance: number | undefined): number => certainties.indexOf(certaintyOf({ weight, chance }));
const steps = Array.from({ length: 101 }, (_, i) => i / 100);

describe("certainty", () => {
  it("comes of the weight alone without a model", () => {
    expect([0, 0.59, 0.6, 0.96, 0.97].map((weight) => certaintyOf({ weight, chance: undefined }))).toEqual([
      "low",
      "low",
      "medium",
      "medium",
      "high",
    ]);
  });
  it("is that of the chance where the model alone speaks, and high only where that is proven", () => {
    expect([0.74, 0.75, 0.9, 0.91, 0.92].map((chance) => certaintyOf({ weight: 0, chance }))).toEqual([
      "low",
      "medium",
      "medium",
      "medium",
      "high",
    ]);
  });
  it("never falls when more speaks for the finding", () => {
    const weights = steps.filter((weight) => weight > 0);
    for (const weight of weights) {
      const row = steps.map((chance) => rank(weight, chance));
      expect(row).toEqual([...row].sort((a, b) => b - a));
    }
    for (const chance of steps) {
      const row = weights.map((weight) => rank(weight, chance));
      expect(row).toEqual([...row].sort((a, b) => b - a));
    }
  });
  it("may rise and fall by what the model thinks", () => {
    const medium = steps.filter((weight) => weight > 0 && rank(weight, undefined) === 1);
    expect(medium.some((weight) => rank(weight, 0.99) === 0)).toBe(true);
    expect(medium.some((weight) => rank(weight, 0.02) === 2)).toBe(true);
    expect(rank(0.98, undefined)).toBe(0);
    expect(rank(0.98, 0.02)).not.toBe(0);
  });
  it("bears weights and chances at their ends", () => {
    for (const weight of [0.001, 1]) for (const chance of [0, 1]) expect(certainties[rank(weight, chance)]).toBeDefined();
  });
});
