import type { Audit } from "../../model/audit.ts";
import type { Style } from "../../model/reporter.ts";
import { html, type Markup } from "../markup.ts";
import { blot } from "../mask.ts";

/** The frame of the findings: filters and the list, which the script of the page fills. */
export function findingsPart({ ranked }: Audit, { reveal }: Style): Markup {
  if (ranked.length === 0) return html``;
  const hint = reveal
    ? html`Words that may point at a patient are hidden as ${blot}; &ldquo;Show the words&rdquo; on a post shows them.`
    : html`Words that may point at a patient are hidden as ${blot} and are not in this file. To make one that holds them, for yourself alone, run the audit again with <code>--reveal</code>.`;
  return html`<section id="findings" aria-labelledby="findings-title" tabindex="-1">
<h2 id="findings-title">Findings</h2>
<p class="quiet">${hint}</p>
<div class="desk">
<form class="filters screen" id="filters" role="search" aria-label="Filter the findings">
<div class="search"><label for="search">Search</label><input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="words of the masked text"></div>
<details id="facets-fold"><summary>Filters <span id="chosen"></span></summary><div id="facets"></div></details>
<p><button type="button" id="clear">Clear all filters</button> <button type="button" id="help-open">Keys <kbd>?</kbd></button></p>
</form>
<div class="results">
<div class="bar screen"><div class="said"><p id="count" role="status" aria-live="polite"></p><p id="told" role="status" aria-live="polite"></p></div>
<p class="work"><span id="progress"></span> <button type="button" id="export" disabled>Export decisions</button> <button type="button" id="import">Load decisions</button><input type="file" id="import-file" accept=".json,application/json" aria-label="A file of decisions" tabindex="-1" hidden></p></div>
<div id="list" role="feed" aria-labelledby="findings-title" aria-busy="false"></div>
<p id="unprinted" class="loud"></p>
</div>
</div>
</section>
`;
}
