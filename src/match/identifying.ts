import type { Span } from "../model/span.ts";
import type { Reading } from "./reading.ts";

/** Kinds of note that name somebody. */
export const naming = ["person", "identity-number", "contact", "handle"] as const;

/** Kinds of note that may single a patient out together with others. */
export const telling = ["age", "day", "place", "occupation", "relation", "condition"] as const;

/** Traits that make a name harmless. */
const harmless: ReadonlySet<string> = new Set([
  "practitioner",
  "public-figure",
  "historic",
  "author",
  "practice",
  "test-range",
  "relative",
  "byline",
]);

/** Names and numbers of others in the post; the author's and other practitioners' are no secret. */
export function namesIn(reading: Reading): readonly Span[] {
  return naming
    .flatMap((kind) => reading.notes(kind))
    .filter((note) => !note.traits.some((trait) => harmless.has(trait)))
    .map((note) => reading.original(note.start, note.end));
}

/** Particulars in the post that may point at a patient, whether or not a rule asked for them. */
export function particularsIn(reading: Reading): readonly Span[] {
  return telling.flatMap((kind) => reading.notes(kind)).map((note) => reading.original(note.start, note.end));
}
