import type { Cite, Finding } from "../model/finding.ts";
import { clause } from "./clause.ts";
import { visible } from "./hostile.ts";

/** A rule as SARIF describes it, from one of its findings: why it stands, what to do, by which clauses. */
export function sarifRule(finding: Finding) {
  const why = visible(finding.why);
  const fix = visible(finding.fix);
  const clauses = finding.cites.map((cite) => ({ words: visible(clause(cite)), url: linkOf(cite) }));
  const plainClauses = clauses.map(({ words, url }) => (url === undefined ? words : `${words} <${url}>`));
  const linked = clauses.map(({ words, url }) => (url === undefined ? `- ${escaped(words)}` : `- [${escaped(words)}](${url})`));
  const page = finding.cites.map(linkOf).find((url) => url !== undefined);
  return {
    id: finding.rule,
    name: finding.concern,
    shortDescription: { text: `${finding.concern} (${finding.jurisdiction})` },
    fullDescription: { text: `${why}.` },
    help: {
      text: [`${why}.`, `To do: ${fix}.`, ...plainClauses].join("\n"),
      markdown: [`${escaped(why)}.`, `**To do:** ${escaped(fix)}.`, linked.join("\n")].join("\n\n"),
    },
    ...(page === undefined ? {} : { helpUri: page }),
    properties: { concern: finding.concern, jurisdiction: finding.jurisdiction, tags: [finding.concern, finding.jurisdiction] },
  };
}

/** An address that a reader may be sent to; undefined for anything else. */
function linkOf({ url }: Cite): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

const marks = "\\`*_{}[]()<>#+|!";

const escaped = (text: string): string => Array.from(text, (sign) => (marks.includes(sign) ? `\\${sign}` : sign)).join("");
