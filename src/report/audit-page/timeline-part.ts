import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import { severities } from "../../model/severity.ts";
import { concernWords } from "../concern-words.ts";
import { dayWords } from "../day-words.ts";
import { grouped } from "../grouped.ts";
import { html, type Markup } from "../markup.ts";
import { plural } from "../plural.ts";
import { periodOf } from "./period.ts";
import { yearTable } from "./year-table.ts";

/** Units of the drawing: a month is so wide, a strip so high. */
const month = 10;
const high = 24;

/** A strip of months for each concern, the higher the more findings, coloured by the gravest; and the same as a table of years. */
export function timelinePart({ ranked, report }: Audit): Markup {
  const findings = ranked.map(({ finding }) => finding);
  const dated = findings.filter(({ post }) => yearOf(post.at) !== undefined);
  if (dated.length === 0) return html``;
  const known = dated.map(({ post }) => yearOf(post.at) ?? 0);
  const period = periodOf(report.read);
  const first = Math.min(...[yearOf(period?.first), known.reduce((a, b) => Math.min(a, b))].flatMap((year) => year ?? []));
  const last = Math.max(...[yearOf(period?.last), known.reduce((a, b) => Math.max(a, b))].flatMap((year) => year ?? []));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = [...grouped(dated, ({ concern }) => concern)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const most = Math.max(...rows.map(([, mine]) => Math.max(...monthly(mine, first).values())));
  const strips = rows.map(
    ([concern, mine]) =>
      html`<div class="strip"><span class="label">${concernWords(concern)}</span>${strip(concern, mine, years, most)}<span class="sum">${mine.length}</span></div>\n`,
  );
  const undated = findings.length - dated.length;
  return html`<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">Timeline</h2>
<figure class="timeline">
${strips}<div class="strip axis" aria-hidden="true"><span class="label"></span><span class="years">${axis(years)}</span><span class="sum"></span></div>
<figcaption>Findings by month and concern; the tallest bar stands for ${most}. <span class="key key-error"></span> error <span class="key key-warning"></span> warning <span class="key key-info"></span> info. ${undated > 0 ? `${plural(undated, "finding")} without a date ${undated === 1 ? "is" : "are"} not shown.` : ""}</figcaption>
</figure>
${yearTable(rows, years)}
</section>
`;
}

/** The year of an ISO day, as a number. */
function yearOf(at: string | undefined): number | undefined {
  const year = Number(at?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : undefined;
}

/** How many findings fall to a month, by its number from the January of the first year. */
function monthly(findings: readonly Finding[], first: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { post } of findings) {
    const at = monthOf(post.at, first);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

const monthOf = (at: string | undefined, first: number): number =>
  ((yearOf(at) ?? first) - first) * 12 + Math.min(Math.max(Number(at?.slice(5, 7) || 1), 1), 12) - 1;

function strip(concern: string, findings: readonly Finding[], years: readonly number[], most: number): Markup {
  const first = years[0] ?? 0;
  const gravest = new Map<number, number>();
  for (const { post, severity } of findings) {
    const at = monthOf(post.at, first);
    gravest.set(at, Math.min(gravest.get(at) ?? severities.length, severities.indexOf(severity)));
  }
  const bars = [...monthly(findings, first)].sort(([a], [b]) => a - b);
  const drawn = bars.map(([at, many]) => {
    const tall = Math.max((many / most) * (high - 2), 4);
    const grave = severities[gravest.get(at) ?? 0] ?? "info";
    return html`<rect class="bar-${grave}" x="${at * month + 1}" y="${(high - tall).toFixed(1)}" width="${month - 2}" height="${tall.toFixed(1)}"/>`;
  });
  const lines = years.map((_, index) => html`<rect class="year" x="${index * 12 * month}" y="0" width="1" height="${high}"/>`);
  const told = bars.slice(0, 60).map(([at, many]) => `${many} in ${dayWords(isoMonth(first, at))}`);
  const more = bars.length > told.length ? [`and ${bars.length - told.length} more months`] : [];
  const width = years.length * 12 * month;
  return html`<svg role="img" viewBox="0 0 ${width} ${high}" preserveAspectRatio="none" aria-labelledby="strip-${concern}" aria-describedby="months-${concern}"><title id="strip-${concern}">${concernWords(concern)}: ${plural(findings.length, "finding")}</title><desc id="months-${concern}">${[...told, ...more].join(", ")}</desc>${lines}${drawn}</svg>`;
}

const isoMonth = (first: number, at: number): string => `${first + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

/** Years below their strips, no more of them named than there is room for on a phone. */
function axis(years: readonly number[]): readonly Markup[] {
  const step = Math.ceil(years.length / 6);
  return years.map((year, index) => html`<span>${index % step === 0 ? year : ""}</span>`);
}
