import type { Finding } from "../model/finding.ts";
import { lastDayOf } from "../model/iso-date.ts";
import type { Post } from "../model/post.ts";
import type { Verdict } from "../model/verdict.ts";
import { fixOf } from "./blur.ts";
import { clausesOn } from "./clauses.ts";
import { dayOf } from "./day.ts";
import { evidenceOf } from "./evidence.ts";
import { excerptOf } from "./excerpt.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { messageOf } from "./message.ts";
import type { BookEntry, RuleBook } from "./rule-book.ts";
import { withDay } from "./unbound.ts";

/** What judges posts; the engine of the match room is one. */
export interface Judge {
  judge(post: Post): readonly Verdict[];
}

/** Judges a post by the rules of its day, or of `asOf` instead, and makes findings of the verdicts, in order of place and rule. */
export function checkPost(post: Post, judge: Judge, book: RuleBook, asOf?: string): readonly Finding[] {
  const verdicts = judge.judge(asOf === undefined ? post : { ...post, at: lastDayOf(asOf) });
  if (verdicts.length === 0) return [];
  const day = dayOf(post, asOf);
  const taken = new Map<string, number>();
  return verdicts.map((verdict) => findingOf(post, verdict, book(verdict.rule), day, taken)).sort(byPlace);
}

function findingOf(post: Post, verdict: Verdict, { rule, ruleset }: BookEntry, day: string | null, taken: Map<string, number>): Finding {
  const { cites, bound, changed } = clausesOn(rule, ruleset, day);
  const { id, kind, platform, at, url, audience, reach } = post;
  return {
    rule: rule.id,
    concern: rule.concern,
    jurisdiction: ruleset.id,
    severity: verdict.lowered || !bound ? "info" : rule.severity,
    certainty: verdict.certainty,
    message: withDay(messageOf(rule, verdict), bound, day),
    why: rule.why,
    fix: fixOf(rule, verdict),
    cites,
    asOf: day,
    bound,
    changed,
    post: { id, kind, platform, at, url, audience, ...(reach === undefined ? {} : { reach }) },
    place: post.origin.place(verdict.span.start, verdict.span.end),
    excerpt: excerptOf(post, verdict, rule.concern),
    evidence: evidenceOf(post, verdict, rule.concern),
    fingerprint: fingerprintOf(post, verdict, rule.cites, taken),
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.place.line - b.place.line || a.place.column - b.place.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
