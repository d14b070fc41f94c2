import type { Rule, Ruleset } from "../model/rule.ts";

/** A rule with the ruleset it stands in. */
export interface BookEntry {
  readonly rule: Rule;
  readonly ruleset: Ruleset;
}

/** Where the words and clauses of rules are looked up; opened only once something is found. */
export type RuleBook = (rule: string) => BookEntry;

/** The rules of rulesets by their ids, looked up when the first is asked for. */
export function bookOf(rulesets: () => readonly Ruleset[]): RuleBook {
  let entries: ReadonlyMap<string, BookEntry> | undefined;
  return (id) => {
    entries ??= new Map(rulesets().flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, ruleset }] as const)));
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`Unexpected rule ${id}, expected one of the catalogue`);
    return entry;
  };
}
