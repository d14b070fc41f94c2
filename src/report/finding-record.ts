import type { Cite, Evidence, Finding, LinkedPost } from "../model/finding.ts";
import type { Style } from "../model/reporter.ts";
import { excerptText } from "./excerpt.ts";
import { masked } from "./mask.ts";
import { suggestionRecord } from "./suggestion.ts";

/** A finding as scripts read it: the fields of the contract in their fixed order, masked unless revealed. */
export function findingRecord(finding: Finding, style: Pick<Style, "reveal">): Readonly<Record<string, unknown>> {
  const { post, place } = finding;
  return {
    rule: finding.rule,
    concern: finding.concern,
    jurisdiction: finding.jurisdiction,
    severity: finding.severity,
    certainty: finding.certainty,
    message: finding.message,
    why: finding.why,
    fix: finding.fix,
    cites: finding.cites.map(citeRecord),
    asOf: finding.asOf,
    bound: finding.bound,
    changed: finding.changed.map(({ was, now, title, since }) => ({ was, now: now === null ? null : citeRecord(now), title, since })),
    post: { id: post.id, kind: post.kind, platform: post.platform, at: post.at ?? null, url: post.url ?? null, audience: post.audience },
    place: placeRecord(place),
    excerpt: excerptText(finding.excerpt, style),
    evidence: finding.evidence.map((piece) => evidenceRecord(piece, style)),
    ...(finding.posts === undefined ? {} : { posts: finding.posts.map(postRecord) }),
    fingerprint: finding.fingerprint,
    ...(finding.suggestions === undefined ? {} : { suggestions: finding.suggestions.map(suggestionRecord) }),
  };
}

const citeRecord = ({ instrument, title, at, url, verified, inForce }: Cite) => ({
  instrument,
  title,
  at,
  url,
  verified,
  inForce: { from: inForce.from, to: inForce.to },
});

function evidenceRecord(piece: Evidence, style: Pick<Style, "reveal">): Readonly<Record<string, unknown>> {
  const by = "learned" in piece.by ? { learned: true, concern: piece.by.learned, chance: piece.by.chance } : piece.by;
  const post = piece.post === undefined ? {} : { post: piece.post };
  return { ...by, text: masked(piece, style), place: piece.place === null ? null : placeRecord(piece.place), ...post };
}

const postRecord = ({ id, at, url, place, adds }: LinkedPost) => ({
  id,
  at: at ?? null,
  url: url ?? null,
  place: placeRecord(place),
  adds,
});

const placeRecord = ({ path, line, column, endLine, endColumn }: Finding["place"]) => ({ path, line, column, endLine, endColumn });
