import type { FileNote } from "../model/file-note.ts";
import type { Entry } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";

/** What becomes of a file of an export: it has a role in the reading, or is left out for a reason. */
export type Fate<R extends string> = R | { readonly ignored: string };

/** A kind of file, by its anchored path in the export, and its fate. */
export interface Shelf<R extends string> {
  readonly path: RegExp;
  readonly fate: Fate<R>;
}

/** Shelves from path sources (small letters, anchored here) and fates, in the order in which they are tried. */
export function shelves<R extends string>(rows: readonly (readonly [string, Fate<R>])[]): readonly Shelf<R>[] {
  return rows.map(([source, fate]) => ({ path: pattern(`^(?:${source})$`, "i"), fate }));
}

/** A file with its role. */
export interface Part<R extends string> {
  readonly role: R;
  readonly entry: Entry;
}

export interface Sorted<R extends string> {
  /** In the order of the roles, then of their numbers (`_10` after `_2`), then of their paths. */
  readonly parts: readonly Part<R>[];
  /** The fate of each file that is on a shelf. Those on none are not understood. */
  readonly notes: readonly FileNote[];
}

/** Sorts the files of an export onto shelves. `roles` is the order of reading. */
export function sortFiles<R extends string>(entries: readonly Entry[], known: readonly Shelf<R>[], roles: readonly R[]): Sorted<R> {
  const parts: Part<R>[] = [];
  const notes: FileNote[] = [];
  for (const entry of entries) {
    const fate = known.find(({ path }) => path.exec(entry.name) !== null)?.fate;
    if (fate === undefined) continue;
    if (typeof fate === "string") parts.push({ role: fate, entry });
    notes.push(typeof fate === "string" ? { path: entry.path, state: "read" } : { path: entry.path, state: "ignored", why: fate.ignored });
  }
  parts.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || byNumber(a.entry.name, b.entry.name));
  return { parts, notes };
}

const number = pattern("\\d{1,9}", "g");

/** By name, numbers in it by their worth. */
function byNumber(a: string, b: string): number {
  const padded = (name: string): string => name.replace(number, (digits) => digits.padStart(9, "0"));
  const [x, y] = [padded(a), padded(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
