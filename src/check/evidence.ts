import type { Concern } from "../model/concern.ts";
import type { Evidence } from "../model/finding.ts";
import type { Post } from "../model/post.ts";
import type { Verdict } from "../model/verdict.ts";
import { isSecret } from "./secrecy.ts";

/** What spoke for a verdict, with places in the user's file. */
export function evidenceOf(post: Post, verdict: Verdict, concern: Concern): readonly Evidence[] {
  return verdict.proofs.map((proof) => {
    const { by, says, text, span } = proof;
    const named = span !== undefined && verdict.identifying.some((other) => other.start < span.end && span.start < other.end);
    return {
      by: "signal" in by && by.signal.startsWith("phrase:") ? { signal: "phrase" } : by,
      says,
      text,
      identifies: named || span === undefined || isSecret(proof, concern),
      place: span === undefined ? null : post.origin.place(span.start, span.end),
    };
  });
}
