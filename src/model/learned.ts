import type { Concern } from "./concern.ts";
import type { Kind } from "./post.ts";
import type { Span } from "./span.ts";

/** A post as the learned witness reads it. */
export interface LearnedText {
  /** The folded text in lower case. */
  readonly lower: string;
  /** The folded text answered, or the setting, in lower case; empty where there is none. */
  readonly context: string;
  readonly kind: Kind;
}

/** The learned model as a witness: which concern it was asked about, and the chance it gave, 0 to 1. */
export interface LearnedBy {
  readonly learned: Concern;
  readonly chance: number;
}

/** A chance as it is printed: cut, not rounded, to two decimals, so that 0.6 is never printed of one that a threshold of 0.6 refused. */
export const printedChance = (chance: number): number => Math.floor(chance * 100 + 1e-9) / 100;

/** What was learned from labelled posts: how likely it is that a careful reader would raise a concern. One witness beside the rules. */
export interface Learned {
  /** Takes up the next post; the work is done when the first chance is asked for. */
  read(text: LearnedText): void;
  /**
   * The chance, 0 to 1 and calibrated on writers that were left out, that the post raises the concern under the rules of a
   * jurisdiction; for any other ruleset (a hospital's own) without a national bias.
   */
  chance(concern: Concern, jurisdiction: string): number;
  /** The stretches of `lower` that spoke most for the concern, heaviest first; none when nothing in the text did. */
  weighed(concern: Concern, most: number): readonly Span[];
}
