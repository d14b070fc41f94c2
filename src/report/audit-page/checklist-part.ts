import type { Audit, ToLookAt } from "../../model/audit.ts";
import { grouped } from "../grouped.ts";
import { html, type Markup } from "../markup.ts";

/** What a person has to look at, with boxes that hold until the page is closed. */
export function checklistPart({ checklist, report }: Audit): Markup {
  if (checklist.length === 0) return html``;
  const parts = [...grouped(checklist, (item) => item.jurisdiction)].map(([jurisdiction, items], index) => {
    const title = report.rulesets.find(({ id }) => id === jurisdiction)?.title ?? jurisdiction;
    return html`<h3>${title}</h3>
<ul class="ticks">
${items.map((item, at) => tick(item, `tick-${index}-${at}`))}</ul>
`;
  });
  return html`<section id="checklist" aria-labelledby="checklist-title">
<h2 id="checklist-title">What no program can see</h2>
<p>For a person to look at. <span class="screen">The ticks are kept only as long as this page is open.</span></p>
${parts}</section>
`;
}

const tick = ({ says, theme, cites }: ToLookAt, id: string): Markup =>
  html`<li><input type="checkbox" id="${id}" autocomplete="off"><label for="${id}">${says} <span class="quiet">${[theme.replaceAll("-", " "), ...(cites.length === 0 ? [] : [cites.join("; ")])].join(" · ")}</span></label></li>
`;
