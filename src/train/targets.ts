import { concerns } from "../model/concern.ts";
import type { Labelled } from "./corpus.ts";

/** What a post that may raise a concern is to be scored: defensible either way, nearer to no. */
const may = 0.4;

/** Whether each post must (1), may (NaN) or must not (0) raise each concern, a row of all concerns a post. */
export function labelsOf(posts: readonly Labelled[]): Float32Array {
  const out = new Float32Array(posts.length * concerns.length);
  for (const [row, post] of posts.entries()) {
    for (const [k, concern] of concerns.entries()) {
      const at = row * concerns.length + k;
      if (post.must.includes(concern)) out[at] = 1;
      else if (post.may.includes(concern)) out[at] = Number.NaN;
    }
  }
  return out;
}

/** What the regression aims at for the chosen posts. */
export function targetsOf(labels: Float32Array, chosen: readonly number[]): Float32Array {
  const width = concerns.length;
  const out = new Float32Array(chosen.length * width);
  for (const [row, number] of chosen.entries()) {
    for (let k = 0; k < width; k += 1) {
      const label = labels[number * width + k] as number;
      out[row * width + k] = Number.isNaN(label) ? may : label;
    }
  }
  return out;
}
