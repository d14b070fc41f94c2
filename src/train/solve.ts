import type { Design } from "./design.ts";

/** Penalty on large weights. Chosen with one writer left out at a time. */
const penalty = 0.15;
const mostSteps = 60;
/** Enough: the error left is far below that of stored weights. */
const smallest = 0.01;

/**
 * Ridge regression of several targets at once on chosen rows of a sparse matrix: the weights that fit them best while staying small,
 * found by conjugate gradients on the rows. `targets` has a row of `width` figures for each chosen row. Gives the weights, a row
 * of `width` for each column.
 */
export function solve(design: Design, chosen: readonly number[], targets: Float32Array, width: number): Float32Array {
  const size = chosen.length * width;
  const answer = new Float32Array(size);
  const rest = targets.slice();
  const way = rest.slice();
  const moved = new Float32Array(size);
  const through = new Float32Array(design.columns * width);
  let left = dots(rest, rest, width);
  const aim = left.map((dot) => dot * smallest * smallest);
  for (let step = 0; step < mostSteps && left.some((dot, k) => dot > (aim[k] as number)); step += 1) {
    // The likeness of the rows to each other, times a table, without holding it as a whole.
    score(design, chosen, gather(design, chosen, way, width, through), width, moved);
    for (let i = 0; i < size; i += 1) moved[i] = (moved[i] as number) + penalty * (way[i] as number);
    const slopes = dots(way, moved, width);
    const stride = left.map((dot, k) => ((slopes[k] as number) === 0 ? 0 : dot / (slopes[k] as number)));
    addScaled(answer, way, stride, 1);
    addScaled(rest, moved, stride, -1);
    const next = dots(rest, rest, width);
    const turn = next.map((dot, k) => ((left[k] as number) === 0 ? 0 : dot / (left[k] as number)));
    for (let i = 0, k = 0; i < size; i += 1, k = k + 1 === width ? 0 : k + 1)
      way[i] = (rest[i] as number) + (turn[k] as number) * (way[i] as number);
    left = next;
  }
  return gather(design, chosen, answer, width, through);
}

/** Products of the columns of two tables, each by itself. */
function dots(one: Float32Array, other: Float32Array, width: number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (let i = 0, k = 0; i < one.length; i += 1, k = k + 1 === width ? 0 : k + 1)
    sums[k] = (sums[k] as number) + (one[i] as number) * (other[i] as number);
  return sums;
}

function addScaled(to: Float32Array, what: Float32Array, by: readonly number[], sign: 1 | -1): void {
  const width = by.length;
  for (let i = 0, k = 0; i < to.length; i += 1, k = k + 1 === width ? 0 : k + 1)
    to[i] = (to[i] as number) + sign * (by[k] as number) * (what[i] as number);
}

/** For each column, the sum of the chosen rows that have it. */
function gather(design: Design, chosen: readonly number[], table: Float32Array, width: number, into: Float32Array): Float32Array {
  const { from, column, value } = design;
  into.fill(0);
  for (let row = 0; row < chosen.length; row += 1) {
    const number = chosen[row] as number;
    for (let at = from[number] as number; at < (from[number + 1] as number); at += 1)
      addRow(into, (column[at] as number) * width, table, row * width, value[at] as number, width);
  }
  return into;
}

/** What weights say of the chosen rows: a row of `width` figures each. */
export function score(
  design: Design,
  chosen: readonly number[],
  weights: Float32Array,
  width: number,
  out = new Float32Array(chosen.length * width),
): Float32Array {
  const { from, column, value } = design;
  out.fill(0);
  for (let row = 0; row < chosen.length; row += 1) {
    const number = chosen[row] as number;
    for (let at = from[number] as number; at < (from[number + 1] as number); at += 1)
      addRow(out, row * width, weights, (column[at] as number) * width, value[at] as number, width);
  }
  return out;
}

function addRow(to: Float32Array, start: number, what: Float32Array, from: number, by: number, width: number): void {
  for (let k = 0; k < width; k += 1) to[start + k] = (to[start + k] as number) + by * (what[from + k] as number);
}
