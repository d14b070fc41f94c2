import { describe, expect, it } from "vitest";
import type { Norm } from "../model/norm.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import { diffRulesets } from "./diff.ts";
import { inWords } from "./in-words.ts";

const signal = (name: string) => ({ word: "signal", name }) as const;

const rule: Rule = {
  id: "a/touting",
  concern: "touting",
  severity: "error",
  says: "Custom is asked for",
  why: "why",
  fix: "fix",
  cites: [{ instrument: "act", at: "1", relation: "paraphrases", verified: "yes" }],
  norms: [],
  sees: "text",
  applies: {},
  when: signal("touts"),
  unless: [],
  loweredBy: [],
  examples: { flag: [], pass: [] },
};
const norm = (id: string, theme: Norm["theme"]): Norm => ({ id, theme, asks: `${id} asks` });
const act = { id: "act", body: "Parliament", title: "Act", edition: "", inForce: {}, verified: "yes" } as const;

const rulesetOf = (id: string, rules: readonly Rule[], norms: readonly Norm[] = []): Ruleset => ({
  id,
  title: id.toUpperCase(),
  version: "1",
  instruments: [act],
  rules,
  waiting: [],
  norms,
  checklist: [],
});

describe("two rulesets", () => {
  const left = rulesetOf(
    "a",
    [
      { ...rule, norms: ["a-price", "a-title"], unless: [signal("satire")], applies: { kinds: ["post"] } },
      { ...rule, id: "a/touting-more", unless: [signal("satire"), signal("rules")], applies: { kinds: ["post", "tweet"] } },
      { ...rule, id: "a/copyright", concern: "copyright" },
    ],
    [norm("a-price", "advertising"), norm("a-title", "identity")],
  );
  const right = rulesetOf(
    "b",
    [
      {
        ...rule,
        id: "b/touting",
        severity: "warning",
        norms: ["b-price"],
        cites: [{ instrument: "lost", relation: "interprets", verified: "no" }],
      },
    ],
    [norm("b-price", "advertising")],
  );

  it("are compared concern by concern; what one side does not know is undefined there", () => {
    const { concerns } = diffRulesets(left, right);
    expect(concerns.map((one) => [one.concern, one.left?.rules.length, one.right?.rules.length])).toEqual([
      ["touting", 2, 1],
      ["copyright", 1, undefined],
    ]);
    expect(diffRulesets(left, right, ["copyright"]).concerns.map(({ concern }) => concern)).toEqual(["copyright"]);
  });

  it("have kinds, exceptions and clauses of all rules on a concern, each once", () => {
    const [touting] = diffRulesets(left, right).concerns;
    expect(touting?.left).toMatchObject({ kinds: ["post", "tweet"], when: ["touts", "touts"], unless: ["satire", "rules"] });
    expect(touting?.left?.clauses).toEqual([{ instrument: "act", title: "Parliament, Act", at: "1", verified: "yes", ended: null }]);
    expect(touting?.right?.clauses).toEqual([{ instrument: "lost", title: "lost", at: null, verified: "no", ended: null }]);
    expect(touting?.right?.kinds).toEqual([]);
  });

  it("have norms without counterpart where the other side serves none of that theme", () => {
    const [touting] = diffRulesets(left, right).concerns;
    expect(touting?.left?.norms.map(({ id }) => id)).toEqual(["a-title"]);
    expect(touting?.right?.norms).toEqual([]);
  });
});

it.each([
  [signal("own-patient"), "own-patient"],
  [{ word: "note", kind: "medicine", traits: ["prescription"] }, "medicine/prescription"],
  [{ word: "phrase", phrases: ["book now", "call us"] }, "“book now” or 1 more"],
  [{ word: "all", within: "sentence", of: [signal("a"), { word: "not", of: signal("b") }] }, "(a and not b) in a sentence"],
  [{ word: "any", within: "post", of: [signal("a"), { word: "missing", of: signal("b") }] }, "(a or no b anywhere)"],
  [{ word: "near", within: 6, of: [signal("a"), signal("b")] }, "(a near b) within 6 words"],
  [{ word: "sequence", within: "paragraph", of: [signal("a"), signal("b")] }, "(a, then b) in a paragraph"],
  [{ word: "at-least", count: 2, within: "post", of: [signal("a"), signal("b"), signal("c")] }, "2 of (a, b, c)"],
  [
    {
      word: "score",
      threshold: 3,
      within: "post",
      of: [
        { add: 2, when: signal("a") },
        { add: -1, when: signal("b") },
      ],
    },
    "3 points of (a 2, b -1)",
  ],
  [{ word: "context", of: signal("a") }, "in answer to a"],
  [{ word: "resembles", concern: "profanity", atLeast: 0.6 }, "resembles profanity by 0.6 or more"],
  [{ word: "unlike", concern: "profanity", below: 0.05 }, "resembles profanity by less than 0.05"],
  [{ word: "where", conditions: { kind: ["reply", "comment"], from: "2024-01-30" } }, "where kind reply or comment and from 2024-01-30"],
] as const)("%j reads %s", (expression, words) => expect(inWords(expression)).toBe(words));
