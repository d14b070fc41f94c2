import type { Finding } from "../../model/finding.ts";
import { concernWords } from "../concern-words.ts";
import { html, type Markup } from "../markup.ts";

/** The timeline as numbers, a year a column; each is a filter. */
export function yearTable(rows: readonly (readonly [concern: string, findings: readonly Finding[]])[], years: readonly number[]): Markup {
  const met = years.filter((year) => rows.some(([, findings]) => findings.some((one) => isOf(one, year))));
  const lines = rows.map(([concern, findings]) => {
    const cells = met.map((year) => {
      const many = findings.filter((one) => isOf(one, year)).length;
      if (many === 0) return html`<td class="none">&middot;</td>`;
      const says = `${concernWords(concern)}, ${year}: ${many}`;
      return html`<td><button type="button" class="figure" data-concern="${concern}" data-year="${year}" aria-label="${says}">${many}</button></td>`;
    });
    return html`<tr><th scope="row">${concernWords(concern)}</th>${cells}</tr>\n`;
  });
  return html`<details class="numbers"><summary>The timeline as numbers, by year</summary>
<div class="scroll" tabindex="0" role="region" aria-label="The timeline as numbers"><table class="matrix">
<thead><tr><th scope="col">Concern</th>${met.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead>
<tbody>
${lines}</tbody></table></div></details>`;
}

const isOf = ({ post }: Finding, year: number): boolean => post.at?.startsWith(String(year)) === true;
