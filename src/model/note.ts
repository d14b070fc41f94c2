import type { Strength } from "./signal.ts";

/** Something a detector saw: an age, a name, a number. Offsets count in the folded text of the annotated post. */
export interface Note {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Words that say more: "prescription", "checked", "young", "rare" … */
  readonly traits: readonly string[];
  readonly strength: Strength;
}
