import type { Certainty } from "../model/certainty.ts";
import type { Deed } from "../model/decision.ts";
import type { FailOn } from "../model/report.ts";
import type { JudgeChoice, Looks, ReadChoice } from "./choices.ts";

export interface AuditRequest extends JudgeChoice, Looks, ReadChoice {
  readonly command: "audit";
  readonly paths: readonly string[];
  /** As given: `FILE` or `FORMAT=FILE`. */
  readonly outputs: readonly string[];
  /** The file that keeps verdicts from run to run; undefined for none. */
  readonly cacheFile?: string | undefined;
  /** The file of decisions; undefined for the one beside the first report. */
  readonly decisions: string | undefined;
  readonly failOn: FailOn;
  readonly minCertainty: Certainty | undefined;
  readonly config: boolean;
  /** The day of the audit (YYYY-MM-DD); undefined for today. */
  readonly on: string | undefined;
  readonly quiet: boolean;
}

export interface HashListRequest {
  readonly command: "watchlist hash";
  readonly file: string;
  readonly output: string | undefined;
}

export interface DecideRequest {
  readonly command: "audit decide";
  /** Whole, or the first eight digits or more. */
  readonly fingerprints: readonly string[];
  readonly decisions: string;
  readonly deed: Deed | undefined;
  readonly reason: string | undefined;
  /** A file that the page of an audit wrote. */
  readonly from: string | undefined;
  readonly undo: boolean;
  /** The day of the decisions (YYYY-MM-DD); undefined for today. */
  readonly on: string | undefined;
}
