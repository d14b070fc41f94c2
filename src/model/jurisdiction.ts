/** The built-in jurisdictions. A user's own ruleset may bring a name of its own, so ids are plain strings elsewhere. */
export const jurisdictions = ["sa", "uk", "hk", "ie"] as const;
