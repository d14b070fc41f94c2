import type { Cite } from "../model/finding.ts";
import type { Rule, Ruleset } from "../model/rule.ts";

/** The clauses of a rule as reports print them. */
export function citesOf(rule: Rule, ruleset: Ruleset): readonly Cite[] {
  return rule.cites.map(({ instrument, at, verified }) => {
    const found = ruleset.instruments.find((known) => known.id === instrument);
    return {
      instrument,
      title: found === undefined ? instrument : `${found.body}, ${found.title}`,
      at: at ?? null,
      url: found?.address ?? null,
      verified,
    };
  });
}
