import { expect, test } from "vitest";
import { type Calibration, calibrate, chanceFrom } from "./calibrate.ts";

const curve: Calibration = [3, 0.8, -1];

/** Scores over the whole range, labelled in just the shares that the curve says. */
function sample(of: Calibration, width: number): [Float32Array, Float32Array] {
  const [scores, labels]: [number[], number[]] = [[], []];
  for (let step = 1; step <= 40; step += 1) {
    const right = Math.round(500 * chanceFrom(step / 40, of));
    for (let time = 0; time < 500; time += 1)
      for (let k = 0; k < width; k += 1) {
        scores.push(step / 40);
        labels.push(time < right ? 1 : 0);
      }
  }
  return [Float32Array.from(scores), Float32Array.from(labels)];
}

test("finds the curve that the labels were drawn from", () => {
  const found = calibrate(...sample(curve, 2), 2);
  expect(found).toHaveLength(2);
  for (const one of found)
    for (const score of [0.05, 0.2, 0.5, 0.9]) expect(chanceFrom(score, one)).toBeCloseTo(chanceFrom(score, curve), 2);
});

test("posts that may raise a concern do not count", () => {
  const [scores, labels] = sample(curve, 1);
  const more = Float32Array.of(...scores, ...new Array(5000).fill(0.9));
  const unsure = Float32Array.of(...labels, ...new Array(5000).fill(Number.NaN));
  expect(calibrate(more, unsure, 1)).toEqual(calibrate(scores, labels, 1));
});

test("a concern without a post of its own keeps to what all have in common", () => {
  const [scores, labels] = sample(curve, 2);
  const mute = labels.map((label, at) => (at % 2 === 1 ? Number.NaN : label));
  const [known, unknown] = calibrate(scores, mute, 2) as [Calibration, Calibration];
  expect(chanceFrom(0.5, unknown)).toBeCloseTo(chanceFrom(0.5, known), 2);
});
