import type { Citation, Instrument } from "./citation.ts";
import type { Concern } from "./concern.ts";
import type { Expression, MediaTrait } from "./expression.ts";
import type { ChecklistItem, Norm } from "./norm.ts";
import type { Severity } from "./severity.ts";

/** A post of an example: a text alone, or with its circumstances. */
export interface ExamplePost {
  readonly text: string;
  readonly kind?: string | undefined;
  readonly context?: string | undefined;
  /** A connection began soon after it. */
  readonly connections?: "new" | undefined;
  /** A picture goes with it, which carries the place or the time of taking, or neither. */
  readonly media?: MediaTrait | undefined;
  /** ISO 8601. */
  readonly at?: string | undefined;
}

/** An example a rule must flag or pass: one post or, of a rule on history, several of one author. */
export interface Example extends ExamplePost {
  /** Given for a rule on history: then `text` is that of all of them. */
  readonly posts?: readonly ExamplePost[] | undefined;
}

/** What shows a breach: the words of a post, what an export says about the post, or several posts of one author. */
export const sights = ["text", "metadata", "history"] as const;
export type Sight = (typeof sights)[number];

/** What the program cannot look at yet. */
export const awaitables = ["history", "media", "connections", "time", "settings"] as const;
export type Awaitable = (typeof awaitables)[number];

/** What every rule tells of itself. */
interface RuleHead {
  /** "<ruleset>/<file name>", from the path. */
  readonly id: string;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly says: string;
  readonly why: string;
  readonly fix: string;
  readonly cites: readonly [Citation, ...Citation[]];
  /** Ids of the norms of the register the rule serves. */
  readonly norms: readonly string[];
  readonly sees: Sight;
}

/** A rule that can be held against posts. */
export interface Rule extends RuleHead {
  readonly applies: { readonly kinds?: readonly string[] | undefined };
  readonly when: Expression;
  /** Any of these silences the rule for the post. */
  readonly unless: readonly Expression[];
  /** Any of these lowers the rule to info. */
  readonly loweredBy: readonly Expression[];
  readonly examples: { readonly flag: readonly Example[]; readonly pass: readonly Example[] };
}

/** A rule that is written down for its norms and has no words until the program can see what it needs. It is never compiled. */
export interface WaitingRule extends RuleHead {
  readonly awaits: Awaitable;
}

/** The rules of one jurisdiction (or of one house) and the instruments they cite. */
export interface Ruleset {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly instruments: readonly Instrument[];
  readonly rules: readonly Rule[];
  readonly waiting: readonly WaitingRule[];
  /** Empty where a ruleset does not write down what it serves. */
  readonly norms: readonly Norm[];
  readonly checklist: readonly ChecklistItem[];
}
