import type { Ruleset } from "./rule.ts";
import type { Signal } from "./signal.ts";

/** All that rules are compiled from: checked, names resolved, positions dropped. Plain data: it is stored as JSON. */
export interface Sources {
  readonly rulesets: readonly Ruleset[];
  readonly signals: readonly Signal[];
}
