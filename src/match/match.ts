import type { Within } from "../model/expression.ts";
import type { LearnedBy } from "../model/learned.ts";

/** One thing that spoke for a match; offsets in the folded text, or words of the context or profile. The learned model says its words later. */
export interface Witness {
  readonly by: { readonly signal: string } | { readonly note: string } | LearnedBy;
  readonly says: string;
  readonly start: number;
  readonly end: number;
  /** Set when the words stand outside the post. */
  readonly outside?: string | undefined;
}

/**
 * A place where a node holds. A node that holds without a place of its own (`not`, `where`) gives one with `first` -1:
 * it counts in every sentence and paragraph.
 */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Chance that this is what it looks like, by the strength of the evidence, 0 to 1. */
  readonly weight: number;
  readonly witnesses: readonly Witness[];
}

export const nothing: readonly Match[] = Object.freeze([]);

/** Holds everywhere, with no words to show. */
export function everywhere(witnesses: readonly Witness[] = [], weight = 0): Match {
  return { start: 0, end: 0, first: -1, last: -1, sentence: -1, paragraph: -1, weight, witnesses };
}

/** A match in another text, as one that holds everywhere in this: it shows the other's words. */
export function beside(match: Match, text: string): Match {
  const witnesses = match.witnesses.map((witness) => ({ ...witness, outside: witness.outside ?? text.slice(witness.start, witness.end) }));
  return everywhere(witnesses, match.weight);
}

/** The number of the room a match stands in, or -1 when it stands in all. */
export function roomOf(match: Match, within: Within): number {
  if (match.first < 0) return -1;
  if (within === "sentence") return match.sentence;
  if (within === "paragraph") return match.paragraph;
  return 0;
}

/** Independent witnesses together: one minus the chance that all are mistaken. */
export function together(weights: readonly number[]): number {
  return Math.min(0.98, 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1));
}

/** One match out of several: its span covers them all, its witnesses are theirs. */
export function join(matches: readonly Match[], weight = together(matches.map((match) => match.weight))): Match {
  const witnesses: Witness[] = [];
  let head: Match | undefined;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const match of matches) {
    for (const witness of match.witnesses) witnesses.push(witness);
    if (match.first < 0) continue;
    head ??= match;
    if (match.start < start) start = match.start;
    if (match.end > end) end = match.end;
    if (match.first < first) first = match.first;
    if (match.last > last) last = match.last;
  }
  if (head === undefined) return everywhere(witnesses, weight);
  return { start, end, first, last, sentence: head.sentence, paragraph: head.paragraph, weight, witnesses };
}

/** The match with the greatest weight; the first of equals. */
export const best = (matches: readonly Match[]): Match | undefined =>
  matches.reduce<Match | undefined>((top, next) => (top === undefined || next.weight > top.weight ? next : top), undefined);
