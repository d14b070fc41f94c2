import { type Match, nothing } from "./match.ts";
import type { Node } from "./program.ts";
import type { Reading } from "./reading.ts";
import { matchOf } from "./weigh.ts";

/** Where detectors saw notes of a kind that have all the traits asked for; `says` is what such a note means. */
export function noted({ kind, traits }: Extract<Node, { word: "note" }>, reading: Reading, says: string): readonly Match[] {
  const notes = reading.notes(kind);
  if (notes.length === 0) return nothing;
  const found: Match[] = [];
  for (const { start, end, strength, traits: has } of notes) {
    if (!holdsAll(has, traits)) continue;
    const first = reading.tokenAt(start);
    const last = Math.max(first, reading.tokenAt(end - 1));
    found.push(matchOf(reading.tokens, { first, last, start, end, strength, stance: 0 }, { note: kind }, says));
  }
  return found;
}

function holdsAll(has: readonly string[], asked: readonly string[]): boolean {
  for (const trait of asked) if (!has.includes(trait)) return false;
  return true;
}
