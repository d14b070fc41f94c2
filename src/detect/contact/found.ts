import type { Strength } from "../../model/signal.ts";

/** A means of contact seen in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly traits: readonly string[];
  readonly strength: Strength;
}
