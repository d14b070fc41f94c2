import likeness from "natural/lib/natural/distance/jaro-winkler_distance.js";

const least = 0.8;

/** The known word most like one that is not known (Jaro-Winkler, at least 0.8), for "did you mean". */
function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let score = least;
  for (const candidate of known) {
    const like = likeness(word.toLowerCase(), candidate.toLowerCase());
    if (like > score) {
      best = candidate;
      score = like;
    }
  }
  return best;
}

/** A hint for an unknown word: the nearest known one, or the whole list where it is short. */
export function hintFor(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length > 0 && known.length <= 16 ? `Known: ${known.join(", ")}` : undefined;
}
