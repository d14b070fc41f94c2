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

/** The chance that a score of the text stands for, 0 to 1, to a thousandth. */
export function chanceOf(head: Head, concern: number, score: number, circumstances: Circumstances): number {
  const whole = score + (head.bias[biasAt(head, circumstances) + concern] ?? 0);
  const [slope, slopeOfLog, offset] = head.calibration[concern] ?? [0, 0, Number.NEGATIVE_INFINITY];
  const odds = slope * whole + slopeOfLog * Math.log(Math.max(least, whole)) + offset;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
