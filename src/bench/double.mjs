import { cpSync } from "node:fs";
import { join } from "node:path";

/** Copies rulesets under names of their own, so that they can be added to the built-in ones; gives the options that add them. */
export function copyRules(from, folder, rulesets) {
  return rulesets.flatMap((ruleset) => {
    const copy = join(folder, `${ruleset}-again`);
    cpSync(join(from, ruleset), copy, { recursive: true });
    return ["--rules", copy];
  });
}
