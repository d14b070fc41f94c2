import type { Also, Expression } from "./expression.ts";
import type { Stance } from "./stance.ts";

/** How much a hit proves by itself: weak words are common in innocent text, strong ones rare. */
export type Strength = "weak" | "fair" | "strong";

/** A named piece of vocabulary: phrases, a word list, a composite of other signals, or several of these. */
export interface Signal {
  /** From the path under `vocabulary/`, e.g. "own-patient" or "stance/negation". */
  readonly name: string;
  /** What a hit means, for explanations: "one of the author's own patients". */
  readonly says: string;
  readonly phrases: Readonly<Record<Strength, readonly string[]>>;
  /** Phrases that undo a hit they overlap. */
  readonly except: readonly string[];
  /** A composite: hits of this expression are hits of the signal. */
  readonly when?: Expression | undefined;
  /** Stances in which a hit counts unless the place of use says otherwise. */
  readonly also?: Also | undefined;
  /** Stances that silence a hit though they otherwise would not (question, reported, consent, source). */
  readonly notWhen?: readonly Stance[] | undefined;
  /** Ids of norms that permit what the signal shows: as an excuse it silences rules. */
  readonly norms?: readonly string[] | undefined;
  /** Only for the words that set stance. */
  readonly marks?: StanceMark | undefined;
}

/** What a stance word does to the words around it. */
export interface StanceMark {
  readonly stance: Stance;
  /** How far: so many words after or before it in the clause, the rest of the sentence, the sentence, paragraph or post. */
  readonly reach: { readonly after?: number; readonly before?: number } | "sentence" | "paragraph" | "post";
}
