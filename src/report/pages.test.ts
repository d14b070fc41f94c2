import { describe, expect, it } from "vitest";
import type { Instrument } from "../model/citation.ts";
import type { Explanation } from "../model/explanation.ts";
import type { Rule, WaitingRule } from "../model/rule.ts";
import { explanationPage, failedExamples, ruleJson, rulePage, ruleTable } from "./pages.ts";
import { findingWith, nasty, plain, secrets } from "./report.test-support.ts";

const rule: Rule = {
  id: "uk/touting",
  concern: "touting",
  severity: "warning",
  says: "Asks for custom",
  why: "Custom is not to be asked for",
  fix: "Leave it out",
  cites: [
    { instrument: "gmc", at: "70", relation: "paraphrases", verified: "yes" },
    { instrument: "lost", relation: "interprets", verified: "no" },
  ],
  norms: ["uk-touting"],
  sees: "text",
  applies: { kinds: ["post", "tweet"] },
  when: { word: "signal", name: "touting" },
  unless: [],
  loweredBy: [],
  examples: {
    flag: [{ text: "Book me now" }, { text: "Call us", kind: "reply", context: "Who is good?" }],
    pass: [{ text: `Rest ${nasty}` }],
  },
};

const gmc: Instrument = {
  id: "gmc",
  body: "GMC",
  title: "Good medical practice",
  edition: "2024",
  inForce: {},
  address: "https://example.org",
  verified: "yes",
};

const { applies: _applies, when: _when, unless: _unless, loweredBy: _loweredBy, examples: _examples, ...head } = rule;
const waits: WaitingRule = { ...head, sees: "history", awaits: "history" };

describe("rules", () => {
  it("are listed in columns", () => {
    expect(ruleTable([rule, { ...rule, id: "ie/a", severity: "info" }])).toBe(
      "uk/touting  warning  touting  Asks for custom\nie/a        info     touting  Asks for custom\n",
    );
  });

  it("are listed as JSON, and nothing as an empty list", () => {
    expect(JSON.parse(ruleJson([rule]))).toEqual([
      {
        id: "uk/touting",
        severity: "warning",
        concern: "touting",
        says: "Asks for custom",
        norms: ["uk-touting"],
        sees: "text",
        awaits: null,
      },
    ]);
    expect(JSON.parse(ruleJson([]))).toEqual([]);
  });

  it("that wait are marked", () => {
    expect(ruleTable([waits])).toBe("uk/touting  warning  touting  Asks for custom (waiting for history)\n");
    expect(JSON.parse(ruleJson([waits]))).toMatchObject([{ sees: "history", awaits: "history" }]);
    const page = rulePage(waits, { instruments: [gmc], norms: [] }, plain);
    expect(page).toContain("\nwait  for history: several posts of one author, read together; until then nothing is flagged\n\nClauses\n");
    expect(page).not.toContain("Flags");
  });

  it("say what their norms ask, as far as they are written down", () => {
    const norms = [{ id: "uk-touting", theme: "advertising" as const, asks: "Patients are not canvassed" }];
    const own = "In our own words\n  - Patients are not canvassed (uk-touting)\n  - uk-other\n";
    expect(rulePage({ ...rule, norms: ["uk-touting", "uk-other"] }, { instruments: [], norms }, plain)).toContain(own);
    expect(rulePage({ ...rule, norms: [] }, { instruments: [], norms }, plain)).not.toContain("In our own words");
  });

  it("have a page with clauses as confirmed as they are, and examples made safe", () => {
    const page = rulePage(rule, { instruments: [gmc], norms: [] }, plain);
    expect(page).toContain("GMC: Good medical practice (2024), 70, paraphrased\n    https://example.org\n");
    expect(page).toContain("lost, paragraph not confirmed, interpreted\n");
    expect(page).toContain("✗ Flags\n  - Book me now\n  - Call us (reply, in answer to “Who is good?”)\n✓ Passes\n");
    expect(page).toContain("Rest \\u{1b}[31mred\\u{7}");
  });
});

it("a page says which clauses were not in force on the day asked for, or are no longer", () => {
  const dated = { ...gmc, inForce: { from: "2016", to: "2024-01-29" } };
  expect(rulePage(rule, { instruments: [dated], norms: [] }, plain)).toContain(
    "Clauses\n  - GMC: Good medical practice (2024), 70, paraphrased; ended 2024-01-29\n",
  );
  expect(rulePage(rule, { instruments: [dated], norms: [] }, plain, "2020")).toContain(
    "Clauses on 2020\n  - GMC: Good medical practice (2024), 70, paraphrased\n",
  );
  expect(rulePage(rule, { instruments: [dated], norms: [] }, plain, "2015-12")).toContain("70, paraphrased; not in force until 2016\n");
});

describe("an explanation", () => {
  const word = (text: string, column: number, kept?: string) => ({ text, line: 12, column, kept });
  const tree: Explanation = {
    label: "all within sentence",
    holds: true,
    words: [],
    parts: [
      { label: "person", holds: true, says: "a name", words: [word(secrets[0], 5)], parts: [] },
      { label: "own-patient", holds: true, words: [word("Saw", 1)], parts: [] },
      { label: "unless composite", holds: false, words: [word("imagined", 40, "negated")], parts: [] },
    ],
  };
  const place = { path: "blog/post.md", line: 12, column: 1, endLine: 12, endColumn: 4 };
  const evidence = [{ by: { signal: "own-patient" }, says: "own patient", text: "Saw", identifies: false, place }];
  const finding = findingWith({ evidence });

  it("is a tree with marks, places and why a word did not count; words not known to be harmless are masked", () => {
    expect(explanationPage(finding, tree, plain)).toContain(
      [
        "✓ all within sentence",
        "  ✓ person (a name)",
        "      12:5 “▇▇▇”",
        "  ✓ own-patient",
        "      12:1 “Saw”",
        "  ✗ unless composite",
        "      12:40 “▇▇▇”, does not count: negated",
      ].join("\n"),
    );
  });

  it("shows every word when asked to", () => {
    const page = explanationPage(finding, tree, { ...plain, reveal: true });
    expect(page).toContain(`12:5 “${secrets[0]}”`);
    expect(page).not.toContain("▇");
  });
});

it("failed examples say what was wanted, safely", () => {
  expect(failedExamples([{ rule: "uk/a", wanted: "flag", text: "a\u001bb" }])).toBe(
    "✗ uk/a should be flagged and is not:\n    a\\u{1b}b\n",
  );
  expect(failedExamples([{ rule: "uk/a", wanted: "pass", text: "x" }])).toContain("should pass and is flagged");
});
