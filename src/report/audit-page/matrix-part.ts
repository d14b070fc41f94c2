import type { Audit } from "../../model/audit.ts";
import { concernWords } from "../concern-words.ts";
import { html, type Markup } from "../markup.ts";

/** Concerns by jurisdiction as a table of numbers; each is a filter. */
export function matrixPart({ ranked, report }: Audit): Markup {
  if (ranked.length === 0) return html``;
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { finding } of ranked) {
    add(`${finding.concern} ${finding.jurisdiction}`);
    add(finding.concern);
    add(` ${finding.jurisdiction}`);
  }
  const columns = [...new Set([...report.rulesets.map(({ id }) => id), ...ranked.map(({ finding }) => finding.jurisdiction)])];
  const titles = new Map(report.rulesets.map(({ id, title }) => [id, title]));
  const concerns = [...new Set(ranked.map(({ finding }) => finding.concern))].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const most = Math.max(...concerns.flatMap((concern) => columns.map((id) => counts.get(`${concern} ${id}`) ?? 0)));
  const cell = (concern: string, id: string): Markup => {
    const many = counts.get(`${concern} ${id}`) ?? 0;
    if (many === 0) return html`<td class="none">&middot;</td>`;
    const says = `${concernWords(concern)}, ${titles.get(id) ?? id}: ${many}`;
    return html`<td class="heat-${Math.ceil((4 * many) / most)}"><button type="button" class="figure" data-concern="${concern}" data-jurisdiction="${id}" aria-label="${says}">${many}</button></td>`;
  };
  const rows = concerns.map(
    (concern) =>
      html`<tr><th scope="row">${concernWords(concern)}</th>${columns.map((id) => cell(concern, id))}<td class="sum">${counts.get(concern) ?? 0}</td></tr>\n`,
  );
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">By jurisdiction and concern</h2>
<p class="quiet screen">A number shows its findings below.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of jurisdictions and concerns"><table class="matrix">
<thead><tr><th scope="col">Concern</th>${columns.map((id) => html`<th scope="col">${titles.get(id) ?? id}</th>`)}<th scope="col">All</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">All</th>${columns.map((id) => html`<td class="sum">${counts.get(` ${id}`) ?? 0}</td>`)}<td class="sum">${ranked.length}</td></tr></tfoot>
</table></div>
</section>
`;
}
