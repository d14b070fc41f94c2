import type { Note } from "../model/note.ts";
import type { Strength } from "../model/signal.ts";

const rank: Readonly<Record<Strength, number>> = { weak: 0, fair: 1, strong: 2 };

const stronger = (a: Strength, b: Strength): Strength => (rank[a] >= rank[b] ? a : b);

/**
 * Notes of one detector in order of place, each stretch once: a note inside a longer one is dropped,
 * and notes of the very same stretch become one with the traits of all.
 */
export function settle(notes: readonly Note[]): readonly Note[] {
  if (notes.length < 2) return notes;
  const ordered = [...notes].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Note[] = [];
  for (const note of ordered) {
    const last = kept.at(-1);
    if (last === undefined || note.end > last.end) kept.push(note);
    else if (note.start === last.start && note.end === last.end) kept[kept.length - 1] = merge(last, note);
  }
  return kept;
}

function merge(a: Note, b: Note): Note {
  return { ...a, traits: [...new Set([...a.traits, ...b.traits])], strength: stronger(a.strength, b.strength) };
}
