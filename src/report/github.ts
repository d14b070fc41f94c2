import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Reporter } from "../model/reporter.ts";
import type { Severity } from "../model/severity.ts";
import { visible } from "./hostile.ts";

/** Annotations of GitHub Actions: workflow commands that show beside the changed lines. What passes the limits is summarised. */
export const github: Reporter = {
  name: "github",
  summary: "annotations of GitHub Actions, the rest summarised",
  render,
};

/** GitHub shows ten of each level a step and drops the others without a word. One of each is kept for the summary. */
const most = 9;

const levels = { error: "error", warning: "warning", info: "notice" } as const;

function* render(report: Report): Iterable<string> {
  const shown: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const rest: Finding[] = [];
  for (const problem of report.read.unread.slice(0, most)) {
    shown.error += 1;
    yield problemCommand(problem);
  }
  for (const finding of report.findings) {
    if (shown[finding.severity] >= most) rest.push(finding);
    else {
      shown[finding.severity] += 1;
      yield findingCommand(finding);
    }
  }
  const untold = report.read.unread.length - most;
  if (untold > 0) yield `::error title=scrubin::${inValue(`${untold} more things could not be read in full`)}\n`;
  if (rest.length > 0) yield restCommand(rest);
  for (const finding of rest) yield `${lineOf(finding)}\n`;
  yield `scrubin: ${report.findings.length} findings, ${report.muted.length} muted, ${report.read.posts} posts in ${report.read.files} files\n`;
}

function findingCommand({ severity, place, rule, message, fix }: Finding): string {
  const where = [
    `file=${inProperty(place.path)}`,
    `line=${place.line}`,
    `endLine=${place.endLine}`,
    ...(place.line === place.endLine ? [`col=${place.column}`, `endColumn=${place.endColumn}`] : []),
    `title=${inProperty(rule)}`,
  ];
  return `::${levels[severity]} ${where.join(",")}::${inValue(`${message}. ${fix}.`)}\n`;
}

function problemCommand({ path, line, message, hint }: Problem): string {
  const where = [
    ...(path === undefined ? [] : [`file=${inProperty(path)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    "title=scrubin: not read in full",
  ];
  return `::error ${where.join(",").replace("scrubin: ", "scrubin%3A ")}::${inValue(hint === undefined ? message : `${message} (${hint})`)}\n`;
}

function restCommand(rest: readonly Finding[]): string {
  const gravest = (["error", "warning", "info"] as const).find((severity) => rest.some((one) => one.severity === severity)) ?? "info";
  return `::${levels[gravest]} title=scrubin::${inValue(`${rest.length} more findings stand in the log: GitHub shows ten of a level`)}\n`;
}

const lineOf = ({ place, severity, rule, message }: Finding): string =>
  // A line that begins with two colons would be a command.
  ` ${visible(`${place.path}:${place.line}:${place.column} ${severity} ${rule} ${message}`)}`;

const inValue = (text: string): string => visible(text).replaceAll("%", "%25");

const inProperty = (text: string): string => inValue(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
