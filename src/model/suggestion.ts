import type { Place } from "./place.ts";
import type { Post } from "./post.ts";
import type { Span } from "./span.ts";

/** One replacement in a file. */
export interface Edit {
  /** What is replaced; an empty stretch for an insertion. */
  readonly place: Place;
  /** Words of the program's own: letters, blanks, brackets and plain stops, so that they stand in any format as they are. */
  readonly text: string;
  /** The same stretch in `Post.text`, for those who have the post at hand. */
  readonly span?: Span | undefined;
}

/** Edits of one post. */
export interface PostEdits {
  readonly post: Post;
  readonly edits: readonly Edit[];
}

/** A mechanical change that was judged again: it lowers the verdict and raises nothing new. */
export interface Suggestion {
  /** What it does, in words that repeat nothing of the post: "say the decade instead of the age". */
  readonly says: string;
  /** In order of place, never overlapping. */
  readonly edits: readonly Edit[];
  /** States something that only the author can know, such as a paid interest: never applied unasked. */
  readonly claims?: true | undefined;
}
