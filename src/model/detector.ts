import type { Annotated } from "./annotated.ts";
import type { Note } from "./note.ts";

/** What a text must hold for a detector to find anything. */
export interface Needs {
  readonly signals: readonly string[];
  readonly digit: boolean;
  /** Bits of `tokenKind` of which one will do as well. */
  readonly kinds?: number | undefined;
}

/** One kind of note. Runs only when a rule asks for its notes. */
export interface Detector {
  /** The name rules use, e.g. "identity-number". */
  readonly kind: string;
  readonly summary: string;
  /** Every trait its notes may carry, with what it means; rules may ask for `kind/trait`. */
  readonly traits: Readonly<Record<string, string>>;
  /** Bits of `tokenKind` of which one at least must be in the text for it to be worth running; 0 for always. */
  readonly wants: number;
  /** Where notes cannot be: given, the text must hold a hit of one of these signals, or a digit where `digit` is true. */
  readonly needs?: Needs | undefined;
  detect(text: Annotated): readonly Note[];
}
