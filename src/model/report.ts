import type { Finding } from "./finding.ts";
import type { Muted } from "./muted.ts";
import type { Problem } from "./problem.ts";
import type { Severity } from "./severity.ts";
import type { Shard } from "./shard.ts";
import type { TreeLedger } from "./tree-ledger.ts";

/** What was read and what was not. */
export interface Ledger {
  readonly files: number;
  readonly posts: number;
  /** Why something was not read in full, one entry a thing. */
  readonly unread: readonly Problem[];
  /** What was left out on purpose, e.g. { "retweets": 12 }. */
  readonly skipped: Readonly<Record<string, number>>;
  /** The books of each export and of the drafts, in the order of reading. */
  readonly trees: readonly TreeLedger[];
  /** Whether somebody stopped the run before the end. */
  readonly interrupted: boolean;
}

/** From which severity on findings make a run fail. */
export type FailOn = Severity | "never";

/** All a reporter may know. Findings are in order of file, place and rule. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly rulesets: readonly { readonly id: string; readonly title: string; readonly version: string; readonly rules: number }[];
  readonly read: Ledger;
  /** What counts. */
  readonly findings: readonly Finding[];
  /** What was set aside with a reason; in the order of the findings. */
  readonly muted: readonly Muted[];
  readonly failOn: FailOn;
  /** Which part of a run it is; undefined for a whole one. */
  readonly shard?: Shard | undefined;
}
