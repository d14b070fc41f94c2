import { expect, test } from "vitest";
import type { Rule, Ruleset, WaitingRule } from "../model/rule.ts";
import type { Signal } from "../model/signal.ts";
import { reckonCoverage } from "./coverage.ts";

const cites = [{ instrument: "code", relation: "paraphrases", verified: "yes" }] as const;
const head = { concern: "touting", severity: "info", says: "It is so", why: "Because", fix: "Mend it", cites, sees: "text" } as const;
const rule = (id: string, norms: readonly string[], more: Partial<Rule> = {}): Rule => ({
  id,
  ...head,
  norms,
  applies: {},
  when: { word: "signal", name: "touting" },
  unless: [],
  loweredBy: [],
  examples: { flag: [], pass: [] },
  ...more,
});
const waits = (id: string, norms: readonly string[]): WaitingRule => ({ id, ...head, norms, sees: "history", awaits: "history" });
const norm = (id: string) => ({ id, theme: "scope" as const, asks: "Something" });
const item = (norms: readonly string[]) => ({ theme: "scope" as const, says: "Look", norms, cites });
const ruleset = (id: string, parts: Partial<Ruleset>): Ruleset => ({
  id,
  title: id,
  version: "1",
  instruments: [],
  rules: [],
  waiting: [],
  norms: [],
  checklist: [],
  ...parts,
});
const excuse: Signal = { name: "allowed", says: "Allowed", phrases: { weak: [], fair: ["x"], strong: [] }, except: [], norms: ["uk-may"] };

const uk = ruleset("uk", {
  norms: ["uk-text", "uk-data", "uk-often", "uk-look", "uk-may"].map(norm),
  rules: [rule("uk/a", ["uk-text"]), rule("uk/b", ["uk-text"]), rule("uk/c", ["uk-data"], { sees: "metadata" })],
  waiting: [waits("uk/d", ["uk-often"])],
  checklist: [item(["uk-look"])],
});
const whole = { rulesets: [uk], signals: [excuse] };

test("every norm with one sort of home is covered, by one rule or several", () => {
  const { norms, waiting, ...faults } = reckonCoverage(whole);
  expect(faults).toEqual({ uncovered: [], divided: [], unknown: [] });
  expect(waiting.map(({ id }) => id)).toEqual(["uk/d"]);
  expect(norms.map(({ id, services }) => [id, ...services])).toEqual([
    ["uk-text", { home: "rule", by: "uk/a" }, { home: "rule", by: "uk/b" }],
    ["uk-data", { home: "metadata", by: "uk/c" }],
    ["uk-often", { home: "history", by: "uk/d", awaits: "history" }],
    ["uk-look", { home: "checklist", by: "uk/checklist" }],
    ["uk-may", { home: "excuse", by: "allowed" }],
  ]);
});

test("a norm that nothing names is uncovered", () => {
  expect(reckonCoverage({ rulesets: [{ ...uk, checklist: [] }], signals: [] }).uncovered).toEqual(["uk-look", "uk-may"]);
});

test("a norm with two sorts of home is divided", () => {
  const checklist = [item(["uk-look", "uk-text"])];
  expect(reckonCoverage({ rulesets: [{ ...uk, checklist }], signals: [excuse] }).divided).toEqual(["uk-text"]);
  const waiting = [waits("uk/d", ["uk-often", "uk-data"])];
  expect(reckonCoverage({ rulesets: [{ ...uk, waiting }], signals: [excuse] }).divided).toEqual(["uk-data"]);
});

test("a name that is no norm is unknown, whoever says it", () => {
  const rules = [...uk.rules, rule("uk/e", ["uk-txet"])];
  const signals = [excuse, { ...excuse, name: "other", norms: ["hk-may"] }];
  expect(reckonCoverage({ rulesets: [{ ...uk, rules }], signals }).unknown).toEqual([
    { norm: "uk-txet", by: "uk/e" },
    { norm: "hk-may", by: "other" },
  ]);
});

test("a house that serves a norm of its country is no home for it", () => {
  const house = ruleset("house", { norms: [norm("house-logo")], checklist: [item(["uk-text", "house-logo"])] });
  const both = { rulesets: [{ ...uk, rules: [] }, house], signals: [excuse] };
  expect(reckonCoverage(both)).toMatchObject({ uncovered: ["uk-text", "uk-data"], divided: [], unknown: [] });
  expect(reckonCoverage(both, ["house"])).toMatchObject({ norms: [{ id: "house-logo" }], waiting: [], uncovered: [], unknown: [] });
});
