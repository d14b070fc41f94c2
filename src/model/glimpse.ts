import type { Concern } from "./concern.ts";
import type { Span } from "./span.ts";
import type { Proof } from "./verdict.ts";

/** Something that two posts may have in common, as a hash of its words. */
export interface Link {
  readonly kind: LinkKind;
  readonly hash: number;
  /** False for a name that may be an ordinary word at the head of a sentence: it links only where another post has it firmly. */
  readonly firm: boolean;
}

export const linkKinds = [
  "name",
  "age",
  "occupation",
  "event",
  "condition",
  "place",
  "ward",
  "relation",
  "thread",
  "product",
  "role",
  "wording",
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Whether the person told of is a man or a woman, as far as the words say. */
export type Gender = "he" | "she" | "unknown";

/** What one post shows for one `history` of a rule. Offsets in `Post.text`. */
export interface Glimpse {
  readonly rule: string;
  readonly concern: Concern;
  /** Which history of the rule, from 0. */
  readonly clause: number;
  /** Counted itself, or what must stand beside. */
  readonly role: "counted" | "beside";
  readonly span: Span;
  readonly weight: number;
  readonly lowered: boolean;
  readonly links: readonly Link[];
  readonly gender: Gender;
  /** The words speak of a person or a matter told of before. */
  readonly refersBack: boolean;
  /** The words say that it is another one. */
  readonly another: boolean;
  readonly proofs: readonly Proof[];
  /** Particulars that add up: the number of the item, and what shows it. */
  readonly items: readonly { readonly item: number; readonly proof: Proof }[];
  readonly identifying: readonly Span[];
}
