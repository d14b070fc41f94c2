import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Copies rulesets under names of their own, so that they can be added to the built-in ones; gives the options that add them. */
export function copyRules(from, folder, rulesets) {
  return rulesets.flatMap((ruleset) => {
    const copy = join(folder, `${ruleset}-again`);
    cpSync(join(from, ruleset), copy, { recursive: true });
    // Norms begin with the name of their ruleset, and belong to one alone.
    for (const apart of ["norms.yaml", "checklist.yaml"]) rmSync(join(copy, apart));
    return ["--rules", copy];
  });
}
