import type { Ranked } from "../../model/audit.ts";
import type { Cite, Evidence, Finding, LinkedPost, Stretch } from "../../model/finding.ts";
import type { Style } from "../../model/reporter.ts";
import { pattern } from "../../text/pattern.ts";
import { changeWords } from "../change-words.ts";
import { clause } from "../clause.ts";
import { clauseHeld } from "../clause-held.ts";
import { dayWords, timeWords } from "../day-words.ts";
import { editWords } from "../edit-words.ts";
import { visible } from "../hostile.ts";
import { masked } from "../mask.ts";
import { platformWords } from "../platform-words.ts";
import { safeAddress } from "../safe-address.ts";
import { type WayOut, waysOut } from "../ways-out.ts";
import type { PageClause, PageEvidence, PageFinding, PageLinked, PagePost, PageStretch, PageWay, PageWords } from "./page-data.ts";
import type { Shared } from "./shared.ts";

const han = pattern("\\p{Script=Han}", "u");

/** A post with its findings as the page shows them. */
export function postData(ranked: readonly [Ranked, ...Ranked[]], shared: Shared, style: Style): PagePost {
  const { post, place } = ranked[0].finding;
  return {
    day: post.at?.slice(0, 10),
    when: post.at === undefined ? "no date" : visible(timeWords(post.at)),
    platform: visible(platformWords(post.platform)),
    kind: post.kind,
    audience: post.audience,
    path: visible(place.path),
    url: safeAddress(post.url),
    findings: ranked.map((one) => findingData(one, shared, style)),
  };
}

function findingData({ finding, harm, standing, decision }: Ranked, shared: Shared, style: Style): PageFinding {
  const { fingerprint, rule, concern, jurisdiction, severity, certainty, bound } = finding;
  return {
    fingerprint: visible(fingerprint),
    rule: visible(rule),
    concern: visible(concern),
    jurisdiction: visible(jurisdiction),
    severity,
    certainty,
    harm: Math.round(harm),
    standing,
    decision: decision && { ...decision, fingerprint: visible(fingerprint), reason: visible(decision.reason), on: visible(decision.on) },
    line: finding.place.line,
    message: visible(finding.message),
    why: shared.saying(visible(finding.why)),
    fix: shared.saying(visible(finding.fix)),
    asOf: finding.asOf === null ? undefined : visible(dayWords(finding.asOf)),
    bound,
    cites: finding.cites.map((cite) => shared.clause(clauseData(cite))),
    changed: finding.changed.map((change) => visible(changeWords(change))),
    ways: waysOut(finding).map((way) => shared.way(wayData(way))),
    excerpt: finding.excerpt.map((stretch) => stretchData(stretch, style)),
    lang: finding.excerpt.some(({ text }) => han.test(text)) ? "zh-Hant" : undefined,
    evidence: finding.evidence.map((piece) => evidenceData(piece, finding, style)),
    posts: (finding.posts ?? []).map(linkedData),
  };
}

function clauseData(cite: Cite): PageClause {
  return {
    text: visible(clause(cite)),
    edition: visible(cite.edition ?? ""),
    confirmed: cite.verified === "yes" && cite.at !== null,
    held: visible(clauseHeld(cite)),
    url: safeAddress(cite.url),
  };
}

const linkedData = ({ at, url, place, adds }: LinkedPost): PageLinked => ({
  when: at === undefined ? "no date" : visible(timeWords(at)),
  at: visible(`${place.path}:${place.line}`),
  url: safeAddress(url),
  adds: visible(adds.join(", ")),
});

const wayData = ({ name, how, suggestion }: WayOut): PageWay => ({
  name,
  how: visible(how),
  edits: (suggestion?.edits ?? []).map((edit) => visible(editWords(edit))),
});

/** The words go into the page only where the run was asked to hold them, beside what hides them. */
function wordsData(piece: Stretch | Evidence, style: Style): PageWords {
  const text = visible(masked(piece, { reveal: false }));
  if (!piece.identifies) return { text };
  return style.reveal ? { text, blot: true, words: visible(masked(piece, style)) } : { text, blot: true };
}

const stretchData = (stretch: Stretch, style: Style): PageStretch => ({
  ...wordsData(stretch, style),
  ...(stretch.mark && { mark: true }),
});

function evidenceData(piece: Evidence, { place }: Finding, style: Style): PageEvidence {
  const is = piece.place;
  const same = is === null || (is.path === place.path && is.line === place.line);
  return { ...wordsData(piece, style), says: visible(piece.says), at: same ? undefined : visible(`${is.path}:${is.line}`) };
}
