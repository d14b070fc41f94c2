import type { Place } from "./place.ts";

/** One replacement in a file. */
export interface Edit {
  /** What is replaced; an empty stretch for an insertion. */
  readonly place: Place;
  readonly text: string;
}

/** A mechanical change that was judged again: it lowers the verdict and raises nothing new. */
export interface Suggestion {
  /** What it does, in words that repeat nothing of the post: "say the decade instead of the age". */
  readonly says: string;
  /** In order of place, never overlapping. */
  readonly edits: readonly Edit[];
}
