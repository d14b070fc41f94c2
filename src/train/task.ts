import { type Matrix, score } from "./matrix.ts";
import { solve } from "./solve.ts";

/** A piece of learning that waits for no other: weights from some posts and, where posts are held back, what they say of those. */
export interface Task {
  readonly matrix: Matrix;
  readonly learned: readonly number[];
  /** A row of `width` figures for each post that is learned from. */
  readonly targets: Float32Array;
  readonly width: number;
  /** Posts to be scored; without them the answer is the weights. */
  readonly held?: readonly number[];
}

/** Does tasks, several at a time where it can. The answer does not depend on who does the work, nor on the order. */
export type Crew = (task: Task) => Promise<Float32Array>;

export function doTask({ matrix, learned, targets, width, held }: Task): Float32Array {
  const weights = solve(matrix, learned, targets, width);
  return held === undefined ? weights : score(matrix, held, weights, width);
}

/**
 * Does everything here, one task after the other: for tests.
 *
 * @internal
 */
export const alone: Crew = (task) => Promise.resolve(doTask(task));
