import type { Hit } from "./hit.ts";
import type { Note } from "./note.ts";
import type { Post } from "./post.ts";
import type { Tokens } from "./tokens.ts";

/** A post as detectors and rules see it. */
export interface Annotated {
  readonly post: Post;
  /** The jurisdictions of this run: numbers and places are read by their customs. */
  readonly jurisdictions: readonly string[];
  /** The text after folding (disguises undone), letter case kept. */
  readonly plain: string;
  /** `plain` in lower case; same length, so offsets serve both. */
  readonly lower: string;
  readonly tokens: Tokens;
  /** Hits of a named signal, in order of place. */
  hits(signal: string): readonly Hit[];
  /** Notes of another detector, in order of place. */
  notes(kind: string): readonly Note[];
  /** The token at or after an offset of the folded text; `tokens.count` past the end. */
  tokenAt(offset: number): number;
}
