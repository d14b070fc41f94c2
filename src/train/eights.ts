import type { Matrix } from "./matrix.ts";

/**
 * The two products of the solver, for eight targets at a time, written out: this is where training spends its time, and a loop over
 * the targets takes twice as long.
 */
export const eight = 8;

/** For each column, the sum of the chosen rows of a table that have it. */
export function gatherEight({ from, column, value }: Matrix, chosen: readonly number[], table: Float32Array, into: Float32Array): void {
  into.fill(0);
  for (let row = 0; row < chosen.length; row += 1) {
    const s = row * eight;
    const a = table[s] as number;
    const b = table[s + 1] as number;
    const c = table[s + 2] as number;
    const d = table[s + 3] as number;
    const e = table[s + 4] as number;
    const f = table[s + 5] as number;
    const g = table[s + 6] as number;
    const h = table[s + 7] as number;
    const end = from[(chosen[row] as number) + 1] as number;
    for (let at = from[chosen[row] as number] as number; at < end; at += 1) {
      const v = value[at] as number;
      const to = (column[at] as number) * eight;
      into[to] = (into[to] as number) + v * a;
      into[to + 1] = (into[to + 1] as number) + v * b;
      into[to + 2] = (into[to + 2] as number) + v * c;
      into[to + 3] = (into[to + 3] as number) + v * d;
      into[to + 4] = (into[to + 4] as number) + v * e;
      into[to + 5] = (into[to + 5] as number) + v * f;
      into[to + 6] = (into[to + 6] as number) + v * g;
      into[to + 7] = (into[to + 7] as number) + v * h;
    }
  }
}

/** What weights say of the chosen rows. */
export function scoreEight({ from, column, value }: Matrix, chosen: readonly number[], weights: Float32Array, into: Float32Array): void {
  for (let row = 0; row < chosen.length; row += 1) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    const end = from[(chosen[row] as number) + 1] as number;
    for (let at = from[chosen[row] as number] as number; at < end; at += 1) {
      const v = value[at] as number;
      const of = (column[at] as number) * eight;
      a += v * (weights[of] as number);
      b += v * (weights[of + 1] as number);
      c += v * (weights[of + 2] as number);
      d += v * (weights[of + 3] as number);
      e += v * (weights[of + 4] as number);
      f += v * (weights[of + 5] as number);
      g += v * (weights[of + 6] as number);
      h += v * (weights[of + 7] as number);
    }
    const s = row * eight;
    into[s] = a;
    into[s + 1] = b;
    into[s + 2] = c;
    into[s + 3] = d;
    into[s + 4] = e;
    into[s + 5] = f;
    into[s + 6] = g;
    into[s + 7] = h;
  }
}
