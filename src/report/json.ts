import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";
import { safeJson } from "./hostile.ts";

/** One JSON object with everything in it, a finding a line. */
export const json: Reporter = {
  name: "json",
  summary: "one JSON object with everything in it",
  render,
};

function* render(report: Report, style: Style): Iterable<string> {
  const { files, posts, unread } = report.read;
  const rulesets = report.rulesets.map(({ id, title, version, rules }) => ({ id, title, version, rules }));
  yield `{\n  "tool": ${safeJson({ name: report.tool.name, version: report.tool.version })},\n`;
  yield `  "rulesets": ${safeJson(rulesets)},\n`;
  yield `  "read": ${safeJson({ files, posts, unread: unread.map(unreadRecord) })},\n`;
  yield `  "findings": [`;
  for (const [index, finding] of report.findings.entries()) {
    yield `${index === 0 ? "" : ","}\n    ${safeJson(findingRecord(finding, style))}`;
  }
  yield report.findings.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}

function unreadRecord(problem: Problem): Readonly<Record<string, unknown>> {
  const line = problem.line === undefined ? {} : { line: problem.line };
  return { path: problem.path ?? null, ...line, reason: problem.message, hint: problem.hint ?? null };
}
