/** From a score to log odds: slope, slope of the logarithm of the score, offset. */
export type Calibration = readonly [number, number, number];

/** As in the witness: scores below this say no more. */
const least = 0.003;
/** How strongly a concern is held to what all concerns have in common: it has few posts of its own. */
const pull = 4;
const rounds = 30;

/**
 * Fits how likely a concern is at each score, from scores of posts by writers that were left out: first over all concerns, then
 * each by itself, pulled towards what they have in common. Labels are 1, 0, or NaN for posts that do not count.
 */
export function calibrate(scores: Float32Array, labels: Float32Array, width: number): readonly Calibration[] {
  const all = newton(scores, labels, 0, 1, [0, 0, 0], 1e-3);
  return Array.from({ length: width }, (_, k) => newton(scores, labels, k, width, all, pull));
}

/** The chance that a score stands for. */
export function chanceFrom(score: number, [slope, slopeOfLog, offset]: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + slopeOfLog * Math.log(Math.max(least, score)) + offset)));
}

/** Logistic regression by Newton's method on every `stride`th figure from `first` on, with a penalty for leaving `home`. */
function newton(
  scores: Float32Array,
  labels: Float32Array,
  first: number,
  stride: number,
  home: Calibration,
  penalty: number,
): Calibration {
  let [a, b, c] = home;
  for (let round = 0; round < rounds; round += 1) {
    const pullBack = [penalty * (a - home[0]), penalty * (b - home[1]), penalty * (c - home[2])] as const;
    const g: Vector = [pullBack[0], pullBack[1], pullBack[2]];
    const h: Symmetric = [penalty, 0, 0, penalty, 0, penalty];
    for (let i = first; i < scores.length; i += stride) {
      const label = labels[i] as number;
      if (Number.isNaN(label)) continue;
      const s = scores[i] as number;
      const l = Math.log(Math.max(least, s));
      const p = 1 / (1 + Math.exp(-(a * s + b * l + c)));
      const off = p - label;
      const w = p * (1 - p);
      g[0] += off * s;
      g[1] += off * l;
      g[2] += off;
      h[0] += w * s * s;
      h[1] += w * s * l;
      h[2] += w * s;
      h[3] += w * l * l;
      h[4] += w * l;
      h[5] += w;
    }
    const step = solveThree(h, g);
    a -= step[0];
    b -= step[1];
    c -= step[2];
    if (Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2]) < 1e-9) break;
  }
  return [a, b, c];
}

type Vector = [number, number, number];
/** Upper half of a symmetric 3 × 3 matrix, row by row. */
type Symmetric = [number, number, number, number, number, number];

/** Cramer's rule. */
function solveThree([a, b, c, d, e, f]: Symmetric, [x, y, z]: Vector): Vector {
  const m0 = d * f - e * e;
  const m1 = c * e - b * f;
  const m2 = b * e - c * d;
  const whole = a * m0 + b * m1 + c * m2;
  return [
    (x * m0 + y * m1 + z * m2) / whole,
    (x * m1 + y * (a * f - c * c) + z * (b * c - a * e)) / whole,
    (x * m2 + y * (b * c - a * e) + z * (a * d - b * b)) / whole,
  ];
}
