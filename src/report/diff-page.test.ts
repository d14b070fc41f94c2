import { expect, it } from "vitest";
import type { Position, RulesetDiff } from "../model/ruleset-diff.ts";
import { diffJson, diffPage } from "./diff-page.ts";
import { plain } from "./report.test-support.ts";

const position: Position = {
  rules: [{ rule: "a/touting", severity: "error", says: "Custom is asked for" }],
  kinds: [],
  when: ["touts"],
  unless: ["satire", "rules"],
  loweredBy: [],
  clauses: [
    { instrument: "act", title: "Parliament, Act", at: "1", verified: "partly", ended: null },
    { instrument: "old", title: "Parliament, Old act", at: "1", verified: "yes", ended: "2019" },
  ],
  norms: [],
};
const diff: RulesetDiff = {
  left: { id: "a", title: "Aland" },
  right: { id: "house", title: "House" },
  concerns: [
    {
      concern: "touting",
      left: position,
      right: {
        ...position,
        rules: [{ rule: "house/touting", severity: "warning", says: "Custom is asked for" }],
        unless: ["satire"],
        kinds: ["post", "tweet"],
        norms: [{ id: "house-price", theme: "advertising", asks: "No price \u001b[31m is named" }],
      },
    },
    { concern: "copyright", left: undefined, right: { ...position, when: ["copies"], unless: [] } },
  ],
};

it("a page tells what only one side knows, then what differs in what both know, safely", () => {
  expect(diffPage(diff, plain)).toBe(`Aland (a) and House (house): 1 concern in both, 0 only in a, 1 only in house

copyright  only in house
  severity  house  error
  says      house  Custom is asked for
  when      house  copies
  clauses   house  Parliament, Act, 1 (paragraph not confirmed)

touting
  severity  a      error
            house  warning
  says      both   Custom is asked for
  kinds     house  post, tweet
  unless    both   satire
            a      rules
  clauses   both   Parliament, Act, 1 (paragraph not confirmed)
  norms     house  advertising: house-price, No price \\u{1b}[31m is named
`);
});

it("JSON has every concern with both sides, null where a side has no rule", () => {
  const read = JSON.parse(diffJson(diff));
  expect(Object.keys(read)).toEqual(["left", "right", "concerns"]);
  expect(read.concerns.map((one: { concern: string; left: unknown }) => [one.concern, one.left === null])).toEqual([
    ["touting", false],
    ["copyright", true],
  ]);
  expect(Object.keys(read.concerns[0].right)).toEqual(["rules", "kinds", "when", "unless", "loweredBy", "clauses", "norms"]);
  expect(JSON.parse(diffJson({ ...diff, concerns: [] })).concerns).toEqual([]);
});
