import { expect, test } from "vitest";
import { type Matrix, score } from "./matrix.ts";
import { penalty, solve } from "./solve.ts";

/** Three rows over two columns; the fourth row is never chosen. */
const dense = [
  [1, 2],
  [0, 1],
  [3, 0],
  [9, 9],
] as const;
const matrix: Matrix = {
  rows: 4,
  columns: 2,
  from: Int32Array.of(0, 2, 3, 4, 6),
  column: Int32Array.of(0, 1, 1, 0, 0, 1),
  value: Float32Array.of(1, 2, 1, 3, 9, 9),
};
const chosen = [0, 1, 2];

/** Weights by the closed form, (XᵀX + penalty)⁻¹ Xᵀ y, for two columns. */
function closedForm(y: readonly number[]): [number, number] {
  let [a, b, d, p, q] = [penalty, 0, penalty, 0, 0];
  for (const row of chosen) {
    const [u, v] = dense[row] as readonly [number, number];
    a += u * u;
    b += u * v;
    d += v * v;
    p += u * (y[row] as number);
    q += v * (y[row] as number);
  }
  const whole = a * d - b * b;
  return [(d * p - b * q) / whole, (a * q - b * p) / whole];
}

test.each([1, 3, 8, 11])("the weights are those of ridge regression, for %i targets at once", (width) => {
  const targets = Float32Array.from({ length: chosen.length * width }, (_, at) => ((at * 7) % 5) / 5);
  const weights = solve(matrix, chosen, targets, width, 1e-6);
  for (let k = 0; k < width; k += 1) {
    const [first, second] = closedForm(chosen.map((row) => targets[row * width + k] as number));
    expect(weights[k]).toBeCloseTo(first, 4);
    expect(weights[width + k]).toBeCloseTo(second, 4);
  }
});

test("without anything to aim at the weights are nothing", () => {
  expect([...solve(matrix, chosen, new Float32Array(3), 1)]).toEqual([0, 0]);
});

test("weights score rows that were not chosen", () => {
  expect([...score(matrix, [3, 0], Float32Array.of(1, 10, 2, 20), 2)]).toEqual([27, 270, 5, 50]);
});
