import type { Decision } from "./decision.ts";
import type { Finding } from "./finding.ts";
import type { Report } from "./report.ts";

/**
 * How a finding stands beside the last audit: met for the first time; met before and not decided on; decided on as one that may
 * stay ("kept", "advised", "restricted"); said to be edited or deleted, yet met again.
 */
export type Standing = "new" | "open" | "settled" | "returned";

/** A finding with its place in the order of work. */
export interface Ranked {
  readonly finding: Finding;
  /** From 0 to 100: severity, certainty, audience, reach and recency together. */
  readonly harm: number;
  readonly standing: Standing;
  readonly decision?: Decision | undefined;
}

/** What a run was made from: with the same, the same report. */
export interface Manifest {
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly rulesets: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  /** What was asked for, as on the command line. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What no program can see: something for a person to look at. */
export interface ToLookAt {
  readonly jurisdiction: string;
  readonly theme: string;
  readonly says: string;
  /** The clauses, as text. */
  readonly cites: readonly string[];
}

/** A report to work through. */
export interface Audit {
  readonly report: Report;
  /** All findings that count, the most harmful first. */
  readonly ranked: readonly Ranked[];
  /** Decisions whose findings were not met again. */
  readonly gone: readonly Decision[];
  readonly checklist: readonly ToLookAt[];
  readonly manifest: Manifest;
  /** The day of the audit (YYYY-MM-DD), by which recency is reckoned. */
  readonly on: string;
}
