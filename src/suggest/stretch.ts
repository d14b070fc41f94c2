import type { Note } from "../model/note.ts";
import type { Scene } from "./scene.ts";

/** Notes that stand side by side, as one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly notes: readonly Note[];
}

/** Puts notes together between which only such words stand: "Tuesday 3 March at 4 am" is one time. Notes are in order. */
export function stretches(scene: Scene, notes: readonly Note[], between: ReadonlySet<string>): readonly Stretch[] {
  const made: Stretch[] = [];
  for (const note of notes) {
    const before = made.at(-1);
    if (before !== undefined && note.start <= before.end) {
      made[made.length - 1] = { start: before.start, end: Math.max(before.end, note.end), notes: [...before.notes, note] };
      continue;
    }
    const gap = before === undefined ? undefined : scene.words({ start: before.end, end: note.start }).replaceAll(",", " ").trim();
    const joins =
      before !== undefined &&
      gap !== undefined &&
      !scene.text.slice(before.end, note.start).includes("\n") &&
      (gap === "" || between.has(gap));
    if (joins) made[made.length - 1] = { start: before.start, end: note.end, notes: [...before.notes, note] };
    else made.push({ start: note.start, end: note.end, notes: [note] });
  }
  return made;
}
