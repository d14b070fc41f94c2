import type { Certainty } from "./certainty.ts";
import type { Span } from "./span.ts";

/** What one rule found in one post, in offsets of `Post.text`. The check room makes a finding of it. */
export interface Verdict {
  /** Rule id. */
  readonly rule: string;
  readonly span: Span;
  readonly certainty: Certainty;
  /** True when a `lowered-by` held. */
  readonly lowered: boolean;
  readonly proofs: readonly Proof[];
  /** Words of the post that name somebody or a number of theirs: masked wherever the post is quoted. */
  readonly identifying: readonly Span[];
}

/** One thing that spoke for a verdict. Without a span it stands in the context or the profile. */
export interface Proof {
  readonly by: { readonly signal: string } | { readonly note: string };
  readonly says: string;
  readonly span: Span | undefined;
  readonly text: string;
}
