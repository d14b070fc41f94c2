import type { Audit } from "../../model/audit.ts";
import type { Problem } from "../../model/problem.ts";
import type { Counts, TreeLedger } from "../../model/tree-ledger.ts";
import { dayWords } from "../day-words.ts";
import { html, Markup } from "../markup.ts";
import { platformWords } from "../platform-words.ts";
import { plural } from "../plural.ts";
import { problemPlace } from "../problem-line.ts";

/** The books: what was read of each export in a line, everything that was not, and the rest behind a fold. */
export function ledgerPart({ report: { read } }: Audit): Markup {
  const whole = read.unread.length === 0 && !read.interrupted && read.trees.every(({ files }) => files.unknown.length === 0);
  return html`<section id="read" aria-labelledby="read-title">
<h2 id="read-title">What was read</h2>
<p>${plural(read.posts, "post")} in ${plural(read.files, "file")}. ${whole ? "All of it was read in full." : ""}</p>
${unread(read.unread, read.interrupted)}
${lost(read.trees)}
${overview(read.trees)}
${
  read.trees.length === 0
    ? html``
    : html`<details class="books"><summary>The books of each in full</summary>
${read.trees.map(treePart)}${leftOut(read.skipped)}</details>`
}
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

/** Files of exports that nobody understood. */
function lost(trees: readonly TreeLedger[]): Markup {
  const files = trees.flatMap(({ path, files: { unknown } }) => unknown.map((file) => ({ ...file, tree: path })));
  if (files.length === 0) return html``;
  const items = files.map(({ tree, path, why }) => html`<li><code>${tree}: ${path}</code>${why === undefined ? "" : ` ${why}`}</li>\n`);
  return html`<div class="loud"><p><strong>Files of exports not understood: ${files.length}.</strong></p><ul>
${items}</ul></div>`;
}

const heads = ["Tree", "Posts", "Published", "Records", "Files read", "Ignored", "Not understood"];

function overview(trees: readonly TreeLedger[]): Markup {
  if (trees.length === 0) return html``;
  const rows = trees.map(
    ({ path, posts, period, records, files }) =>
      html`<tr><th scope="row">${nameOf(path)}</th><td class="number">${posts}</td><td>${spanOf(period)}</td><td class="number">${
        records === undefined ? "" : `${records.met} of ${records.said}`
      }</td><td class="number">${files.read}</td><td class="number">${sumOf(files.ignored)}</td><td class="number">${files.unknown.length}</td></tr>\n`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of what was read"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function treePart(tree: TreeLedger): Markup {
  const { path, reader, layout, undated, files } = tree;
  const rows = [
    row(
      "Read as",
      [reader === undefined ? "drafts" : `export of ${platformWords(reader)}`, layout].filter((part) => part !== undefined).join(", "),
    ),
    row("Without a date", undated === 0 ? "" : String(undated)),
    row("Kinds", counted(tree.kinds)),
    row("Audience", counted(tree.audiences)),
    row("State", counted(tree.states)),
    row("Left out on purpose", reasons(tree.skipped)),
    row("Files ignored", reasons(files.ignored)),
    row("Pictures and films", files.media === 0 ? "" : `${files.media}, not looked at`),
    row("Problems", tree.problems === 0 ? "" : String(tree.problems)),
  ];
  return html`<h3>${nameOf(path)}</h3>
<dl class="facts">
${rows}</dl>
`;
}

const row = (name: string, value: string): Markup => (value === "" ? new Markup("") : html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);

function leftOut(skipped: Counts): Markup {
  const told = reasons(skipped);
  return told === "" ? html`` : html`<p class="quiet">Left out on purpose in all: ${told}.</p>`;
}

const nameOf = (path: string): string => (path === "" ? "Drafts" : path);

const spanOf = (period: TreeLedger["period"]): string =>
  period === undefined
    ? "no dates"
    : period.first === period.last
      ? dayWords(period.first)
      : `${dayWords(period.first)} to ${dayWords(period.last)}`;

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const counted = (counts: Counts): string =>
  sorted(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");

const reasons = (counts: Counts): string =>
  sorted(counts)
    .map(([why, count]) => `${why} (${count})`)
    .join(", ");

/** Most first, then by name. */
const sorted = (counts: Counts): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
