import type { Audit, Ranked } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";
import { changeWords } from "./change-words.ts";
import { clause } from "./clause.ts";
import { concernWords } from "./concern-words.ts";
import { csvRow } from "./csv-row.ts";
import { excerptText } from "./excerpt.ts";
import { safeAddress } from "./safe-address.ts";
import { waysOut } from "./ways-out.ts";

const headings = [
  "harm",
  "standing",
  "deed",
  "reason",
  "decided",
  "severity",
  "certainty",
  "concern",
  "in words",
  "jurisdiction",
  "rule",
  "message",
  "why",
  "fix",
  "ways",
  "clauses",
  "judged as of",
  "the rule since",
  "excerpt",
  "published",
  "platform",
  "kind",
  "audience",
  "url",
  "path",
  "line",
  "fingerprint",
] as const;

/** An audit as a table for spreadsheets, in order of harm; the columns of the decision are there to be filled in. */
export function* auditCsv({ ranked }: Audit, style: Style): Iterable<string> {
  yield `${headings.join(",")}\n`;
  for (const one of ranked) yield row(one, style);
}

function row({ finding, harm, standing, decision }: Ranked, style: Style): string {
  const { post, place } = finding;
  return csvRow([
    harm,
    standing,
    decision?.deed ?? "",
    decision?.reason ?? "",
    decision?.on ?? "",
    finding.severity,
    finding.certainty,
    finding.concern,
    concernWords(finding.concern),
    finding.jurisdiction,
    finding.rule,
    finding.message,
    finding.why,
    finding.fix,
    [...new Set(waysOut(finding).map(({ name }) => name))].join("; "),
    finding.bound ? finding.cites.map(clause).join("; ") : "no clause in force then",
    finding.asOf ?? "",
    finding.changed.map(changeWords).join(" "),
    excerptText(finding.excerpt, style),
    post.at ?? "",
    post.platform,
    post.kind,
    post.audience,
    safeAddress(post.url) ?? "",
    place.path,
    place.line,
    finding.fingerprint,
  ]);
}
