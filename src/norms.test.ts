import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reckonCoverage } from "./ruleset/coverage.ts";
import { readStore } from "./ruleset/store.ts";

const root = join(import.meta.dirname, "..");
const stored = readStore(join(root, "dist/rules"));
const coverage = reckonCoverage("value" in stored ? stored.value : { rulesets: [], signals: [] });

/** The register of norms as it was read from the documents: id, jurisdiction, theme. It is no part of the rulesets, so that it can convict them. */
const register = readFileSync(join(root, "fixtures/norms/register.txt"), "utf8").trimEnd().split("\n");

test("the rulesets write down every norm of the register, and no other", () => {
  expect(register).toHaveLength(252);
  expect(coverage.norms.map(({ id, ruleset, theme }) => `${id} ${ruleset} ${theme}`).sort()).toEqual(register);
});

test("every norm has a home, and one sort of it", () => {
  expect(coverage).toMatchObject({ uncovered: [], divided: [] });
});

test("nothing names a norm that is none", () => {
  expect(coverage.unknown).toEqual([]);
});

test("what waits has a norm to wait for", () => {
  expect(coverage.waiting.filter(({ norms }) => norms.length === 0).map(({ id }) => id)).toEqual([]);
});
