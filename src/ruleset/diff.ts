import { type Concern, concerns } from "../model/concern.ts";
import type { Norm } from "../model/norm.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import type { ComparedClause, Position, RulesetDiff } from "../model/ruleset-diff.ts";
import { inWords } from "./in-words.ts";

/** How two rulesets differ, concern by concern; all concerns, when none is named. */
export function diffRulesets(left: Ruleset, right: Ruleset, chosen?: readonly string[]): RulesetDiff {
  const compared = concerns
    .filter((concern) => chosen?.includes(concern) ?? true)
    .map((concern) => ({ concern, left: positionOf(left, right, concern), right: positionOf(right, left, concern) }))
    .filter((one) => one.left !== undefined || one.right !== undefined);
  return { left: nameOf(left), right: nameOf(right), concerns: compared };
}

const nameOf = ({ id, title }: Ruleset) => ({ id, title });

const rulesOn = (ruleset: Ruleset, concern: Concern): readonly Rule[] => ruleset.rules.filter((rule) => rule.concern === concern);

function positionOf(ruleset: Ruleset, other: Ruleset, concern: Concern): Position | undefined {
  const rules = rulesOn(ruleset, concern);
  if (rules.length === 0) return undefined;
  const forAll = rules.some((rule) => rule.applies.kinds === undefined);
  return {
    rules: rules.map(({ id, severity, says }) => ({ rule: id, severity, says })),
    kinds: forAll ? [] : once(rules.flatMap((rule) => rule.applies.kinds ?? [])),
    when: rules.map((rule) => inWords(rule.when)),
    unless: once(rules.flatMap((rule) => rule.unless.map(inWords))),
    loweredBy: once(rules.flatMap((rule) => rule.loweredBy.map(inWords))),
    clauses: clausesOf(rules, ruleset),
    norms: normsWithoutCounterpart(rules, ruleset, rulesOn(other, concern), other),
  };
}

const once = (items: readonly string[]): readonly string[] => [...new Set(items)];

function clausesOf(rules: readonly Rule[], { instruments }: Ruleset): readonly ComparedClause[] {
  const clauses = new Map<string, ComparedClause>();
  for (const { instrument: id, at = null, verified } of rules.flatMap((rule) => rule.cites)) {
    const found = instruments.find((one) => one.id === id);
    const title = found === undefined ? id : `${found.body}, ${found.title}`;
    const key = `${id}#${at}`;
    if (!clauses.has(key)) clauses.set(key, { instrument: id, title, at, verified, ended: found?.inForce.to ?? null });
  }
  return [...clauses.values()];
}

/** Themes are what two registers have in common: a norm has a counterpart where the other side serves one of its theme. */
function normsWithoutCounterpart(rules: readonly Rule[], ruleset: Ruleset, others: readonly Rule[], other: Ruleset): readonly Norm[] {
  const themes = new Set(served(others, other).map(({ theme }) => theme));
  return served(rules, ruleset).filter(({ theme }) => !themes.has(theme));
}

function served(rules: readonly Rule[], { norms }: Ruleset): readonly Norm[] {
  const ids = new Set(rules.flatMap((rule) => rule.norms));
  return norms.filter(({ id }) => ids.has(id));
}
