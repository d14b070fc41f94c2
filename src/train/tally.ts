import { type Concern, concerns } from "../model/concern.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import { languageOf } from "../text/language.ts";
import type { Seen } from "./judged.ts";
import { measure } from "./measure.ts";

export type Mode = "rules alone" | "model alone" | "both";

/** From this chance on the model alone would raise a concern. */
const raisesFrom = 0.5;
/** What a finding of the rules adds to the learned chance when both are put in order; chosen on writers left out. */
const ruleAdds = 0.2;

/** Recall, precision and what is disturbed, of all concerns together and of each, in words. */
export function tally(mode: Mode, seen: readonly Seen[]): string {
  const whole = count(mode, seen);
  const { recallAt, averagePrecision } = measure(...ranked(mode, seen));
  const lines = [
    `${mode}: ${figures(whole)}; compliant posts disturbed ${share(disturbed(mode, seen))}`,
    mode === "rules alone"
      ? ""
      : `  average precision ${averagePrecision.toFixed(3)}, recall at precision 0.85 ${recallAt.p85.toFixed(3)}, at 0.90 ${recallAt.p90.toFixed(3)}`,
    ...concerns.map((concern) => `  ${concern.padEnd(22)} ${figures(count(mode, seen, [concern]))}`),
    ...jurisdictions.map(
      (one) =>
        `  ${one.padEnd(22)} ${figures(
          count(
            mode,
            seen.filter(({ post }) => post.jurisdiction === one),
          ),
        )}`,
    ),
    ...languages.map(
      (one) =>
        `  ${one.padEnd(22)} ${figures(
          count(
            mode,
            seen.filter(({ post }) => languageOf(post.text) === one),
          ),
        )}`,
    ),
    ...(mode === "both" ? ["high", "medium", "low"].map((one) => `  certainty ${one.padEnd(12)} ${sureness(seen, one)}`) : []),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

const languages = ["en", "zh", "af"];

interface Count {
  must: number;
  hits: number;
  alarms: number;
}

function raisedBy(mode: Mode, { byRules, byBoth, chances }: Seen, concern: Concern): boolean {
  if (mode === "rules alone") return byRules.has(concern);
  return mode === "both" ? byBoth.has(concern) : (chances[concerns.indexOf(concern)] ?? 0) >= raisesFrom;
}

function count(mode: Mode, seen: readonly Seen[], of: readonly Concern[] = concerns): Count {
  const sum = { must: 0, hits: 0, alarms: 0 };
  for (const one of seen) {
    for (const concern of of) {
      const must = one.post.must.includes(concern);
      const raised = raisedBy(mode, one, concern);
      if (must) sum.must += 1;
      if (must && raised) sum.hits += 1;
      if (raised && !must && !one.post.may.includes(concern)) sum.alarms += 1;
    }
  }
  return sum;
}

/** The share of posts without a fault that are disturbed all the same. */
function disturbed(mode: Mode, seen: readonly Seen[]): number {
  const compliant = seen.filter(({ post }) => post.must.length === 0);
  return compliant.filter((one) => count(mode, [one]).alarms > 0).length / Math.max(1, compliant.length);
}

/** Chances, and labels, of every post and concern. */
function ranked(mode: Mode, seen: readonly Seen[]): [number[], number[]] {
  const scores: number[] = [];
  const labels: number[] = [];
  for (const { post, chances, byRules } of seen) {
    for (const [k, concern] of concerns.entries()) {
      scores.push((chances[k] as number) + (mode === "both" && byRules.has(concern) ? ruleAdds : 0));
      labels.push(post.must.includes(concern) ? 1 : post.may.includes(concern) ? Number.NaN : 0);
    }
  }
  return [scores, labels];
}

function sureness(seen: readonly Seen[], certainty: string): string {
  let right = 0;
  let wrong = 0;
  for (const { post, certainty: known } of seen) {
    for (const [concern, how] of known) {
      if (how !== certainty) continue;
      if (post.must.includes(concern)) right += 1;
      else if (!post.may.includes(concern)) wrong += 1;
    }
  }
  return `${right + wrong} findings, right ${share(right / Math.max(1, right + wrong))}`;
}

const figures = ({ must, hits, alarms }: Count): string => {
  const recall = hits / Math.max(1, must);
  const precision = hits / Math.max(1, hits + alarms);
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return `recall ${share(recall)}, precision ${share(precision)}, F1 ${share(f1)} (${hits} of ${must}, ${alarms} alarms)`;
};

const share = (figure: number): string => figure.toFixed(3);
