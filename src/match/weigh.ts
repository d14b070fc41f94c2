import type { Hit } from "../model/hit.ts";
import type { Strength } from "../model/signal.ts";
import { stanceBit } from "../model/stance.ts";
import type { Tokens } from "../model/tokens.ts";
import type { Match, Witness } from "./match.ts";

/** What the strength of one piece of evidence is worth by itself. */
const worth: Readonly<Record<Strength, number>> = { weak: 0.45, fair: 0.66, strong: 0.86 };

/** Stances that leave a hit standing but less sure. */
const doubtful = stanceBit("question") | stanceBit("reported") | stanceBit("consent") | stanceBit("source") | stanceBit("self");

/** What was found as a match of its own, weighed by its strength and stance. */
export function matchOf({ sentence, paragraph }: Tokens, found: Omit<Hit, "signal">, by: Witness["by"], says: string): Match {
  const { first, last, start, end, strength, stance } = found;
  return {
    start,
    end,
    first,
    last,
    sentence: sentence[first] ?? 0,
    paragraph: paragraph[first] ?? 0,
    weight: worth[strength] * ((stance & doubtful) === 0 ? 1 : 0.85),
    witnesses: [{ by, says, start, end }],
  };
}

/** Matches that have a place, as hits of a composite. */
export function hitsOf(matches: readonly Match[], signal: string): readonly Hit[] {
  const placed = matches.filter((match) => match.first >= 0);
  return placed.map(({ first, last, start, end }) => ({ signal, first, last, start, end, stance: 0, strength: "fair" }));
}
