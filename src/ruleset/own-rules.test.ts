import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Signal } from "../model/signal.ts";
import { loadSources } from "./load.ts";

const root = mkdtempSync(join(tmpdir(), "scrubin-own-"));
const house = join(root, "house");
const builtIn: Signal = {
  name: "own-patient",
  says: "One of the author's own patients",
  phrases: { weak: [], fair: ["my patient~"], strong: [] },
  except: [],
};
const notes = { age: ["young"], medicine: ["prescription"] };

const rule = `concern: patient-talk
severity: warning
says: A patient of ward seven is talked about
why: The house keeps its wards to itself
fix: Leave the ward out
cites:
  - { instrument: house-policy, at: 4, relation: paraphrases }
  - { instrument: house-policy, relation: interprets, verified: "no" }
norms: [sa-no-disrepute]
applies: { kinds: [tweet, post] }
when:
  any:
    - all: [own-patient, ward, medicine/prescription, { not: age/young }]
      within: sentence
    - near: [{ signal: ward, also: [quoted] }, { phrase: "sad~ … news", also: any }]
      within: 6
    - sequence: [ward, { pattern: "bed [0-9]" }]
    - score: { atLeast: 2, of: [{ add: 1.5, when: ward }, { add: 1, when: age }], within: paragraph }
    - atLeast: 1
      of: [{ context: ward }, { missing: age }]
    - where: { kind: tweet, author: [unnamed], from: 2024-01-30 }
    - all: [{ resembles: { atLeast: 0.6 } }, { unlike: { concern: profanity, below: 5e-2 } }]
unless: age
lowered-by: [ward]
examples:
  flag: [one, two, { text: three, kind: reply, context: "a review" }]
  pass: [four, five, six]
`;

beforeAll(() => {
  mkdirSync(join(house, "vocabulary"), { recursive: true });
  mkdirSync(join(house, "lists"));
  cpSync("fixtures/broken/citations/house/ruleset.yaml", join(house, "ruleset.yaml"));
  writeFileSync(join(house, "ward.yaml"), rule);
  writeFileSync(join(house, "lists/wards.txt"), "# wards\nward seven\r\nthe annexe\nward seven\n");
  writeFileSync(
    join(house, "vocabulary/ward.yaml"),
    'says: A ward\nphrases: ["ward {number}"]\nlist: wards.txt\nnot-when: [question]\nwhen: own-patient\n',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

const load = (norms: readonly string[] = ["sa-no-disrepute"]) =>
  loadSources({ rulesets: [house], vocabulary: [], lists: [] }, { notes, signals: [builtIn], norms });

test("a house's own ruleset uses built-in signals and brings its own", async () => {
  const { sources, problems } = await load();
  expect(problems).toEqual([]);
  expect(sources.signals).toEqual([
    builtIn,
    {
      name: "ward",
      says: "A ward",
      phrases: { weak: [], fair: ["ward {number}", "ward seven", "the annexe"], strong: [] },
      except: [],
      when: { word: "signal", name: "own-patient" },
      notWhen: ["question"],
    },
  ]);
});

test("a rule becomes the tree that the matcher reads", async () => {
  const [ruleset] = (await load()).sources.rulesets;
  const [read] = ruleset?.rules ?? [];
  const ward = { word: "signal", name: "ward" };
  const age = { word: "note", kind: "age", traits: [] };
  expect(read?.id).toBe("house/ward");
  expect(read?.cites).toEqual([
    { instrument: "house-policy", at: "4", relation: "paraphrases", verified: "yes" },
    { instrument: "house-policy", relation: "interprets", verified: "no" },
  ]);
  expect(read?.unless).toEqual([age]);
  expect(read?.loweredBy).toEqual([ward]);
  expect(read?.examples.flag[2]).toEqual({ text: "three", kind: "reply", context: "a review" });
  expect(read?.when).toEqual({
    word: "any",
    within: "post",
    of: [
      {
        word: "all",
        within: "sentence",
        of: [
          { word: "signal", name: "own-patient" },
          ward,
          { word: "note", kind: "medicine", traits: ["prescription"] },
          { word: "not", of: { word: "note", kind: "age", traits: ["young"] } },
        ],
      },
      {
        word: "near",
        within: 6,
        of: [
          { ...ward, also: ["quoted"] },
          { word: "phrase", phrases: ["sad~ … news"], also: "any" },
        ],
      },
      { word: "sequence", within: "sentence", of: [ward, { word: "pattern", source: "bed [0-9]" }] },
      {
        word: "score",
        threshold: 2,
        within: "paragraph",
        of: [
          { add: 1.5, when: ward },
          { add: 1, when: age },
        ],
      },
      {
        word: "at-least",
        count: 1,
        within: "post",
        of: [
          { word: "context", of: ward },
          { word: "missing", of: age },
        ],
      },
      { word: "where", conditions: { kind: ["tweet"], author: ["unnamed"], from: "2024-01-30" } },
      {
        word: "all",
        within: "post",
        of: [
          { word: "resembles", concern: "patient-talk", atLeast: 0.6 },
          { word: "unlike", concern: "profanity", below: 0.05 },
        ],
      },
    ],
  });
});

test("a signal of the house may not take a built-in name", async () => {
  writeFileSync(join(house, "vocabulary/own-patient.yaml"), "says: Mine\nphrases: [our own]\n");
  const { sources, problems } = await load();
  rmSync(join(house, "vocabulary/own-patient.yaml"));
  expect(problems.map(({ message }) => message)).toEqual([
    'Unexpected second signal "own-patient", expected a name that the built-in vocabulary has not taken',
  ]);
  expect(sources.signals[0]).toEqual(builtIn);
});

test("a rule of the house may serve a built-in norm or one of the house, and no other", async () => {
  expect((await load()).sources.rulesets[0]?.rules[0]?.norms).toEqual(["sa-no-disrepute"]);
  const messages = async () => (await load(["sa-no-disreput"])).problems.map(({ message, hint }) => [message, hint]);
  const unknown = ['Unexpected norm "sa-no-disrepute", expected one of a norms.yaml', 'Did you mean "sa-no-disreput"?'];
  expect(await messages()).toEqual([unknown]);
  writeFileSync(join(house, "norms.yaml"), "norms: [{ id: house-wards, theme: scope, asks: Wards are not named }]\n");
  expect(await messages()).toEqual([unknown]);
  writeFileSync(join(house, "norms.yaml"), "norms: [");
  expect(await messages()).toEqual([[expect.stringContaining("Unexpected YAML"), expect.anything()]]);
  rmSync(join(house, "norms.yaml"));
});
