import type { Ruleset } from "../model/rule.ts";
import { groupsOf } from "./checklist-group.ts";
import { safeJson } from "./hostile.ts";

/** The same for scripts: a JSON array, an item a line, with the norms it serves. */
export function checklistJson(rulesets: readonly Ruleset[]): string {
  const lines = rulesets.flatMap((ruleset) =>
    groupsOf(ruleset).flatMap(({ theme, entries }) => entries.map((entry) => safeJson({ jurisdiction: ruleset.id, theme, ...entry }))),
  );
  return lines.length === 0 ? "[]\n" : `[\n  ${lines.join(",\n  ")}\n]\n`;
}
