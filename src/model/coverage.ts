import type { Awaitable, WaitingRule } from "./rule.ts";
import type { Theme } from "./theme.ts";

/** Sorts of home that a norm can have: a rule on the words, on what else an export tells, on several posts; a line of the checklist; a signal that excuses. */
export const homes = ["rule", "metadata", "history", "checklist", "excuse"] as const;
export type Home = (typeof homes)[number];

/** What sees to a norm. */
export interface Service {
  readonly home: Home;
  /** The id of a rule, the name of a signal, or "uk/checklist". */
  readonly by: string;
  readonly awaits?: Awaitable | undefined;
}

/** A norm and all that sees to it. */
export interface ServedNorm {
  readonly id: string;
  readonly ruleset: string;
  readonly theme: Theme;
  readonly services: readonly Service[];
}

/** How far rulesets see to their norms. */
export interface Coverage {
  /** In order of rulesets and of their norms.yaml. */
  readonly norms: readonly ServedNorm[];
  readonly waiting: readonly WaitingRule[];
  /** Ids of norms that nothing sees to. */
  readonly uncovered: readonly string[];
  /** Ids of norms with more than one sort of home. */
  readonly divided: readonly string[];
  /** Norms that are named and that no ruleset has, each with what names it. */
  readonly unknown: readonly { readonly norm: string; readonly by: string }[];
}
