import { certainties } from "../model/certainty.ts";
import { lastDayOf } from "../model/iso-date.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Post } from "../model/post.ts";
import { severities } from "../model/severity.ts";
import type { Judge } from "./check.ts";
import { particularsOf } from "./particulars.ts";
import type { RuleBook } from "./rule-book.ts";

/** What the rules make of a post, as far as changes of it are weighed: no words, no clauses. */
export function judgedPost(post: Post, judge: Judge, book: RuleBook, asOf: string | undefined): readonly Judgement[] {
  return judge.judge(asOf === undefined ? post : { ...post, at: lastDayOf(asOf) }).map((verdict) => {
    const { rule } = book(verdict.rule);
    const severity = severities.indexOf(verdict.lowered ? "info" : rule.severity);
    const level = 3 * (severities.length - 1 - severity) + (certainties.length - 1 - certainties.indexOf(verdict.certainty));
    return { rule: rule.id, level, particulars: particularsOf(rule.concern, verdict).length, start: verdict.span.start };
  });
}
