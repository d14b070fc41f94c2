import type { Audit } from "../../model/audit.ts";
import type { Style } from "../../model/reporter.ts";
import { dayWords } from "../day-words.ts";
import { html, type Markup } from "../markup.ts";
import { blot } from "../mask.ts";
import { plural } from "../plural.ts";
import { periodOf } from "./period.ts";

/** The head of the document: what was held against what, and when; loudly, if not everything was read. */
export function titlePart(audit: Audit, style: Style): Markup {
  const { report, on } = audit;
  const { read, tool, rulesets } = report;
  const period = periodOf(read);
  const span = period === undefined ? "" : `Published between ${dayWords(period.first)} and ${dayWords(period.last)}. `;
  return html`<a class="skip" href="#findings">Skip to the findings</a>
<header class="title">
<p class="kind">Audit of published posts</p>
<h1>${plural(read.posts, "post")} held against the rules of ${listed(rulesets.map(({ title }) => title))}</h1>
<p class="lead">${span}Audited on ${dayWords(on)} with ${tool.name} ${tool.version}, by ${listed(rulesets.map(({ title, version, rules }) => `${title} ${version} (${plural(rules, "rule")})`))}.</p>
${loud(audit)}
<p class="private"><strong>Confidential.</strong> ${privacy(style)} The file loads nothing and sends nothing; what you decide in it stays in it until you export it.</p>
<noscript><p class="loud">This page needs its own script to show the findings, and the viewer does not run it. Open it in a browser, or ask for the report as Markdown or CSV.</p></noscript>
<nav aria-label="Contents"><ul>
<li><a href="#read">What was read</a></li>
<li><a href="#summary">Summary</a></li>
<li><a href="#timeline">Timeline</a></li>
<li><a href="#matrix">By jurisdiction</a></li>
<li><a href="#findings">Findings</a></li>
<li><a href="#checklist">What no program can see</a></li>
<li><a href="#manifest">Manifest</a></li>
</ul></nav>
</header>
`;
}

const privacy = ({ reveal }: Style): string =>
  reveal
    ? "This copy holds words that may point at a patient; they are hidden until you show them, post by post. Do not pass it on."
    : `Words that may point at a patient are replaced by ${blot} and are not in this file.`;

/** What keeps the report from being the whole truth. */
function loud({ report: { read, shard } }: Audit): Markup {
  const unknown = read.trees.reduce((sum, { files }) => sum + files.unknown.length, 0);
  const reasons = [
    read.interrupted ? "The run was stopped before the end." : "",
    read.unread.length > 0 ? `${plural(read.unread.length, "thing")} could not be read in full.` : "",
    unknown > 0 ? `${plural(unknown, "file")} of an export ${unknown === 1 ? "was" : "were"} not understood.` : "",
    shard === undefined ? "" : `This is part ${shard.index} of ${shard.count} of a run.`,
  ].filter((reason) => reason !== "");
  if (reasons.length === 0) return html``;
  return html`<p class="loud" role="note"><strong>Not everything was read.</strong> ${reasons.join(" ")} What follows is not the whole. <a href="#read">What was not read</a></p>`;
}

/** "a", "a and b", "a, b and c" */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
