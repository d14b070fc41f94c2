import { expect, test } from "vitest";
import type { Post } from "../model/post.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import type { Verdict } from "../model/verdict.ts";
import { checkPost } from "./check.ts";

const place = { path: "a.md", line: 1, column: 1, endLine: 1, endColumn: 4 };
const post: Post = {
  id: "1",
  kind: "post",
  platform: "text",
  path: "a.md",
  text: "bad",
  origin: { place: () => place },
  audience: "public",
};
const verdict: Verdict = { rule: "x/y", span: { start: 0, end: 3 }, certainty: "high", lowered: false, proofs: [], identifying: [] };
const shared = { body: "Council", edition: "", verified: "yes" } as const;
const ruleset: Ruleset = {
  id: "x",
  title: "X",
  version: "1",
  instruments: [
    { id: "new", title: "New", inForce: { from: "2024-01-30" }, replaces: "old", ...shared },
    { id: "old", title: "Old", inForce: { from: "2013", to: "2024-01-29" }, ...shared },
  ],
  rules: [],
  waiting: [],
  norms: [],
  checklist: [],
};
const cites = ["new", "old"].map((instrument) => ({ instrument, relation: "paraphrases", verified: "yes" }));
const rule = { id: "x/y", concern: "touting", severity: "error", says: "Bad", why: "why", fix: "fix", cites } as unknown as Rule;

const check = (at: string | undefined, asOf?: string) => {
  const seen: (string | undefined)[] = [];
  const judge = {
    judge: (given: Post) => {
      seen.push(given.at);
      return [verdict];
    },
  };
  const [finding] = checkPost({ ...post, at }, judge, () => ({ rule, ruleset }), asOf);
  if (finding === undefined) throw new Error("Unexpected end, expected a finding");
  return { ...finding, seen };
};

test("a finding rests on the clauses of its day, and keeps its name on every day", () => {
  const then = check("2020-02-02T08:00:00Z");
  const now = check(undefined);
  expect(then).toMatchObject({ severity: "error", asOf: "2020-02-02", bound: true, cites: [{ instrument: "old" }] });
  expect(then.changed).toMatchObject([{ was: "old", now: { instrument: "new" }, since: "2024-01-30" }]);
  expect(now).toMatchObject({ severity: "error", asOf: null, bound: true, cites: [{ instrument: "new" }], changed: [] });
  expect(then.fingerprint).toBe(now.fingerprint);
});

test("a rule that did not bind on the day is told as information, in words", () => {
  const before = check("2009-02-02");
  expect(before).toMatchObject({ severity: "info", bound: false, cites: [], message: "Bad; no clause was in force on 2009-02-02" });
  expect(before.changed).toMatchObject([{ was: null, now: { instrument: "new" } }]);
});

test("a date asked for stands in for the post's own, to the matcher too, and the report still says when it was posted", () => {
  const asked = check("2009-02-02", "2024");
  expect(asked).toMatchObject({ severity: "error", asOf: "2024", cites: [{ instrument: "new" }], post: { at: "2009-02-02" } });
  expect(asked.seen).toEqual(["2024-12-31"]);
});
