import type { Cite } from "../model/finding.ts";
import type { Rule, Ruleset } from "../model/rule.ts";

/** Made once a rule: a large archive has as many findings as it has posts. */
const made = new WeakMap<Rule, readonly Cite[]>();

/** The clauses of a rule as reports print them. */
export function citesOf(rule: Rule, ruleset: Ruleset): readonly Cite[] {
  const known = made.get(rule);
  if (known !== undefined) return known;
  const cites = rule.cites.map(({ instrument, at, verified }) => {
    const found = ruleset.instruments.find((one) => one.id === instrument);
    const title = found === undefined ? instrument : `${found.body}, ${found.title}`;
    return { instrument, title, at: at ?? null, url: found?.address ?? null, verified };
  });
  made.set(rule, cites);
  return cites;
}
