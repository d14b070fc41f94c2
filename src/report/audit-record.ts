import type { Audit, Ranked } from "../model/audit.ts";
import type { Decision } from "../model/decision.ts";
import type { Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";
import { waysOut } from "./ways-out.ts";

type Plain = Readonly<Record<string, unknown>>;

/** A finding of an audit as scripts read it: the fields of every finding, and its place in the order of work. */
export function rankedRecord({ finding, harm, standing, decision }: Ranked, style: Pick<Style, "reveal">): Plain {
  const suggestions = (finding.suggestions ?? []).map(({ says, edits }) => ({
    says,
    edits: edits.map(({ place: { path, line, column, endLine, endColumn }, text }) => ({
      place: { path, line, column, endLine, endColumn },
      text,
    })),
  }));
  return {
    harm,
    standing,
    decision: decision === undefined ? null : decisionRecord(decision),
    ...findingRecord(finding, style),
    ways: waysOut(finding).map(({ name }) => name),
    suggestions,
  };
}

export const decisionRecord = ({ fingerprint, deed, reason, on }: Decision): Plain => ({ fingerprint, deed, reason, on });

/** What the run was made from, its choices in order of name. */
export function manifestRecord({ inputs, rulesets, choices }: Audit["manifest"]): Plain {
  return {
    inputs: inputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    rulesets: rulesets.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    choices: Object.fromEntries(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
