import type { Finding } from "../model/finding.ts";
import type { Catalogue, ShownClause } from "./clauses.ts";

/** What is known of some findings, as Markdown or as plain text: what, why, what to do, by which clauses. */
export async function hoverText(findings: readonly Finding[], catalogue: Catalogue, markdown: boolean): Promise<string> {
  const parts = await Promise.all(
    findings.map(async (finding) => {
      const clauses = await Promise.all(finding.cites.map((cite) => catalogue.clause(cite, finding.jurisdiction)));
      return markdown ? markdownOf(finding, clauses) : plainOf(finding, clauses);
    }),
  );
  return parts.join(markdown ? "\n\n---\n\n" : "\n\n");
}

function markdownOf(finding: Finding, clauses: readonly ShownClause[]): string {
  const { severity, message, rule, certainty, why, fix } = finding;
  const list = clauses.map(({ text, url }) => `- ${linked(text, url)}`);
  return [
    `**${severity}** ${plain(message)}`,
    `\`${rule}\` · certainty ${certainty}`,
    `**Why** ${plain(why)}`,
    `**What to do** ${plain(fix)}`,
    ...(list.length > 0 ? [`**Clauses**\n\n${list.join("\n")}`] : []),
    ...changesOf(finding).map(plain),
  ].join("\n\n");
}

function plainOf(finding: Finding, clauses: readonly ShownClause[]): string {
  const { severity, message, rule, certainty, why, fix } = finding;
  return [
    `${severity}: ${message}`,
    `${rule}, certainty ${certainty}`,
    `Why: ${why}`,
    `What to do: ${fix}`,
    ...clauses.map(({ text, url }) => `See: ${text}${url === undefined ? "" : ` <${url}>`}`),
    ...changesOf(finding),
  ].join("\n");
}

/** What has become of the rule since the day of the text. */
const changesOf = ({ changed }: Finding): readonly string[] =>
  changed.map(({ now, title, since }) =>
    now === null ? `Since then: ${title} ended ${since}` : `Since then: ${title}, in force since ${since}`,
  );

const linked = (text: string, url: string | undefined): string => (url === undefined ? plain(text) : `[${plain(text)}](<${url}>)`);

const marks = "\\`*_[]<>#|~";

/** Text that shows as it is in Markdown. */
const plain = (text: string): string => Array.from(text, (sign) => (marks.includes(sign) ? `\\${sign}` : sign)).join("");
