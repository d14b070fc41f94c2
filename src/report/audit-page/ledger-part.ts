import type { Audit } from "../../model/audit.ts";
import type { Problem } from "../../model/problem.ts";
import type { Counts, TreeLedger } from "../../model/tree-ledger.ts";
import { dayWords } from "../day-words.ts";
import { html, Markup } from "../markup.ts";
import { plural } from "../plural.ts";
import { problemPlace } from "../problem-line.ts";

/** The books: what was read of each export, and everything that was not. */
export function ledgerPart({ report: { read } }: Audit): Markup {
  return html`<section id="read" aria-labelledby="read-title">
<h2 id="read-title">What was read</h2>
<p>${plural(read.posts, "post")} in ${plural(read.files, "file")}. ${read.unread.length === 0 && !read.interrupted ? "All of it was read in full." : ""}</p>
${unread(read.unread, read.interrupted)}
${read.trees.map(treePart)}
${leftOut(read.skipped)}
</section>
`;
}

function unread(problems: readonly Problem[], interrupted: boolean): Markup {
  if (problems.length === 0) return interrupted ? html`<p class="loud">The run was stopped before the end.</p>` : html``;
  const items = problems.map((problem) => {
    const place = problemPlace(problem);
    return html`<li>${place === "" ? "" : html`<code>${place}</code> `}${problem.message}${problem.hint === undefined ? "" : ` (${problem.hint})`}</li>\n`;
  });
  return html`<div class="loud"><p><strong>Not read in full: ${problems.length}.</strong>${interrupted ? " The run was stopped before the end." : ""}</p>
<ul>
${items}</ul></div>`;
}

function treePart(tree: TreeLedger): Markup {
  const { path, posts, records, period, undated, files } = tree;
  const rows = [
    row(
      "Read as",
      tree.reader === undefined ? "drafts" : ["export of", tree.reader, tree.layout].filter((part) => part !== undefined).join(" "),
    ),
    row("Posts", String(posts)),
    row("Period", period === undefined ? "" : `${dayWords(period.first)} to ${dayWords(period.last)}`),
    row("Without a date", undated === 0 ? "" : String(undated)),
    row("Records", records === undefined ? "" : `${records.met} of ${records.said} that the export says it holds`),
    row("Kinds", counted(tree.kinds)),
    row("Audience", counted(tree.audiences)),
    row("State", counted(tree.states)),
    row("Left out on purpose", counted(tree.skipped)),
    row("Files read", String(files.read)),
    row("Files ignored", counted(files.ignored)),
    row("Pictures and films", files.media === 0 ? "" : `${files.media}, not looked at`),
    row("Problems", tree.problems === 0 ? "" : String(tree.problems)),
  ];
  const unknown = files.unknown.map((file) => html`<li><code>${file.path}</code>${file.why === undefined ? "" : ` ${file.why}`}</li>\n`);
  const lost =
    unknown.length === 0
      ? html``
      : html`<div class="loud"><p><strong>Files not understood: ${unknown.length}.</strong></p><ul>
${unknown}</ul></div>`;
  return html`<h3>${path === "" ? "Drafts" : path}</h3>
<dl class="facts">
${rows}</dl>
${lost}`;
}

const row = (name: string, value: string): Markup => (value === "" ? new Markup("") : html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);

function leftOut(skipped: Counts): Markup {
  const told = counted(skipped);
  return told === "" ? html`` : html`<p class="quiet">Left out on purpose in all: ${told}.</p>`;
}

/** Most first, then by name. */
const counted = (counts: Counts): string =>
  Object.entries(counts)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
