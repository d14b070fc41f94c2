/** A sparse matrix, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Where the entries of each row begin; one more than rows. */
  readonly from: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** What weights, a row of `width` figures for each column, say of the chosen rows: a row of `width` figures each. */
export function score({ from, column, value }: Matrix, chosen: readonly number[], weights: Float32Array, width: number): Float32Array {
  const out = new Float32Array(chosen.length * width);
  const sums = new Float64Array(width);
  for (const [row, number] of chosen.entries()) {
    sums.fill(0);
    for (let at = from[number] as number; at < (from[number + 1] as number); at += 1) {
      const start = (column[at] as number) * width;
      for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + (value[at] as number) * (weights[start + k] as number);
    }
    out.set(sums, row * width);
  }
  return out;
}
