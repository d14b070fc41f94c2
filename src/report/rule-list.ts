import type { Rule } from "../model/rule.ts";
import { safeJson, visible } from "./hostile.ts";
import { table } from "./table.ts";

/** Rules one a line for people: id, severity, concern, what it says. */
export function ruleTable(rules: readonly Rule[]): string {
  if (rules.length === 0) return "No rule fits.\n";
  const rows = rules.map((rule) => [rule.id, rule.severity, rule.concern, rule.says].map(visible));
  return `${table(rows).join("\n")}\n`;
}

/** The same for scripts: a JSON array, a rule a line. */
export function ruleJson(rules: readonly Rule[]): string {
  if (rules.length === 0) return "[]\n";
  const lines = rules.map(({ id, severity, concern, says, norms }) => safeJson({ id, severity, concern, says, norms }));
  return `[\n  ${lines.join(",\n  ")}\n]\n`;
}
