import type { Expression, History } from "../model/expression.ts";
import type { Rule } from "../model/rule.ts";
import type { NodeMaker } from "./compile-nodes.ts";
import type { ProgramClause, ProgramHistory } from "./program.ts";

/** Whether a rule looks at several posts. */
export const isOnHistory = ({ sees }: Pick<Rule, "sees">): boolean => sees === "history";

/** A rule on several posts, its parts as nodes. Throws, as our own bug, where its `when` is no history. */
export function compileHistory(rule: Rule, jurisdiction: string, maker: NodeMaker): ProgramHistory {
  const make = (part: Expression): number => maker.make(part, jurisdiction);
  const clauseOf = ({ of, alike, posts, within, apart, beside, addsUp }: History): ProgramClause => ({
    node: make(of),
    alike: alike ?? null,
    posts,
    within: within ?? null,
    apart: apart ?? 0,
    beside: beside === undefined ? null : { node: make(beside.of), posts: beside.posts },
    addsUp: addsUp === undefined ? null : { threshold: addsUp.threshold, of: addsUp.of.map(({ add, when }) => [add, make(when)] as const) },
  });
  return {
    id: rule.id,
    jurisdiction,
    concern: rule.concern,
    severity: rule.severity,
    kinds: rule.applies.kinds ?? null,
    clauses: branchesOf(rule.when).map(clauseOf),
    unless: rule.unless.map(make),
    loweredBy: rule.loweredBy.map(make),
  };
}

function branchesOf(when: Expression): readonly History[] {
  if (when.word === "history") return [when];
  if (when.word === "any") return when.of.flatMap(branchesOf);
  throw new Error(`${when.word} where a history is expected`);
}
