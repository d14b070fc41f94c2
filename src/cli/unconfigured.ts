import type { Configuration } from "./rooms.ts";

/** What holds where no configuration is asked. */
export const unconfigured: Configuration = {
  run: { rulesets: [] },
  problems: [],
  of: async () => ({ rules: new Map() }),
  explain: async () => ({ path: undefined, origins: [] }),
  isIgnored: async () => false,
};
