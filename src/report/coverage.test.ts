import { expect, test } from "vitest";
import type { Coverage, Home, ServedNorm } from "../model/coverage.ts";
import type { WaitingRule } from "../model/rule.ts";
import type { Theme } from "../model/theme.ts";
import { coverageJson, coveragePage } from "./pages.ts";
import { plain } from "./report.test-support.ts";

const norm = (id: string, ruleset: string, theme: Theme, home: Home, by: string, waits = false): ServedNorm => ({
  id,
  ruleset,
  theme,
  services: [{ home, by, ...(waits ? { awaits: "history" as const } : {}) }],
});

const waiting: WaitingRule = {
  id: "sa/often",
  concern: "patient-detail",
  severity: "info",
  says: "Several posts tell of one patient",
  why: "Together they name",
  fix: "Take one out",
  cites: [{ instrument: "code", relation: "paraphrases", verified: "yes" }],
  norms: ["sa-often"],
  sees: "history",
  awaits: "history",
};

const coverage: Coverage = {
  norms: [
    norm("sa-secret", "sa", "confidentiality", "rule", "sa/talk"),
    norm("sa-secret-too", "sa", "confidentiality", "rule", "sa/talk"),
    norm("sa-often", "sa", "confidentiality", "history", "sa/often", true),
    norm("sa-look", "sa", "precautions", "checklist", "sa/checklist"),
    norm("uk-bio", "uk", "profile", "metadata", "uk/profile"),
    norm("uk-may", "uk", "permitted-use", "excuse", "allowed"),
  ],
  waiting: [waiting],
  uncovered: [],
  divided: [],
  unknown: [],
};

test("coverage is a matrix of themes and rulesets with homes, sums, what waits and what is wrong", () => {
  expect(coveragePage(coverage, plain)).toBe(`                  sa           uk      all
confidentiality    3  2r 1h*    –        3
profile            –            1  1m    1
precautions        1  1c        –        1
permitted-use      –            1  1e    1
all                4            2        6

r rule on the words, m rule on metadata, h rule on history, c checklist item, e excuse; * waits

                   sa  uk  all
rule on the words   2   0    2
rule on metadata    0   1    1
rule on history     1   0    1
checklist item      1   0    1
excuse              0   1    1
no home             0   0    0
all                 4   2    6
of these waiting    1   0    1

Waiting for history (1 rule, 1 norm)
  sa/often  Several posts tell of one patient
    sa-often

✓ uncovered: none
✓ with two sorts of home: none
✓ named but in no ruleset: none
`);
});

test("what is wrong is listed, and counted without a home", () => {
  const norms = [...coverage.norms, { ...norm("uk-lost", "uk", "profile", "rule", ""), services: [] }];
  const unknown = [{ norm: "uk-lots", by: "uk/talk" }];
  const page = coveragePage({ ...coverage, norms, uncovered: ["uk-lost"], divided: ["sa-look"], unknown }, plain);
  expect(page).toContain("2  1m 1?");
  expect(page).toContain(
    "✗ uncovered: 1: uk-lost\n✗ with two sorts of home: 1: sa-look\n✗ named but in no ruleset: 1: uk-lots (uk/talk)\n",
  );
});

test("rulesets without norms are said to have none", () => {
  const none = { norms: [], waiting: [], uncovered: [], divided: [], unknown: [] };
  expect(coveragePage(none, plain)).toBe("No ruleset of the choice writes down its norms.\n");
  expect(JSON.parse(coverageJson(none))).toEqual({ matrix: [], ...none });
});

test("coverage as JSON has a cell for every theme and ruleset, and every norm", () => {
  const { matrix, norms, ...rest } = JSON.parse(coverageJson(coverage));
  expect(matrix).toHaveLength(2 * 21);
  expect(matrix.reduce((sum: number, cell: { norms: number }) => sum + cell.norms, 0)).toBe(6);
  expect(matrix).toContainEqual({
    theme: "confidentiality",
    jurisdiction: "sa",
    norms: 3,
    rule: 2,
    metadata: 0,
    history: 1,
    checklist: 0,
    excuse: 0,
    uncovered: 0,
    waiting: 1,
  });
  const first = { id: "sa-secret", jurisdiction: "sa", theme: "confidentiality", home: "rule", by: ["sa/talk"], waiting: false };
  expect(norms[0]).toEqual(first);
  expect(rest).toEqual({
    waiting: [{ rule: "sa/often", awaits: "history", sees: "history", norms: ["sa-often"] }],
    uncovered: [],
    divided: [],
    unknown: [],
  });
});
