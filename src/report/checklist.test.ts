import { expect, test } from "vitest";
import type { Ruleset } from "../model/rule.ts";
import { checklistJson, checklistMarkdown, checklistPage } from "./pages.ts";
import { nasty, plain } from "./report.test-support.ts";

const cite = { instrument: "code", at: "5.2", relation: "paraphrases", verified: "yes" } as const;
const code = {
  id: "code",
  body: "Council",
  title: "Code",
  edition: "1",
  inForce: {},
  address: "https://example.org",
  verified: "yes",
} as const;
const hk: Ruleset = {
  id: "hk",
  title: "Hong Kong",
  version: "1",
  instruments: [code],
  rules: [],
  waiting: [],
  norms: [],
  checklist: [
    { theme: "precautions", says: "Look at who can see it", norms: ["hk-a"], cites: [cite, { ...cite, at: undefined, verified: "no" }] },
    { theme: "workplace-media", says: `No *screens* ${nasty}`, norms: [], cites: [{ ...cite, instrument: "lost" }] },
    { theme: "precautions", says: "Sleep over it", norms: ["hk-b", "hk-c"], cites: [{ ...cite, verified: "partly" }] },
  ],
};
const bare: Ruleset = { ...hk, id: "house", title: "House", checklist: [] };

test("a checklist is by theme, with boxes and clauses as confirmed as they are; rulesets without one are left out", () => {
  const page = checklistPage([hk, bare], plain);
  expect(page).toMatch(
    /^Before you post: Hong Kong\n\nWorkplace media\n {2}\[ \] No \*screens\*\n {6}\\u\{1b\}\[31mred.*\n {6}lost, 5\.2\n/,
  );
  expect(page).toContain(`
Precautions
  [ ] Look at who can see it
      Council, Code, 5.2
      Council, Code, paragraph not confirmed
  [ ] Sleep over it
      Council, Code, 5.2 (paragraph not confirmed)
`);
  expect(page).not.toContain("House");
});

test("as Markdown it is a task list without marks or HTML of its own", () => {
  const page = checklistMarkdown([hk]);
  expect(page).toContain("# Before you post: Hong Kong\n\n## Workplace media\n\n- [ ] No \\*screens\\* ");
  expect(page).toContain("- [ ] Look at who can see it (Council, Code, 5.2; Council, Code, paragraph not confirmed)\n- [ ] Sleep");
  for (const character of ["\u001b", "\u202e"]) expect(page).not.toContain(character);
});

test("as JSON it is an array with norms and clauses", () => {
  const listed = JSON.parse(checklistJson([hk, bare]));
  expect(listed).toHaveLength(3);
  expect(listed[1]).toEqual({
    jurisdiction: "hk",
    theme: "precautions",
    says: "Look at who can see it",
    norms: ["hk-a"],
    cites: [
      { instrument: "code", title: "Council, Code", at: "5.2", url: "https://example.org", verified: "yes" },
      { instrument: "code", title: "Council, Code", at: null, url: "https://example.org", verified: "no" },
    ],
  });
});

test("nothing is said to be nothing", () => {
  expect(checklistPage([bare], plain)).toBe("No item fits.\n");
  expect(checklistMarkdown([bare])).toBe("No item fits.\n");
  expect(checklistJson([bare])).toBe("[]\n");
});
