import { expect, test } from "vitest";
import { biasAt, chancesOf } from "./chance.ts";
import { madeUpHead } from "./made-up.test-support.ts";

const here = { jurisdiction: "uk", kind: "post", context: "" };
const bias = [...madeUpHead.bias];
bias[biasAt(madeUpHead, here) + 1] = 0.5;
bias[biasAt(madeUpHead, { ...here, jurisdiction: "own-house" }) + 1] = 0.25;
const head = { ...madeUpHead, bias };
const chance = (score: number, more = {}) => chancesOf(head, Float64Array.of(score, score), { ...here, ...more })[1] as number;
const logistic = (odds: number) => Math.round(1000 / (1 + Math.exp(-odds))) / 1000;

test("every circumstance has a place of its own in the table", () => {
  const places = ["sa", "uk", ""].flatMap((jurisdiction) =>
    ["post", "reply"].flatMap((kind) => ["", "x"].map((context) => biasAt(head, { jurisdiction, kind, context }))),
  );
  expect(places).toEqual(Array.from({ length: 12 }, (_, at) => 2 * at));
  expect(biasAt(head, { ...here, jurisdiction: "own-house" })).toBe(biasAt(head, { ...here, jurisdiction: "" }));
  expect(biasAt(head, { ...here, kind: "poem" })).toBe(biasAt(head, here));
});

test("the circumstances add to the score of the concern they bear on", () => {
  expect(chance(0.3)).toBe(logistic(4 * 0.8 - 2));
  expect(chance(0.3, { jurisdiction: "sa" })).toBe(logistic(4 * 0.3 - 2));
  expect(chance(0.3, { jurisdiction: "own-house" })).toBe(logistic(4 * 0.55 - 2));
  expect(chancesOf(head, Float64Array.of(0.3, 0.3), here)[0]).toBe(logistic(4 * 0.3 - 2));
});

test("a higher score never gives a lower chance, and very low ones say no more", () => {
  const steep = {
    ...head,
    calibration: [
      [4, 0.5, -1],
      [4, 0.5, -1],
    ] as const,
  };
  const chances = Array.from({ length: 60 }, (_, at) => chancesOf(steep, Float64Array.of(at / 30 - 1, 0), here)[0] as number);
  expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  expect(chances.every((one) => one >= 0 && one <= 1)).toBe(true);
  expect(new Set(chances).size).toBeGreaterThan(30);
});
