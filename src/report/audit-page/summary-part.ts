import type { Audit, Ranked } from "../../model/audit.ts";
import { severities } from "../../model/severity.ts";
import { concernWords } from "../concern-words.ts";
import { html, type Markup } from "../markup.ts";
import { plural } from "../plural.ts";
import { byPost } from "./by-post.ts";
import { standingWords } from "./standing-words.ts";

/** How much of what was found, and where to begin. */
export function summaryPart(audit: Audit): Markup {
  const { ranked, report, gone } = audit;
  const posts = byPost(ranked).length;
  const lead =
    ranked.length === 0
      ? html`<p class="lead">Nothing was found${report.read.unread.length > 0 ? " in what could be read" : ""}. The checklist below is for what no program can see.</p>`
      : html`<p class="lead">${plural(ranked.length, "finding")} in ${plural(posts, "post")}, of ${report.read.posts} that were read. They stand below in order of harm: how grave the breach is, how sure the program is, who could read the post, how far it reached and how recent it is.</p>`;
  const aside = [
    report.muted.length > 0 ? `${plural(report.muted.length, "finding")} set aside with a reason` : "",
    gone.length > 0 ? `${plural(gone.length, "decision")} whose finding did not come back` : "",
  ].filter((text) => text !== "");
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${lead}
<div class="sums">
${sums(
  "By severity",
  severities.map((name) => [name, count(ranked, (one) => one.finding.severity === name)] as const),
  "severity",
)}
${sums("Beside the last audit", standings(ranked), "standing")}
${sums("Most frequent", frequent(ranked), "concern")}
</div>
${aside.length === 0 ? html`` : html`<p class="quiet">Besides: ${aside.join("; ")}.</p>`}
</section>
`;
}

type Sum = readonly [value: string, count: number, words?: string];

function sums(title: string, rows: readonly Sum[], facet: string): Markup {
  if (rows.length === 0) return html``;
  const items = rows.map(
    ([value, many, words]) =>
      html`<div class="${facet}-${value}"><dt>${words ?? value}</dt><dd><button type="button" class="figure" data-facet="${facet}" data-value="${value}" aria-label="Show ${many} of ${words ?? value}">${many}</button></dd></div>\n`,
  );
  return html`<div class="tally"><h3>${title}</h3><dl>
${items}</dl></div>`;
}

const count = (ranked: readonly Ranked[], fits: (one: Ranked) => boolean): number => ranked.filter(fits).length;

function standings(ranked: readonly Ranked[]): readonly Sum[] {
  return (["new", "returned", "open", "settled"] as const)
    .map((name) => [name, count(ranked, ({ standing }) => standing === name), standingWords[name]] as const)
    .filter(([, many]) => many > 0);
}

/** The concerns met most often. */
function frequent(ranked: readonly Ranked[]): readonly Sum[] {
  const counts = new Map<string, number>();
  for (const { finding } of ranked) counts.set(finding.concern, (counts.get(finding.concern) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([concern, many]) => [concern, many, concernWords(concern)] as const);
}
