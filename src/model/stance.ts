/**
 * How a phrase is said. A hit with no stance is asserted: the author says it of the matter at hand.
 * `self` is the author or the author's family; `source` is a court, a regulator, a paper or the news.
 */
export const stances = [
  "negated",
  "quoted",
  "reported",
  "hypothetical",
  "question",
  "advised-against",
  "self",
  "fiction",
  "consent",
  "source",
] as const;

export type Stance = (typeof stances)[number];

/** The bit of a stance in a stance mask. */
export const stanceBit = (stance: Stance): number => 1 << stances.indexOf(stance);

/** The stances in which a hit does not count unless a rule says so. */
export const silentStances: readonly Stance[] = ["negated", "quoted", "hypothetical", "advised-against", "fiction"];
