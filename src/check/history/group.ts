import type { Trace } from "./trace.ts";

/** Posts that belong together, in order of time, each with what it adds by kind. */
export interface Group {
  readonly posts: readonly { readonly trace: Trace; readonly adds: readonly string[] }[];
  /** How many were counted, where not all are listed. */
  readonly counted: number;
  readonly certainty: "high" | "medium" | "low";
  /** What is said of them besides their number: kinds of particulars. */
  readonly kinds: readonly string[];
}

/** A finding lists no more posts: the first of them, and the last. */
const mostListed = 20;

/** The posts that a finding lists. */
export function listed<T>(posts: readonly T[]): readonly T[] {
  return posts.length <= mostListed ? posts : [...posts.slice(0, mostListed - 1), ...posts.slice(-1)];
}

/** In order of time; posts without a time in the order of reading. */
export const inTime = (one: Trace, other: Trace): number => (one.time ?? 0) - (other.time ?? 0) || one.order - other.order;

export const minutesADay = 1440;
