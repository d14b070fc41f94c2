import type { Finding, LinkedPost } from "../model/finding.ts";
import type { Muted } from "../model/muted.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { excerptText } from "./excerpt.ts";
import { safeJson, visible } from "./hostile.ts";
import { ledgerRecord } from "./ledger-record.ts";
import { linkedLine, otherPosts } from "./linked-posts.ts";
import { sarifRule } from "./sarif-rule.ts";
import { sarifFix } from "./suggestion.ts";

/** SARIF 2.1.0 (OASIS), as code scanning of GitHub, GitLab and Azure takes it: one run, a result a line. */
export const sarif: Reporter = {
  name: "sarif",
  summary: "SARIF 2.1.0, for code scanning",
  render,
};

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export const sarifLevel = { error: "error", warning: "warning", info: "note" } as const;

function* render(report: Report, style: Style): Iterable<string> {
  const all = [...report.findings, ...report.muted.map(({ finding }) => finding)];
  const rules = [...new Map(all.map((finding) => [finding.rule, finding])).values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const numbers = new Map(rules.map(({ rule }, index) => [rule, index]));
  const driver = { name: report.tool.name, version: report.tool.version, rules: rules.map(sarifRule) };
  yield `{"$schema":"${schema}","version":"2.1.0","runs":[{\n"tool":${safeJson({ driver })},\n`;
  yield `"columnKind":"utf16CodeUnits",\n"invocations":${safeJson([invocation(report)])},\n"results":[`;
  let before = "\n";
  const line = (result: object): string => {
    const text = before + safeJson(result);
    before = ",\n";
    return text;
  };
  for (const finding of report.findings) yield line(resultOf(finding, numbers, style));
  for (const muted of report.muted) yield line({ ...resultOf(muted.finding, numbers, style), suppressions: [suppression(muted)] });
  yield "\n]}]}\n";
}

/** Whether all could be read, and what could not. */
function invocation({ read }: Report) {
  const { unread: _told, ...books } = ledgerRecord(read);
  return {
    executionSuccessful: read.unread.length === 0,
    toolExecutionNotifications: read.unread.map((problem) => ({
      level: "error",
      message: { text: told(problem) },
      ...(problem.path === undefined ? {} : { locations: [place(problem.path, problem.line, problem.column)] }),
    })),
    properties: { read: books },
  };
}

const told = ({ message, hint }: Problem): string => visible(hint === undefined ? message : `${message} (${hint})`);

function resultOf(finding: Finding, numbers: ReadonlyMap<string, number>, style: Style) {
  const { path, line, column, endLine, endColumn } = finding.place;
  const { physicalLocation } = place(path, line, column);
  const others = otherPosts(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: numbers.get(finding.rule),
    level: sarifLevel[finding.severity],
    message: { text: visible(`${finding.message}. ${finding.fix}.`) },
    locations: [{ physicalLocation: { ...physicalLocation, region: { startLine: line, startColumn: column, endLine, endColumn } } }],
    ...(others.length === 0 ? {} : { relatedLocations: others.map(related) }),
    ...(finding.suggestions === undefined
      ? {}
      : { fixes: finding.suggestions.map((one) => sarifFix(one, physicalLocation.artifactLocation.uri)) }),
    partialFingerprints: { "scrubin/v1": finding.fingerprint },
    properties: {
      concern: finding.concern,
      jurisdiction: finding.jurisdiction,
      certainty: finding.certainty,
      excerpt: visible(excerptText(finding.excerpt, style)),
      post: visible(finding.post.id),
      at: finding.post.at ?? null,
    },
  };
}

/** Another post of a finding across posts. */
function related(post: LinkedPost, index: number) {
  const { path, line, column } = post.place;
  return { id: index, ...place(path, line, column), message: { text: visible(linkedLine(post)) } };
}

/** A mute stands in the source, a baseline beside it. */
const suppression = ({ by, reason, reviewer, until, at }: Muted) => ({
  kind: by === "mute" ? "inSource" : "external",
  status: "accepted",
  justification: visible(reason),
  location: place(at.path, at.line, undefined),
  properties: { reviewer: reviewer === undefined ? null : visible(reviewer), until: until ?? null },
});

const place = (path: string, line: number | undefined, column: number | undefined) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(visible(path).replaceAll("\\", "/")) },
    ...(line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
  },
});
