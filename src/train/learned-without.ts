import { createLearned } from "../learn/index.ts";
import { packWeights } from "../learn/weights.ts";
import { concerns } from "../model/concern.ts";
import type { Learned } from "../model/learned.ts";
import { calibrate } from "./calibrate.ts";
import type { Labelled } from "./corpus.ts";
import { designOf } from "./design.ts";
import { foldsOf, scoresWithout } from "./folds.ts";
import type { Meanings } from "./meanings.ts";
import { tableOf } from "./table.ts";
import { labelsOf } from "./targets.ts";
import type { Crew } from "./task.ts";
import { weightsOf } from "./trained.ts";

/** The witness, as the program would read it, that the posts of all writers but one teach. */
export async function learnedWithout(writer: string, posts: readonly Labelled[], meanings: Meanings, crew: Crew): Promise<Learned> {
  const others = posts.filter((post) => post.writer !== writer);
  const design = designOf(others, meanings);
  const labels = labelsOf(others);
  const [scores, weights] = await Promise.all([
    scoresWithout(others, design, labels, foldsOf(others, 3), crew),
    weightsOf(design, labels, crew),
  ]);
  return createLearned(packWeights(tableOf(design, weights, calibrate(scores, labels, concerns.length))));
}
