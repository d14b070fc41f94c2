import { concerns } from "../model/concern.ts";
import type { Labelled } from "./corpus.ts";
import type { Design } from "./design.ts";
import { targetsOf } from "./targets.ts";
import type { Crew } from "./task.ts";

/** Writers in so many groups, each of about as many posts; the same writers always fall into the same groups. */
export function foldsOf(posts: readonly Labelled[], most: number): readonly (readonly string[])[] {
  const writers = [...new Set(posts.map(({ writer }) => writer))].sort();
  const count = Math.min(most, writers.length);
  return Array.from({ length: count }, (_, fold) => writers.filter((_, at) => at % count === fold));
}

/**
 * Scores of every post by weights that were learned without its writer. `part` learns from a part of the posts only
 * (every so many of each writer), for the curve that shows what more posts bring.
 */
export async function scoresWithout(
  posts: readonly Labelled[],
  design: Design,
  labels: Float32Array,
  folds: readonly (readonly string[])[],
  crew: Crew,
  part = 1,
): Promise<Float32Array> {
  const width = concerns.length;
  const out = new Float32Array(posts.length * width);
  const tasks = folds.map(async (fold) => {
    const held: number[] = [];
    const learned: number[] = [];
    for (const [at, { writer }] of posts.entries()) {
      if (fold.includes(writer)) held.push(at);
      else if (at % part === 0) learned.push(at);
    }
    const scores = await crew({ matrix: design, learned, targets: targetsOf(labels, learned), width, held });
    for (const [row, number] of held.entries()) out.set(scores.subarray(row * width, (row + 1) * width), number * width);
  });
  await Promise.all(tasks);
  return out;
}
