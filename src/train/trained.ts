import { createLearned } from "../learn/index.ts";
import { packWeights } from "../learn/weights.ts";
import { concerns } from "../model/concern.ts";
import { type Calibration, calibrate, chanceFrom } from "./calibrate.ts";
import type { Labelled } from "./corpus.ts";
import { type Design, designOf } from "./design.ts";
import { foldsOf, scoresWithout } from "./folds.ts";
import type { Meanings } from "./meanings.ts";
import { type Measured, measure, type Reliability, reliability } from "./measure.ts";
import { tableOf } from "./table.ts";
import { labelsOf, targetsOf } from "./targets.ts";
import type { Crew } from "./task.ts";

/** Groups of writers that are left out in turn to calibrate. */
const groupsOfWriters = 5;

/** What was learned, and how well it does on writers who were left out. */
export interface Trained {
  /** The file of weights. The same posts give the same bytes. */
  readonly bytes: Uint8Array;
  readonly features: number;
  /** Learned from a quarter of the posts, half and all of them, and the calibrated chances. */
  readonly curve: readonly (readonly [string, Measured])[];
  readonly reliability: readonly Reliability[];
}

/** Learns from labelled posts of two writers or more; tells of each piece of the work that is done. */
export async function trained(
  posts: readonly Labelled[],
  meanings: Meanings,
  crew: Crew,
  tell: (done: string) => void = () => {},
): Promise<Trained> {
  const width = concerns.length;
  const design = designOf(posts, meanings);
  const labels = labelsOf(posts);
  const folds = foldsOf(posts, groupsOfWriters);
  const without = async (part: number) => {
    const scores = await scoresWithout(posts, design, labels, folds, crew, part);
    tell(`learned from one post in ${part}, writers left out`);
    return scores;
  };
  const [all, weights, half, quarter] = await Promise.all([without(1), weightsOf(design, labels, crew), without(2), without(4)]);
  const calibration = calibrate(all, labels, width);
  const chances = all.map((score, at) => chanceFrom(score, calibration[at % width] as Calibration));
  const bytes = packWeights(tableOf(design, weights, calibration));
  createLearned(bytes);
  return {
    bytes,
    features: design.features.length,
    curve: [
      ["quarter", measure(quarter, labels)],
      ["half", measure(half, labels)],
      ["all", measure(all, labels)],
      ["chances", measure(chances, labels)],
    ],
    reliability: reliability(chances, labels),
  };
}

/** The weights that all posts of a design teach. */
export function weightsOf(design: Design, labels: Float32Array, crew: Crew): Promise<Float32Array> {
  const everybody = Array.from({ length: design.rows }, (_, at) => at);
  return crew({ matrix: design, learned: everybody, targets: targetsOf(labels, everybody), width: concerns.length });
}
