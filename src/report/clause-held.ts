import type { Cite } from "../model/finding.ts";
import { dayWords } from "./day-words.ts";

/** When a clause bound, in words: "in force since 30 January 2024"; empty where no date is known. */
export function clauseHeld({ inForce: { from, to } }: Pick<Cite, "inForce">): string {
  if (from !== null && to !== null) return `in force from ${dayWords(from)} to ${dayWords(to)}`;
  if (from !== null) return `in force since ${dayWords(from)}`;
  return to === null ? "" : `in force until ${dayWords(to)}`;
}
