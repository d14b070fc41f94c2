import type { ToLookAt } from "../model/audit.ts";
import type { Ruleset } from "../model/rule.ts";
import { groupsOf, headingOf } from "./checklist-group.ts";
import { clause } from "./clause.ts";

/** What no program can see, item by item, for an audit. */
export function toLookAt(rulesets: readonly Ruleset[]): readonly ToLookAt[] {
  return rulesets.flatMap((ruleset) =>
    groupsOf(ruleset).flatMap(({ theme, entries }) =>
      entries.map(({ says, cites }) => ({ jurisdiction: ruleset.id, theme: headingOf(theme), says, cites: cites.map(clause) })),
    ),
  );
}
