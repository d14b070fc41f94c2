import type { Rule, WaitingRule } from "../model/rule.ts";
import { safeJson, visible } from "./hostile.ts";
import { table } from "./table.ts";

/** Rules one a line for people: id, severity, concern, what it says. */
export function ruleTable(rules: readonly (Rule | WaitingRule)[]): string {
  if (rules.length === 0) return "No rule fits.\n";
  const rows = rules.map((rule) => [rule.id, rule.severity, rule.concern, saysOf(rule)].map(visible));
  return `${table(rows).join("\n")}\n`;
}

/** The same for scripts: a JSON array, a rule a line. */
export function ruleJson(rules: readonly (Rule | WaitingRule)[]): string {
  if (rules.length === 0) return "[]\n";
  const lines = rules.map((rule) => {
    const { id, severity, concern, says, norms, sees } = rule;
    return safeJson({ id, severity, concern, says, norms, sees, awaits: "awaits" in rule ? rule.awaits : null });
  });
  return `[\n  ${lines.join(",\n  ")}\n]\n`;
}

const saysOf = (rule: Rule | WaitingRule): string => ("awaits" in rule ? `${rule.says} (waiting for ${rule.awaits})` : rule.says);
