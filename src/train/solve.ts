import { eight, gatherEight, scoreEight } from "./eights.ts";
import type { Matrix } from "./matrix.ts";

/**
 * Penalty on large weights. Chosen with one writer left out at a time.
 *
 * @internal
 */
export const penalty = 0.15;
const mostSteps = 60;
/** Enough: the error left is far below that of stored weights. */
const smallest = 0.01;

/**
 * Ridge regression of several targets at once on chosen rows of a sparse matrix: the weights that fit them best while staying small.
 * `targets` has a row of `width` figures for each chosen row. Gives the weights, a row of `width` for each column. `rest` is how
 * small the error left must be, as a share of the targets.
 */
export function solve(matrix: Matrix, chosen: readonly number[], targets: Float32Array, width: number, rest = smallest): Float32Array {
  const out = new Float32Array(matrix.columns * width);
  const aims = new Float32Array(chosen.length * eight);
  for (let first = 0; first < width; first += eight) {
    const count = Math.min(eight, width - first);
    aims.fill(0);
    for (let row = 0; row < chosen.length; row += 1)
      aims.set(targets.subarray(row * width + first, row * width + first + count), row * eight);
    const weights = solveEight(matrix, chosen, aims, rest);
    for (let at = 0; at < matrix.columns; at += 1) out.set(weights.subarray(at * eight, at * eight + count), at * width + first);
  }
  return out;
}

/** Conjugate gradients on the rows, each target by itself until all eight are good enough. */
function solveEight(matrix: Matrix, chosen: readonly number[], targets: Float32Array, smallestRest: number): Float32Array {
  const answer = new Float32Array(targets.length);
  const rest = targets.slice();
  const way = rest.slice();
  const moved = new Float32Array(targets.length);
  const through = new Float32Array(matrix.columns * eight);
  let left = dots(rest, rest);
  const aim = left.map((dot) => dot * smallestRest * smallestRest);
  for (let step = 0; step < mostSteps && left.some((dot, k) => dot > (aim[k] as number)); step += 1) {
    // The likeness of the rows to each other, times a table, without holding it as a whole.
    gatherEight(matrix, chosen, way, through);
    scoreEight(matrix, chosen, through, moved);
    addScaled(moved, way, new Array(eight).fill(penalty));
    const stride = quotients(left, dots(way, moved));
    addScaled(answer, way, stride);
    addScaled(
      rest,
      moved,
      stride.map((by) => -by),
    );
    const next = dots(rest, rest);
    const turn = quotients(next, left);
    for (let i = 0; i < way.length; i += 1) way[i] = (rest[i] as number) + (turn[i % eight] as number) * (way[i] as number);
    left = next;
  }
  gatherEight(matrix, chosen, answer, through);
  return through;
}

/** Products of the columns of two tables, each by itself. */
function dots(one: Float32Array, other: Float32Array): number[] {
  const sums = new Array<number>(eight).fill(0);
  for (let i = 0; i < one.length; i += 1) sums[i % eight] = (sums[i % eight] as number) + (one[i] as number) * (other[i] as number);
  return sums;
}

const quotients = (these: readonly number[], those: readonly number[]): number[] =>
  these.map((one, k) => ((those[k] as number) === 0 ? 0 : one / (those[k] as number)));

function addScaled(to: Float32Array, what: Float32Array, by: readonly number[]): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] as number) + (by[i % eight] as number) * (what[i] as number);
}
