import type { SchemaName } from "../../model/schema-name.ts";
import { schemaOf } from "../../yaml/json-schema.ts";
import { expressionForm } from "./expression.ts";
import { rule } from "./rule.ts";
import { checklist, norms, ruleset } from "./ruleset.ts";
import { signal } from "./signal.ts";

/** The JSON Schema of a sort of file, for editors: made of what the readers of these files know. */
export function ruleSchema(name: SchemaName): string {
  return `${JSON.stringify(schemas[name](), null, 2)}\n`;
}

const schemas: Readonly<Record<SchemaName, () => unknown>> = {
  rule: () => schemaOf("A rule of scrubin", rule, { expression: expressionForm(false) }),
  ruleset: () => schemaOf("ruleset.yaml of scrubin", ruleset),
  norms: () => schemaOf("norms.yaml of scrubin", norms),
  checklist: () => schemaOf("checklist.yaml of scrubin", checklist),
  signal: () => schemaOf("A signal of scrubin", signal, { expression: expressionForm(true) }),
};
