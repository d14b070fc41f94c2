import type { Evidence, Finding, Stretch } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { safeJson } from "./hostile.ts";
import { masked } from "./mask.ts";

/** For `scrubin merge`: all that a report needs, masked, a line a thing; the last line says how many there are. */
export const shard: Reporter = {
  name: "shard",
  summary: "part of a report, for scrubin merge",
  render,
};

function* render(report: Report, style: Style): Iterable<string> {
  const { tool, rulesets, read, failOn, shard: part } = report;
  yield `${safeJson({ scrubin: "shard", tool, shard: part ?? null, rulesets, failOn, read })}\n`;
  for (const finding of report.findings) yield `${safeJson({ finding: blotted(finding, style) })}\n`;
  for (const muted of report.muted) yield `${safeJson({ muted: { ...muted, finding: blotted(muted.finding, style) } })}\n`;
  yield `${safeJson({ end: report.findings.length + report.muted.length })}\n`;
}

/** A finding whose words that may point at a patient are gone, unless they are to be shown. */
function blotted(finding: Finding, style: Style): Finding {
  const hide = <T extends Stretch | Evidence>(piece: T): T => ({ ...piece, text: masked(piece, style) });
  return { ...finding, excerpt: finding.excerpt.map(hide), evidence: finding.evidence.map(hide) };
}
