import type { Annotated } from "./annotated.ts";
import type { Note } from "./note.ts";

/** One kind of note. Runs only when a rule asks for its notes. */
export interface Detector {
  /** The name rules use, e.g. "identity-number". */
  readonly kind: string;
  readonly summary: string;
  /** Every trait its notes may carry, with what it means; rules may ask for `kind/trait`. */
  readonly traits: Readonly<Record<string, string>>;
  /** Bits of `tokenKind` of which one at least must be in the text for it to be worth running; 0 for always. */
  readonly wants: number;
  detect(text: Annotated): readonly Note[];
}
