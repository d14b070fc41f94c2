/** How well scores tell posts that must raise a concern from those that must not. */
export interface Measured {
  readonly averagePrecision: number;
  /** Highest recall at a precision of at least 0.85 and 0.90. */
  readonly recallAt: { readonly p85: number; readonly p90: number };
  readonly bestF1: number;
}

/** Measures scores against labels (1, 0, or NaN for what does not count), all pooled. */
export function measure(scores: ArrayLike<number>, labels: ArrayLike<number>): Measured {
  const counted: number[] = [];
  for (let i = 0; i < labels.length; i += 1) if (!Number.isNaN(labels[i] as number)) counted.push(i);
  counted.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const wanted = counted.reduce((sum, i) => sum + (labels[i] as number), 0);
  let hits = 0;
  let area = 0;
  let bestF1 = 0;
  const recallAt = { p85: 0, p90: 0 };
  for (const [at, i] of counted.entries()) {
    const hit = (labels[i] as number) === 1;
    if (hit) hits += 1;
    const precision = hits / (at + 1);
    const recall = hits / Math.max(1, wanted);
    if (hit) area += precision;
    if (precision >= 0.85) recallAt.p85 = Math.max(recallAt.p85, recall);
    if (precision >= 0.9) recallAt.p90 = Math.max(recallAt.p90, recall);
    if (hits > 0) bestF1 = Math.max(bestF1, (2 * precision * recall) / (precision + recall));
  }
  return { averagePrecision: area / Math.max(1, wanted), recallAt, bestF1 };
}

/** How often what was given a chance in a range turned out right. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanChance: number;
  readonly right: number;
}

const edges = [0, 0.05, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.001];

/** Chances against what was so, by ranges. */
export function reliability(chances: ArrayLike<number>, labels: ArrayLike<number>): readonly Reliability[] {
  return edges.slice(1).map((to, at) => {
    const from = edges[at] as number;
    let count = 0;
    let sum = 0;
    let right = 0;
    for (let i = 0; i < labels.length; i += 1) {
      const chance = chances[i] as number;
      if (Number.isNaN(labels[i] as number) || chance < from || chance >= to) continue;
      count += 1;
      sum += chance;
      right += labels[i] as number;
    }
    return { from, to: Math.min(1, to), count, meanChance: sum / Math.max(1, count), right: right / Math.max(1, count) };
  });
}
