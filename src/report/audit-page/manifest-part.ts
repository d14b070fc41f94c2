import type { Audit } from "../../model/audit.ts";
import { html, type Markup } from "../markup.ts";

/** What the report was made from: with the same, the same report. */
export function manifestPart({ manifest, report, on }: Audit): Markup {
  const inputs = manifest.inputs.map(
    ({ path, bytes, sha256 }) =>
      html`<tr><th scope="row">${path}</th><td class="number">${bytes.toLocaleString("en-GB")}</td><td><code>${sha256}</code></td></tr>\n`,
  );
  const rulesets = manifest.rulesets.map(
    ({ id, version, sha256 }) => html`<tr><th scope="row">${id}</th><td>${version}</td><td><code>${sha256}</code></td></tr>\n`,
  );
  const choices = Object.entries(manifest.choices).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);
  return html`<section id="manifest" aria-labelledby="manifest-title">
<h2 id="manifest-title">Manifest</h2>
<p>Made by ${report.tool.name} ${report.tool.version} on ${on}. The same inputs, rulesets, choices and day give the same report.</p>
${table("Inputs", ["Input", "Bytes", "SHA-256"], inputs)}
${table("Rulesets", ["Ruleset", "Version", "SHA-256"], rulesets)}
${
  choices.length === 0
    ? html``
    : html`<h3>Choices</h3><dl class="facts">
${choices}</dl>`
}
</section>
`;
}

function table(title: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return html``;
  return html`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Table of ${title.toLowerCase()}"><table class="hashes"><thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}
