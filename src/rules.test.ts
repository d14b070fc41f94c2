import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { concerns } from "./model/concern.ts";
import { jurisdictions } from "./model/jurisdiction.ts";
import type { Ruleset } from "./model/rule.ts";
import { readCatalogue } from "./ruleset/store.ts";

const root = join(import.meta.dirname, "..");
const stored = readCatalogue(join(root, "dist/rules"));
const rulesets: readonly Ruleset[] = "value" in stored ? stored.value : [];

/** Concerns that the rules of a country do not know: guidance elsewhere asks nothing of the kind. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  sa: ["unnamed-adviser"],
  uk: ["no-referral", "endorsement"],
  hk: ["no-referral", "unnamed-adviser", "profile"],
  ie: ["no-referral", "endorsement"],
};

it("every built-in rule flags and passes its own examples", () => {
  const run = spawnSync(process.execPath, [join(root, "bin/scrubin.js"), "rules", "test"], { encoding: "utf8" });
  expect(run.stdout).toMatch(/^\d+ rules, \d+ signals, \d+ examples: all right\n$/);
  expect(run.status).toBe(0);
}, 60_000);

it.each(jurisdictions)("%s has a rule for every concern that it knows", (id) => {
  const own = rulesets.find((ruleset) => ruleset.id === id)?.rules.map((rule) => rule.concern) ?? [];
  expect(concerns.filter((concern) => !own.includes(concern))).toEqual(concerns.filter((concern) => unasked[id]?.includes(concern)));
});
