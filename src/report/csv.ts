import type { Finding } from "../model/finding.ts";
import type { Muted } from "../model/muted.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { clause } from "./clause.ts";
import { csvRow } from "./csv-row.ts";
import { excerptText } from "./excerpt.ts";

/** A table for spreadsheets: a heading, then a finding a line; no cell begins a formula. */
export const csv: Reporter = {
  name: "csv",
  summary: "a table for spreadsheets, a finding a line",
  render,
};

const headings = [
  "path",
  "line",
  "column",
  "severity",
  "certainty",
  "rule",
  "concern",
  "jurisdiction",
  "message",
  "fix",
  "clauses",
  "excerpt",
  "kind",
  "platform",
  "at",
  "audience",
  "url",
  "fingerprint",
  "muted",
];

function* render(report: Report, style: Style): Iterable<string> {
  yield `${headings.join(",")}\n`;
  for (const finding of report.findings) yield row(finding, "", style);
  for (const muted of report.muted) yield row(muted.finding, reasonOf(muted), style);
}

const reasonOf = ({ by, reason }: Muted): string => `${by}: ${reason}`;

function row(finding: Finding, muted: string, style: Style): string {
  const { place, post } = finding;
  return csvRow([
    place.path,
    place.line,
    place.column,
    finding.severity,
    finding.certainty,
    finding.rule,
    finding.concern,
    finding.jurisdiction,
    finding.message,
    finding.fix,
    finding.cites.map(clause).join("; "),
    excerptText(finding.excerpt, style),
    post.kind,
    post.platform,
    post.at ?? "",
    post.audience,
    post.url ?? "",
    finding.fingerprint,
    muted,
  ]);
}
