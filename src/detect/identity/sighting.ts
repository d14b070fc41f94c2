import type { Strength } from "../../model/signal.ts";

/** A number seen, before it is known whether it is declared an example. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly traits: readonly string[];
  readonly strength: Strength;
}

/** Strength and traits by what speaks for a number: its check digit, a cue word, its layout. Undefined when it may be any number. */
export function weigh(
  kind: string,
  start: number,
  end: number,
  proof: { checked: boolean; cued: boolean; laidOut: boolean },
): Sighting | undefined {
  const { checked, cued, laidOut } = proof;
  if (!cued && !(checked && laidOut)) return undefined;
  const traits = [kind, checked ? "checked" : "unchecked", ...(cued ? ["cued"] : [])];
  return { start, end, traits, strength: checked && cued ? "strong" : "fair" };
}
