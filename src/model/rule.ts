import type { Citation, Instrument } from "./citation.ts";
import type { Concern } from "./concern.ts";
import type { Expression } from "./expression.ts";
import type { Severity } from "./severity.ts";

/** An example a rule must flag or pass: a text alone, or with its circumstances. */
export interface Example {
  readonly text: string;
  readonly kind?: string | undefined;
  readonly context?: string | undefined;
}

export interface Rule {
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
  readonly applies: { readonly kinds?: readonly string[] | undefined };
  readonly when: Expression;
  /** Any of these silences the rule for the post. */
  readonly unless: readonly Expression[];
  /** Any of these lowers the rule to info. */
  readonly loweredBy: readonly Expression[];
  readonly examples: { readonly flag: readonly Example[]; readonly pass: readonly Example[] };
}

/** The rules of one jurisdiction (or of one house) and the instruments they cite. */
export interface Ruleset {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly instruments: readonly Instrument[];
  readonly rules: readonly Rule[];
}
