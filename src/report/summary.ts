import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { severities } from "../model/severity.ts";
import { exportLines } from "./export-lines.ts";
import { visible } from "./hostile.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { table } from "./table.ts";
import { unreadLines } from "./unread-lines.ts";

/** The end of a report for people, as lines: how many of what, under whose rules, what was read and what was not. */
export function summaryLines(report: Report, paint: Paint): readonly string[] {
  const { findings } = report;
  const counts = findings.length === 0 ? [] : [...countLines(findings, report), ""];
  return [
    ...counts,
    verdictLine(report, paint),
    ...mutedLines(report),
    ...exportLines(report.read).map(visible),
    ...skippedLines(report),
    ...unreadLines(report.read, paint),
  ];
}

/** One line that says what was checked, and whether anything was found or left unread. */
function verdictLine(report: Report, paint: Paint): string {
  const { files, posts, unread } = report.read;
  const rules = report.rulesets.reduce((sum, ruleset) => sum + ruleset.rules, 0);
  const names = report.rulesets.map((ruleset) => visible(ruleset.id)).join(", ");
  const scope = `${plural(files, "file")}, ${plural(posts, "post")}, held against ${names} (${plural(rules, "rule")})`;
  if (report.findings.length > 0) return `${plural(report.findings.length, "finding")} in ${scope}`;
  if (unread.length > 0) return `Nothing found in what could be read: ${scope}`;
  return `${paint.good("✓")} Nothing found: ${scope}`;
}

/** Findings by severity and jurisdiction, with sums. */
function countLines(findings: readonly Finding[], report: Report): readonly string[] {
  const names = [...new Set([...report.rulesets.map((ruleset) => ruleset.id), ...findings.map((finding) => finding.jurisdiction)])];
  const tally = (severity: string | undefined, name: string | undefined): string => {
    const mine = findings.filter((one) => (severity ?? one.severity) === one.severity && (name ?? one.jurisdiction) === one.jurisdiction);
    return String(mine.length);
  };
  const row = (label: string, severity: string | undefined) => [
    label,
    ...names.map((name) => tally(severity, name)),
    tally(severity, undefined),
  ];
  const rows = [["", ...names.map(visible), "all"], ...severities.map((severity) => row(severity, severity)), row("all", undefined)];
  return table(rows, 1).map((line) => `  ${line}`);
}

/** What was set aside, by what and why: a green run tells of it too. */
function mutedLines({ muted }: Report): readonly string[] {
  if (muted.length === 0) return [];
  const lines = muted.map(({ finding, by, reason, reviewer, until }) => {
    const vouched = [by, reviewer, until === undefined ? undefined : `until ${until}`].filter((one) => one !== undefined).join(", ");
    return `  ${visible(`${finding.place.path}:${finding.place.line} ${finding.rule}: ${reason} (${vouched})`)}`;
  });
  return [`Muted: ${muted.length}`, ...lines];
}

function skippedLines(report: Report): readonly string[] {
  const reasons = Object.entries(report.read.skipped).sort(([a], [b]) => (a < b ? -1 : 1));
  if (reasons.length === 0) return [];
  return [`Left out on purpose: ${reasons.map(([reason, count]) => `${count} ${visible(reason)}`).join(", ")}`];
}
