import type { Audit, Ranked } from "../model/audit.ts";
import type { LinkedPost } from "../model/finding.ts";
import type { Style } from "../model/reporter.ts";
import { severities } from "../model/severity.ts";
import { changeWords } from "./change-words.ts";
import { clause } from "./clause.ts";
import { clauseHeld } from "./clause-held.ts";
import { concernWords } from "./concern-words.ts";
import { dayWords, timeWords } from "./day-words.ts";
import { editWords } from "./edit-words.ts";
import { excerptText } from "./excerpt.ts";
import { exportLines } from "./export-lines.ts";
import { grouped } from "./grouped.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { platformWords } from "./platform-words.ts";
import { plural } from "./plural.ts";
import { problemPlace } from "./problem-line.ts";
import { safeAddress } from "./safe-address.ts";
import { waysOut } from "./ways-out.ts";

/** An audit as Markdown, whole, for an indemnifier or a lawyer: the same as the page, without its filters. */
export function* auditMarkdown(audit: Audit, style: Style): Iterable<string> {
  yield* head(audit);
  yield "\n## Findings, in order of harm\n";
  if (audit.ranked.length === 0) yield "\nNone.\n";
  for (const [index, one] of audit.ranked.entries()) yield `\n${item(one, index + 1, style)}`;
  yield* aside(audit);
  yield* checklist(audit);
  yield* manifest(audit);
}

function* head({ report, ranked, on }: Audit): Iterable<string> {
  const { read, rulesets, tool } = report;
  const counts = severities.map((name) =>
    plural(ranked.filter(({ finding }) => finding.severity === name).length, name).replace("infos", "info"),
  );
  yield "# Audit of published posts\n\n";
  yield `${plural(read.posts, "post")} in ${plural(read.files, "file")}, held against ${rulesets.map(({ title, version }) => markdownText(`${title} (${version})`)).join(", ")} `;
  yield `on ${markdownText(dayWords(on))} with ${markdownText(`${tool.name} ${tool.version}`)}. `;
  yield `${plural(ranked.length, "finding")}: ${counts.join(", ")}.\n`;
  if (read.unread.length > 0 || read.interrupted) {
    yield `\n**Not everything was read${read.interrupted ? ": the run was stopped before the end" : ""}.**\n\n`;
    for (const problem of read.unread) yield `- ${markdownCode(problemPlace(problem) || "input")} ${markdownText(problem.message)}\n`;
  }
  const lines = exportLines(read);
  if (lines.length > 0) yield "\n";
  for (const line of lines) yield `- ${markdownText(line)}\n`;
  for (const { files } of read.trees) {
    for (const { path, why } of files.unknown)
      yield `  - not understood: ${markdownCode(path)}${why === undefined ? "" : ` ${markdownText(why)}`}\n`;
  }
}

function item({ finding, harm, standing, decision }: Ranked, number: number, style: Style): string {
  const { post, place } = finding;
  const url = safeAddress(post.url);
  const facts = [
    post.at === undefined ? "no date" : timeWords(post.at),
    platformWords(post.platform),
    post.kind,
    post.audience,
    finding.jurisdiction,
    `certainty ${finding.certainty}`,
    standing,
  ];
  const excerpt = excerptText(finding.excerpt, style);
  const ways = waysOut(finding).flatMap(({ how, suggestion }) => [how, ...(suggestion?.edits ?? []).map((edit) => `— ${editWords(edit)}`)]);
  const lines = [
    `### ${number}. ${markdownText(finding.message)}`,
    `**${finding.severity}, harm ${Math.round(harm)}** · ${markdownText(concernWords(finding.concern))} · ${markdownText(facts.join(" · "))}`,
    `${markdownCode(`${place.path}:${place.line}`)}${url === undefined ? "" : ` · <${url}>`}`,
    excerpt === "" ? "" : `> ${markdownText(excerpt)}`,
    `**What to do.** ${markdownText(finding.fix)}`,
    ways.map((way) => `- ${markdownText(way)}`).join("\n"),
    `**Why.** ${markdownText(finding.why)}`,
    clauses(finding).join("\n"),
    (finding.posts ?? []).map(linked).join("\n"),
    decision === undefined ? "" : `**Decided** ${markdownText(`${decision.on}: ${decision.deed}. ${decision.reason}`)}`,
    `${markdownCode(finding.rule)} · ${markdownCode(finding.fingerprint)}`,
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

/** A post that a finding across posts rests on, and what it adds. */
function linked({ at, url, place, adds }: LinkedPost): string {
  const address = safeAddress(url);
  const where = address === undefined ? markdownCode(`${place.path}:${place.line}`) : `<${address}>`;
  return `- ${markdownText(at === undefined ? "no date" : timeWords(at))}, ${where}${adds.length === 0 ? "" : `: ${markdownText(adds.join(", "))}`}`;
}

function clauses({ cites, changed, bound }: Ranked["finding"]): readonly string[] {
  if (!bound) return ["- No clause of the rule was in force on that day."];
  const held = cites.map((cite) => [clause(cite), cite.edition, clauseHeld(cite)].filter((part) => part !== undefined && part !== ""));
  return [...held.map((parts) => parts.join("; ")), ...changed.map((change) => `The rule differs today. ${changeWords(change)}`)].map(
    (line) => `- ${markdownText(line)}`,
  );
}

function* aside({ report: { muted }, gone }: Audit): Iterable<string> {
  if (muted.length > 0) yield `\n## Set aside with a reason (${muted.length})\n\n`;
  for (const { finding, by, reason, reviewer, until } of muted) {
    const who = [by, reviewer, until === undefined ? undefined : `until ${until}`].filter((part) => part !== undefined).join(", ");
    const at = markdownCode(`${finding.place.path}:${finding.place.line}`);
    yield `- ${at} ${markdownCode(finding.rule)} ${markdownText(`${reason} (${who})`)}\n`;
  }
  if (gone.length > 0) yield `\n## Decisions whose finding did not come back (${gone.length})\n\n`;
  for (const { deed, reason, on, fingerprint } of gone)
    yield `- ${markdownText(`${on}, ${deed}: ${reason}`)} ${markdownCode(fingerprint)}\n`;
}

function* checklist({ checklist: items }: Audit): Iterable<string> {
  if (items.length > 0) yield "\n## What no program can see\n";
  for (const [jurisdiction, mine] of grouped(items, (one) => one.jurisdiction)) {
    yield `\n### ${markdownText(jurisdiction)}\n\n`;
    for (const { says, cites } of mine)
      yield `- [ ] ${markdownText(says)}${cites.length === 0 ? "" : ` (${markdownText(cites.join("; "))})`}\n`;
  }
}

function* manifest({ manifest: { inputs, rulesets, choices }, on }: Audit): Iterable<string> {
  yield "\n## Manifest\n\n";
  for (const { path, bytes, sha256 } of inputs) yield `- ${markdownCode(path)}, ${bytes} bytes, SHA-256 ${markdownCode(sha256)}\n`;
  for (const { id, version, sha256 } of rulesets)
    yield `- ruleset ${markdownCode(id)} ${markdownText(version)}, SHA-256 ${markdownCode(sha256)}\n`;
  for (const [name, value] of Object.entries(choices)) yield `- ${markdownCode(`${name} ${value}`)}\n`;
  yield `- the day: ${markdownText(on)}\n`;
}
