import type { Certainty } from "../model/certainty.ts";
import type { Finding } from "../model/finding.ts";
import type { Audience } from "../model/post.ts";
import type { Severity } from "../model/severity.ts";

// Judgement, not measurement: how the five factors weigh against each other decides only what is read first.
const bySeverity: Readonly<Record<Severity, number>> = { error: 1, warning: 0.6, info: 0.25 };
const byCertainty: Readonly<Record<Certainty, number>> = { high: 1, medium: 0.8, low: 0.55 };
/** What nobody knows is taken for nearly as bad as public: an export that is silent must not make a post harmless. */
const byAudience: Readonly<Record<Audience, number>> = {
  public: 1,
  unlisted: 0.9,
  unknown: 0.9,
  followers: 0.7,
  group: 0.6,
  direct: 0.35,
  draft: 0.3,
  deleted: 0.2,
};

const oldest = 10;
const least = 0.6;

/**
 * How much harm a finding stands for, from 0 to 100: severity × certainty × audience × reach × recency. `on` is the day of the audit
 * (YYYY-MM-DD).
 */
export function harmOf(finding: Finding, on: string): number {
  const { severity, certainty, post } = finding;
  return Math.round(
    100 * bySeverity[severity] * byCertainty[certainty] * byAudience[post.audience] * reach(post.reach) * recency(post.at, on),
  );
}

/** From 0.7 for a post that nobody took up to 1 for a thousand reactions and more; 0.85 where the export counts none. */
const reach = (reactions: number | undefined): number =>
  reactions === undefined ? 0.85 : Math.min(1, 0.7 + 0.1 * Math.log10(1 + Math.max(0, reactions)));

/** A post of this year counts whole, one of ten years ago or more 0.6; one without a time is taken for rather new. */
function recency(at: string | undefined, on: string): number {
  const then = at === undefined ? Number.NaN : Date.parse(at);
  if (Number.isNaN(then)) return 0.9;
  const years = (Date.parse(on) - then) / (365.25 * 86_400_000);
  return 1 - ((1 - least) * (Math.min(oldest, Math.max(1, years)) - 1)) / (oldest - 1);
}
