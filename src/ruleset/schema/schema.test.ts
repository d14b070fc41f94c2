import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Problem } from "../../model/problem.ts";
import { type SchemaName, schemaNames } from "../../model/schema-name.ts";
import { tree } from "../../tree.test-support.ts";
import { loadSources } from "../load.ts";
import { ruleSchema } from "./index.ts";

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validators = Object.fromEntries(schemaNames.map((name) => [name, ajv.compile(JSON.parse(ruleSchema(name)))])) as Record<
  SchemaName,
  ValidateFunction
>;

/** Which sort of file a path is. */
function sortOf(path: string): SchemaName {
  if (path.includes("/vocabulary/")) return "signal";
  const name = basename(path, ".yaml");
  return name === "ruleset" || name === "norms" || name === "checklist" ? name : "rule";
}

/** What the schema says of a file; empty when it may stand. A file that is no YAML is not for it to judge. */
function refusals(path: string, text: string): readonly string[] {
  const validate = validators[sortOf(path)];
  if (validate(parse(text, { uniqueKeys: false, schema: "core" }))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the schemas of rules", () => {
  const rules = tree.filter((path) => /^(rulesets|fixtures\/house-rules\/(policy|riverside|unheeded))\/.*\.yaml$/.test(path));

  it("accept every file that is built in", () => {
    expect(rules.length).toBeGreaterThan(600);
    expect(rules.flatMap((path) => refusals(path, readFileSync(path, "utf8")).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it("describe every key that the readers know", () => {
    for (const name of schemaNames) expect(ruleSchema(name)).not.toMatch(/"description": ""[^{}]*"not": \{\s*"type": "null"/);
  });
});

/** What only a reader can see: other files, the calendar, the language of phrases, the proof of patterns, sums. */
const beyond = [
  /^Unexpected (name|signal|trait|instrument|norm|list|circle|folder|second|pattern|phrase|link|path|file) /,
  /expected (a known|one of a norms|one of this ruleset|a signal that does not depend|lower case|the earlier|no more than|at most \d+, the sum)/,
  /regular expression|ranges of characters|in a word list|inside "|a phrase|no \\p|different ones|each id once|each key once|each once|a sequence|under "(context|missing)"|begins with/,
  /^Unexpected (posts: 1 alone|apart|half of a sum|"found"|sees: history|"history"|hours without)|a list of 2 to|a time zone/,
  /Unexpected (YAML|alias|tag|nesting|empty file|bytes|end, expected a readable)|at most 40 levels/,
];

describe("what the readers refuse", () => {
  const broken = "fixtures/broken";
  const names = readdirSync(broken);

  it.each(names)("is refused by the schemas too, as far as it is a matter of form: %s", async (name) => {
    const root = `${broken}/${name}`;
    const lists = existsSync(`${root}/lists`) ? [`${root}/lists`] : [];
    const notes = { age: ["young"], day: [], place: [], medicine: ["prescription", "brand"] };
    const { problems } = await loadSources({ rulesets: [`${root}/house`], vocabulary: [`${root}/vocabulary`], lists }, { notes });
    const isForm = ({ message }: Problem): boolean => !beyond.some((pattern) => pattern.test(message));
    const byFile = new Map<string, Problem[]>();
    for (const problem of problems) byFile.set(problem.path ?? "", [...(byFile.get(problem.path ?? "") ?? []), problem]);
    const passed = [...byFile].filter(([path, told]) => {
      if (!path.endsWith(".yaml") || !told.some(isForm)) return false;
      return refusals(path, readFileSync(path, "utf8")).length === 0;
    });
    expect(passed.map(([path, told]) => `${path}: ${told.map(({ message }) => message).join("; ")}`)).toEqual([]);
  });

  it.each(names)("is all that the schemas refuse: %s", (name) => {
    const sound = tree.filter((path) => path.startsWith(`${broken}/${name}/`) && /\/(sound|own-patient|negation)\.yaml$/.test(path));
    for (const path of sound) expect(refusals(path, readFileSync(path, "utf8"))).toEqual([]);
  });
});

describe("a file with one thing changed", () => {
  const house = "fixtures/house-rules/riverside";
  const samples = ["incidents.yaml", "ruleset.yaml", "norms.yaml", "checklist.yaml", "vocabulary/our-hospital.yaml"];
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "scrubin-schema-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Each way of taking a key out, adding one, emptying one or putting a list in its place. */
  function* changes(value: unknown, path: readonly (string | number)[] = []): Generator<readonly [string, (root: never) => void]> {
    if (typeof value !== "object" || value === null) return;
    const at = (root: unknown): Record<string, unknown> => path.reduce((inner, key) => (inner as never)[key], root) as never;
    const here = path.join(".");
    if (!Array.isArray(value)) yield [`${here} + surprise`, (root) => Object.assign(at(root), { surprise: "x" })];
    // Of a list two items are enough.
    for (const [key, inner] of Object.entries(value).slice(0, Array.isArray(value) ? 2 : undefined)) {
      if (!Array.isArray(value)) yield [`${here} - ${key}`, (root) => delete at(root)[key]];
      yield [`${here}.${key} = null`, (root) => Object.assign(at(root), { [key]: null })];
      yield [`${here}.${key} = {}`, (root) => Object.assign(at(root), { [key]: {} })];
      yield* changes(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }

  it.each(samples)(
    "is taken or refused by reader and schema alike: %s",
    async (name) => {
      const copy = join(folder, basename(house));
      cpSync(house, copy, { recursive: true });
      const text = readFileSync(join(house, name), "utf8");
      const differing: string[] = [];
      let count = 0;
      const stored = await import("../store.ts");
      const built = stored.readStore("dist/rules");
      if ("problem" in built) throw new Error(built.problem.message);
      const { detectors } = await import("../../detect/index.ts");
      const notes = Object.fromEntries(detectors.map((detector) => [detector.kind, Object.keys(detector.traits)]));
      const known = { notes, signals: built.value.signals, norms: built.value.rulesets.flatMap((one) => one.norms.map(({ id }) => id)) };
      for (const [what, change] of changes(parse(text))) {
        const changed = parse(text);
        change(changed as never);
        writeFileSync(join(copy, name), stringify(changed));
        const { problems } = await loadSources({ rulesets: [copy], vocabulary: [], lists: [] }, known);
        const mine = problems.filter((problem) => problem.path?.endsWith(name) && !beyond.some((pattern) => pattern.test(problem.message)));
        const others = problems.some((problem) => problem.path?.endsWith(name)) && mine.length === 0;
        const refused = refusals(join(dirname(house), name), stringify(changed)).length > 0;
        count += 1;
        if (!others && refused !== mine.length > 0) differing.push(`${what}: schema ${refused}, reader ${mine.map((one) => one.message)}`);
      }
      expect(count).toBeGreaterThan(5);
      expect(differing).toEqual([]);
    },
    60_000,
  );
});
