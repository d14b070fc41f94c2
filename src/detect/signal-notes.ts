import type { Annotated } from "../model/annotated.ts";
import type { Needs } from "../model/detector.ts";
import type { Note } from "../model/note.ts";

/** Signals under `lists/` and the traits that their hits give to notes. */
export type SignalTraits = readonly (readonly [signal: string, traits: readonly string[]])[];

/** Names made anew are strings that no map has met: kept, they are found by their address. */
const fullNames = new Map<string, string>();

function fullName(signal: string): string {
  const known = fullNames.get(signal);
  if (known !== undefined) return known;
  const made = `lists/${signal}`;
  fullNames.set(signal, made);
  return made;
}

/** Notes for the hits of word lists, as strong as the hits. */
export function signalNotes(kind: string, text: Annotated, lists: SignalTraits): Note[] {
  const notes: Note[] = [];
  for (const [signal, traits] of lists)
    for (const { start, end, strength } of text.hits(fullName(signal))) notes.push({ kind, start, end, traits, strength });
  return notes;
}

/** What a detector needs that makes notes of these lists alone, or of shapes with a digit or tokens of a kind besides. */
export const needsOf = (lists: SignalTraits, digit: boolean, kinds = 0): Needs => ({
  signals: lists.map(([signal]) => fullName(signal)),
  digit,
  kinds,
});
