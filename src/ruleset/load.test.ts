import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "../model/problem.ts";
import { type Loaded, loadSources } from "./load.ts";

const fixtures = "fixtures/broken";
const notes = { age: ["young"], day: [], place: [], medicine: ["prescription", "brand"] };

const load = (root: string): Promise<Loaded> =>
  loadSources(
    { rulesets: [`${root}/house`], vocabulary: [`${root}/vocabulary`], lists: existsSync(`${root}/lists`) ? [`${root}/lists`] : [] },
    { notes },
  );

const line = (root: string, { path, line, column, message, hint }: Problem): string =>
  `${path?.replace(`${root}/`, "")}:${line}:${column} ${message}${hint === undefined ? "" : `\n    ${hint.replaceAll(`${root}/`, "")}`}`;

test.each(readdirSync(fixtures))("tells all that is wrong in %s", async (name) => {
  const root = `${fixtures}/${name}`;
  const { problems } = await load(root);
  await expect(`${problems.map((problem) => line(root, problem)).join("\n")}\n`).toMatchFileSnapshot(`../../${root}/expected.txt`);
  for (const { code, message } of problems) {
    expect(code).toBe("bad-rule");
    expect(message).toMatch(/^Unexpected [^\n]*, expected [^\n]+$/);
  }
});

test("each broken file has a problem of its own, and sound ones have none", () => {
  for (const name of readdirSync(fixtures)) {
    const expected = readFileSync(`${fixtures}/${name}/expected.txt`, "utf8");
    expect(expected).not.toMatch(/sound\.yaml|own-patient\.yaml|negation\.yaml/);
    for (const file of readdirSync(`${fixtures}/${name}/house`)) {
      if (file.endsWith(".yaml") && !/^(ruleset|sound|waits)\.yaml$/.test(file)) expect(expected).toContain(file);
    }
  }
});

test("a sound rule is loaded although its neighbours are broken", async () => {
  const { sources } = await load(`${fixtures}/folders`);
  expect(sources.rulesets[0]?.rules.map(({ id }) => id)).toEqual(["house/deep/sound"]);
  expect(sources.signals.map(({ name }) => name)).toEqual(["age-word", "own-word"]);
});

test("a rule that waits is kept apart from those that run", async () => {
  const [ruleset] = (await load(`${fixtures}/norms`)).sources.rulesets;
  expect(ruleset?.rules.map(({ id, sees }) => [id, sees])).toEqual([
    ["house/sees-what", "text"],
    ["house/sound", "metadata"],
    ["house/unknown-norm", "text"],
  ]);
  const waits = ruleset?.waiting.find(({ id }) => id === "house/waits");
  expect(waits).toMatchObject({ sees: "history", awaits: "history", norms: ["house-no-talk"] });
  expect(ruleset?.norms[0]).toEqual({
    id: "house-no-talk",
    theme: "confidentiality",
    asks: "Nothing about patients is told outside the ward",
  });
  expect(ruleset?.checklist[0]).toMatchObject({ theme: "precautions", norms: ["house-no-talk"], cites: [{ at: "4" }] });
});

test("the four built-in rulesets can be read as far as their instruments", async () => {
  for (const id of ["sa", "uk", "hk", "ie"]) {
    const { sources, problems } = await loadSources({ rulesets: [`rulesets/${id}`], vocabulary: [], lists: [] }, { notes });
    expect(problems.filter(({ path }) => path?.endsWith("/ruleset.yaml"))).toEqual([]);
    expect(sources.rulesets[0]?.instruments.length).toBeGreaterThan(15);
  }
});

test("too large a file, bytes that are no text and a bomb of brackets are problems, not crashes", async () => {
  const root = mkdtempSync(join(tmpdir(), "scrubin-rules-"));
  mkdirSync(join(root, "house"));
  mkdirSync(join(root, "vocabulary"));
  writeFileSync(join(root, "house/large.yaml"), "#".repeat(1024 * 1024 + 1));
  writeFileSync(join(root, "house/bytes.yaml"), Buffer.from([0x73, 0x3a, 0x20, 0xff, 0xfe]));
  writeFileSync(join(root, "house/flow.yaml"), "[".repeat(100_000));
  writeFileSync(join(root, "house/block.yaml"), "- ".repeat(20_000));
  const { problems } = await load(root);
  rmSync(root, { recursive: true });
  expect(new Set(problems.map(({ path }) => path?.slice(root.length + 1)))).toEqual(
    new Set(["house", "house/block.yaml", "house/bytes.yaml", "house/flow.yaml", "house/large.yaml"]),
  );
});
