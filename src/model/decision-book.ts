import type { Decision } from "./decision.ts";

/** What is kept from one audit to the next: fingerprints alone, no word of a post. */
export interface DecisionBook {
  readonly decisions: readonly Decision[];
  /** Fingerprints of all findings that earlier audits showed. */
  readonly seen: readonly string[];
}
