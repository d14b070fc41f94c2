import type { Ranked } from "../../model/audit.ts";
import { grouped } from "../grouped.ts";

/** Findings by post; a post stands where its most harmful finding does, and its findings follow each other in order of harm. */
export const byPost = (ranked: readonly Ranked[]): readonly (readonly [Ranked, ...Ranked[]])[] => [
  ...grouped(ranked, ({ finding: { place, post } }) => JSON.stringify([place.path, post.id])).values(),
];
