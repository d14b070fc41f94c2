import type { Strength } from "../../model/signal.ts";

/** A number read as an age: how far it reaches beyond the digits, and what it is. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly traits: readonly string[];
  readonly strength: Strength;
}

/** Traits of an exact age in years. */
export function exactTraits(years: number): readonly string[] {
  if (years >= 90) return ["exact", "very-old"];
  return years < 18 ? ["exact", "child"] : ["exact"];
}
