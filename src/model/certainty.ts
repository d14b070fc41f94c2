/** How sure the program is, surest first. */
export const certainties = ["high", "medium", "low"] as const;

export type Certainty = (typeof certainties)[number];
