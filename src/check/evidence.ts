import type { Concern } from "../model/concern.ts";
import type { Evidence } from "../model/finding.ts";
import { printedChance } from "../model/learned.ts";
import type { Post } from "../model/post.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { isSecret } from "./secrecy.ts";

/** What spoke for a verdict, with places in the user's file. */
export function evidenceOf(post: Post, verdict: Verdict, concern: Concern): readonly Evidence[] {
  return verdict.proofs.map((proof) => {
    const { by, says, text, span } = proof;
    return {
      by: shown(by),
      says,
      text,
      identifies: isSecret(proof, verdict, concern),
      place: span === undefined ? null : post.origin.place(span.start, span.end),
    };
  });
}

function shown(by: Proof["by"]): Evidence["by"] {
  if ("learned" in by) return { learned: by.learned, chance: printedChance(by.chance) };
  return "signal" in by && by.signal.startsWith("phrase:") ? { signal: "phrase" } : by;
}
