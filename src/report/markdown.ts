import type { Finding } from "../model/finding.ts";
import type { Muted } from "../model/muted.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { severities } from "../model/severity.ts";
import { clause } from "./clause.ts";
import { excerptText } from "./excerpt.ts";
import { exportLines } from "./export-lines.ts";
import { linkedLine, otherPosts } from "./linked-posts.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { problemPlace } from "./problem-line.ts";
import { suggestionText } from "./suggestion.ts";

/** For a comment on a pull request or a wiki page: counts, a table a file, what to do, what was muted and not read. */
export const markdown: Reporter = {
  name: "markdown",
  summary: "for a comment on a pull request",
  render,
};

/** GitHub refuses comments over 65,536 characters; room is left for what others put around. */
const longest = 60_000;

const icons = { error: "🔴", warning: "🟠", info: "🔵" } as const;

function* render(report: Report, style: Style): Iterable<string> {
  const head = `${headline(report)}\n`;
  const foot = [...mutedLines(report.muted), ...readLines(report), ...unreadLines(report)].map((line) => `${line}\n`).join("");
  let left = longest - head.length - Math.min(foot.length, longest / 3);
  yield head;
  let told = 0;
  let before: string | undefined;
  for (const finding of report.findings) {
    const heading = finding.place.path === before ? "" : `\n### ${markdownCode(finding.place.path)}\n\n`;
    const text = `${heading}${item(finding, style)}\n`;
    if (text.length > left) break;
    left -= text.length;
    before = finding.place.path;
    told += 1;
    yield text;
  }
  if (told < report.findings.length) yield `\n… and ${report.findings.length - told} more findings, too many for one comment.\n`;
  yield foot.length > longest / 3 ? `\n${report.muted.length} muted, ${report.read.unread.length} not read in full.\n` : foot;
}

function headline({ findings, muted, read }: Report): string {
  const scope = `${read.posts} post${read.posts === 1 ? "" : "s"} in ${read.files} file${read.files === 1 ? "" : "s"}`;
  if (findings.length === 0) {
    const fine = read.unread.length === 0 ? "✅ Nothing found" : "⚠️ Nothing found in what could be read";
    return `## scrubin\n\n${fine}: ${scope}${muted.length === 0 ? "" : `, ${muted.length} muted`}.`;
  }
  const counts = severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${icons[severity]} ${count} ${severity}`);
  return `## scrubin\n\n${counts.join(" · ")} in ${scope}${muted.length === 0 ? "" : `, ${muted.length} muted`}.`;
}

function item(finding: Finding, style: Style): string {
  const { line, column } = finding.place;
  const excerpt = excerptText(finding.excerpt, style);
  const quoted = excerpt === "" ? "" : `  > ${markdownText(excerpt)}\n\n`;
  const clauses = finding.cites.map((cite) => `  - ${markdownText(clause(cite))}\n`).join("");
  const head = `- ${icons[finding.severity]} **${line}:${column}** ${markdownText(finding.message)} (${markdownCode(finding.rule)}, certainty ${finding.certainty})`;
  const tries = (finding.suggestions ?? []).map((one) => `  - 💡 try: ${markdownText(suggestionText(one))}\n`).join("");
  const more = `  ${markdownText(finding.why)}. **${markdownText(finding.fix)}.**\n\n${tries}${clauses}`;
  const others = otherPosts(finding).map((post) => `  - with ${markdownText(linkedLine(post))}\n`);
  return `${head}\n\n${quoted}${more}${others.join("")}`;
}

function mutedLines(muted: readonly Muted[]): readonly string[] {
  if (muted.length === 0) return [];
  const lines = muted.map(({ finding, by, reason, reviewer, until }) => {
    const who = [by, reviewer, until === undefined ? undefined : `until ${until}`].filter((one) => one !== undefined).join(", ");
    return `- ${markdownCode(`${finding.place.path}:${finding.place.line}`)} ${markdownCode(finding.rule)} ${markdownText(`${reason} (${who})`)}`;
  });
  return ["", `<details><summary>${muted.length} muted</summary>`, "", ...lines, "", "</details>"];
}

function readLines({ read }: Report): readonly string[] {
  const lines = exportLines(read).map((line) => `- ${markdownText(line)}`);
  return lines.length === 0 ? [] : ["", ...lines];
}

function unreadLines({ read }: Report): readonly string[] {
  if (read.unread.length === 0) return [];
  const lines = read.unread.map((problem) => `- ${markdownCode(problemPlace(problem) || "input")} ${markdownText(problem.message)}`);
  return ["", `**Not read in full: ${read.unread.length}**`, "", ...lines];
}
