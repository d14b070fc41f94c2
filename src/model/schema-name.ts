/** Sorts of files that rules are written in, each with a JSON Schema. */
export const schemaNames = ["rule", "ruleset", "norms", "checklist", "signal"] as const;

export type SchemaName = (typeof schemaNames)[number];
