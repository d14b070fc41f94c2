import type { Head } from "./weights.ts";

/** What besides the text bears on a score. */
export interface Circumstances {
  readonly jurisdiction: string;
  readonly kind: string;
  readonly context: string;
}

/** Scores below this say no more; it keeps the logarithm from running away. */
const least = 0.003;

/** The place of a post's circumstances in the table of biases. A ruleset of no known jurisdiction has the last row. */
export function biasAt(head: Pick<Head, "jurisdictions" | "kinds" | "concerns">, { jurisdiction, kind, context }: Circumstances): number {
  const country = head.jurisdictions.indexOf(jurisdiction);
  const row = (country < 0 ? head.jurisdictions.length : country) * head.kinds.length + Math.max(0, head.kinds.indexOf(kind));
  return (2 * row + (context === "" ? 0 : 1)) * head.concerns.length;
}

/** The chances, 0 to 1, to a thousandth, that the scores of a text stand for in these circumstances, a concern each. */
export function chancesOf(head: Head, scores: Float64Array, circumstances: Circumstances): Float64Array {
  const from = biasAt(head, circumstances);
  return scores.map((score, concern) => chanceOf(score + (head.bias[from + concern] ?? 0), head.calibration[concern]));
}

function chanceOf(score: number, calibration: Head["calibration"][number] | undefined): number {
  if (calibration === undefined) return 0;
  const [slope, slopeOfLog, offset] = calibration;
  const odds = slope * score + slopeOfLog * Math.log(Math.max(least, score)) + offset;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
