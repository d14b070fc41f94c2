import type { Concern } from "./concern.ts";
import type { Norm } from "./norm.ts";
import type { Severity } from "./severity.ts";

/** A clause as it is compared. */
export interface ComparedClause {
  readonly instrument: string;
  readonly title: string;
  /** Null where the number is not confirmed. */
  readonly at: string | null;
  readonly verified: "yes" | "partly" | "no";
  /** The last day it stood; null while it stands. */
  readonly ended: string | null;
}

/** What one ruleset asks where a concern is at stake, all its rules on it together. */
export interface Position {
  readonly rules: readonly { readonly rule: string; readonly severity: Severity; readonly says: string }[];
  /** Kinds of post the rules are for; empty for all. */
  readonly kinds: readonly string[];
  /** Each rule's condition in the words of the rule language. */
  readonly when: readonly string[];
  /** What silences them. */
  readonly unless: readonly string[];
  /** What lowers them to info. */
  readonly loweredBy: readonly string[];
  readonly clauses: readonly ComparedClause[];
  /** The norms they serve of themes in which the other side's rules on this concern serve none. */
  readonly norms: readonly Norm[];
}

/** What two rulesets ask where one concern is at stake. */
export interface ConcernDiff {
  readonly concern: Concern;
  /** Undefined where that side has no rule on it. */
  readonly left: Position | undefined;
  readonly right: Position | undefined;
}

/** How two rulesets differ, concern by concern in the order of the vocabulary; concerns that neither knows are left out. */
export interface RulesetDiff {
  readonly left: { readonly id: string; readonly title: string };
  readonly right: { readonly id: string; readonly title: string };
  readonly concerns: readonly ConcernDiff[];
}
