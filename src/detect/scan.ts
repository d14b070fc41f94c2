import type { Note } from "../model/note.ts";
import type { Strength } from "../model/signal.ts";

/** A pattern (global or sticky, registered by `pattern`) and what a match of it means. */
export interface Shape {
  readonly find: RegExp;
  /** What must stand right before (a pattern ending in `$`, at most 24 units): the note then begins with it. Patterns that begin with a digit are fast. */
  readonly lead?: RegExp;
  readonly traits: readonly string[];
  readonly strength: Strength;
}

/** True for a Latin letter or a digit, whose neighbour of the same sort would be part of the same word. Han characters are not. */
export function isWordUnit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** True when no word is cut by taking the stretch out of the text. */
export function isWhole(text: string, start: number, end: number): boolean {
  const cutLeft = isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
  return !cutLeft && !(isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end)));
}

/** All whole matches of a global pattern: a match that would cut a word is passed over. */
export function* matches(find: RegExp, text: string): Generator<RegExpExecArray> {
  find.lastIndex = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].length > 0 && isWhole(text, match.index, end)) yield match;
    find.lastIndex = isWhole(text, match.index, end) ? Math.max(end, match.index + 1) : match.index + 1;
  }
}

const leadRoom = 24;

/** Notes for the matches of global patterns, together with their leads, that cut no word. */
export function scan(kind: string, text: string, shapes: readonly Shape[]): Note[] {
  const notes: Note[] = [];
  for (const { find, lead, traits, strength } of shapes) {
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      const before = lead?.exec(text.slice(Math.max(0, match.index - leadRoom), match.index));
      const start = match.index - (before?.[0].length ?? 0);
      const end = match.index + match[0].length;
      const fits = before !== null && isWhole(text, start, end);
      if (fits) notes.push({ kind, start, end, traits, strength });
      find.lastIndex = fits ? end : match.index + 1;
    }
  }
  return notes;
}

/** Length of a sticky pattern's match at an offset, 0 for none; a match that cuts a word is none. */
export function lengthAt(find: RegExp, text: string, at: number): number {
  find.lastIndex = at;
  const length = find.exec(text)?.[0].length ?? 0;
  const last = at + length;
  return length > 0 && isWordUnit(text.charCodeAt(last - 1)) && isWordUnit(text.charCodeAt(last)) ? 0 : length;
}
