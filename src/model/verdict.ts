import type { Certainty } from "./certainty.ts";
import type { LearnedBy } from "./learned.ts";
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
  /** Other particulars of the post that may point at a patient; given where the learned model is a witness, which weighs any words. */
  readonly particulars?: readonly Span[] | undefined;
}

/** One thing that spoke for a verdict. Without a span it stands in the context or the profile, or it is a learned witness that no words of the post moved. */
export interface Proof {
  readonly by: { readonly signal: string } | { readonly note: string } | LearnedBy;
  readonly says: string;
  readonly span: Span | undefined;
  readonly text: string;
}
