import type { Ranked, Standing } from "../model/audit.ts";
import type { Decision } from "../model/decision.ts";
import type { DecisionBook } from "../model/decision-book.ts";
import type { Finding } from "../model/finding.ts";
import { harmOf } from "./harm.ts";

/** The findings in order of harm with what was decided on them, and the decisions whose findings were not met. */
export function rank(
  findings: readonly Finding[],
  book: DecisionBook,
  on: string,
): { readonly ranked: readonly Ranked[]; readonly gone: readonly Decision[] } {
  const decided = new Map(book.decisions.map((decision) => [decision.fingerprint, decision]));
  const seen = new Set(book.seen);
  const ranked = findings.map((finding): Ranked => {
    const decision = decided.get(finding.fingerprint);
    return { finding, harm: harmOf(finding, on), standing: standingOf(finding, decision, seen), decision };
  });
  const met = new Set(findings.map(({ fingerprint }) => fingerprint));
  return { ranked: ranked.sort(byHarm), gone: book.decisions.filter(({ fingerprint }) => !met.has(fingerprint)) };
}

function standingOf({ fingerprint, post }: Finding, decision: Decision | undefined, seen: ReadonlySet<string>): Standing {
  if (decision === undefined) return seen.has(fingerprint) ? "open" : "new";
  if (decision.deed === "edited") return "returned";
  // What was deleted still stands in many exports, marked as deleted.
  return decision.deed === "deleted" && post.audience !== "deleted" ? "returned" : "settled";
}

/** The worst first; of two alike the newer one, then in order of place and rule. Array.sort keeps the order of what is alike. */
const byHarm = (a: Ranked, b: Ranked): number => b.harm - a.harm || compare(b.finding.post.at ?? "", a.finding.post.at ?? "");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
