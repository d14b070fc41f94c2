import type { Audit } from "../../model/audit.ts";
import type { Decision } from "../../model/decision.ts";
import type { Muted } from "../../model/muted.ts";
import { dayWords } from "../day-words.ts";
import { html } from "../markup.ts";
import { plural } from "../plural.ts";
import { deedWords } from "./deed-words.ts";

/** What does not count: findings set aside with a reason, and decisions whose finding was not met again. */
export function* asideParts({ report: { muted }, gone }: Audit): Iterable<string> {
  if (muted.length > 0) {
    yield html`<section id="muted" aria-labelledby="muted-title">
<h2 id="muted-title">Set aside with a reason</h2>
<p>${plural(muted.length, "finding")} ${muted.length === 1 ? "does" : "do"} not count, since a mute in the text or a line of the baseline says so.</p>
<ul class="plain">
`.text;
    for (const one of muted) yield mutedItem(one);
    yield "</ul>\n</section>\n";
  }
  if (gone.length === 0) return;
  yield html`<section id="gone" aria-labelledby="gone-title">
<h2 id="gone-title">Decisions whose finding did not come back</h2>
<p>${plural(gone.length, "decision")} of earlier audits: the post is gone, was changed, or was not read this time.</p>
<ul class="plain">
`.text;
  for (const one of gone) yield goneItem(one);
  yield "</ul>\n</section>\n";
}

function mutedItem({ finding, by, reason, reviewer, until, at }: Muted): string {
  const who = [by, reviewer, until === undefined ? undefined : `until ${dayWords(until)}`].filter((part) => part !== undefined).join(", ");
  const { place, rule, message } = finding;
  return html`<li><strong>${message}</strong><br>${reason} (${who}; ${at.path}:${at.line})<br><span class="quiet">${rule} &middot; ${place.path}:${place.line} &middot; <code>${finding.fingerprint}</code></span></li>
`.text;
}

const goneItem = ({ deed, reason, on, fingerprint }: Decision): string =>
  html`<li><strong>${deedWords[deed]}</strong> on ${dayWords(on)}${reason === "" ? "" : html`: ${reason}`}<br><code>${fingerprint}</code></li>
`.text;
