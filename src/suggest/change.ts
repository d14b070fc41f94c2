import type { Span } from "../model/span.ts";

/** A replacement in the text of a post. */
export interface Change extends Span {
  readonly text: string;
}

/** One way to deal with a particular. */
export interface Option {
  /** What it does, without a word of the post. */
  readonly says: string;
  /** In order, never overlapping. */
  readonly changes: readonly Change[];
  /** See Suggestion. */
  readonly claims?: true | undefined;
}

/** Something in a post that can be said in other words: the mildest way first. */
export interface Particular {
  readonly options: readonly Option[];
}

/** The text with the changes made; they are in order and do not overlap. */
export function changed(text: string, changes: readonly Change[]): string {
  let made = "";
  let at = 0;
  for (const change of changes) {
    made += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return made + text.slice(at);
}

/** Whether two changes want the same stretch; insertions at one place do too. */
export const clash = (a: Span, b: Span): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;
