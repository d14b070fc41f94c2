/** How grave a finding is, gravest first. */
export const severities = ["error", "warning", "info"] as const;

export type Severity = (typeof severities)[number];
