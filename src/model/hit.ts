import type { Strength } from "./signal.ts";

/** A phrase found. `first` and `last` are token numbers (inclusive), `start` and `end` offsets in the folded text. */
export interface Hit {
  readonly signal: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Bits of `stanceBit`; 0 means asserted. */
  readonly stance: number;
  readonly strength: Strength;
}
