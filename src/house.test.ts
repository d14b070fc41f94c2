import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { isTest, modules, read, root, tree } from "./tree.test-support.ts";

const tool = (name: string, args: readonly string[], cwd = root) =>
  spawnSync(join(root, "node_modules/.bin", name), args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });

/** Files that a person wrote as text. */
const texts = tree.filter((path) => /\.(ts|mjs|cjs|js|json|ya?ml|md|grit)$|^\.ci\/|^LICENSE$/.test(path) && path !== "package-lock.json");
const code = tree.filter((path) => /^(src|bin)\/.*\.(ts|mjs|js)$/.test(path));
const offenders = (paths: readonly string[], isOffence: (text: string) => boolean) => paths.filter((path) => isOffence(read(path)));

test("no source file is above 250 lines, and the file in bin stays under 25", () => {
  const lines = (path: string) => read(path).trimEnd().split("\n").length;
  expect(code.filter((path) => lines(path) > (path.startsWith("bin/") ? 24 : 250))).toEqual([]);
});

test("no file or folder has a name that says nothing", () => {
  expect(tree.filter((path) => path.startsWith("src/") && /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/i.test(path))).toEqual([]);
});

test("the top level holds what it should and nothing else", () => {
  const known = "LICENSE README.md action.yml bin docs fixtures package-lock.json package.json rulesets src templates tsconfig.json".split(
    " ",
  );
  const top = new Set(tree.map((path) => path.split("/")[0] ?? ""));
  expect([...top].filter((name) => !name.startsWith(".") && !known.includes(name))).toEqual([]);
});

test("the regex door is locked everywhere but in its own file", () => {
  const folder = mkdtempSync(join(tmpdir(), "scrubin-door-"));
  const expressions = ["/a+/g", 'new RegExp("a+")', 'RegExp("a+")', "globalThis.RegExp"];
  const planted = expressions.map((expression, number) => `export const planted${number} = ${expression};\n`).join("");
  for (const path of [".biome.json", ".config/regex-door.grit"]) cpSync(join(root, path), join(folder, path));
  for (const path of ["src/report/planted.ts", "src/text/pattern.ts"]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), planted);
  }
  const lint = tool("biome", ["lint", "--vcs-enabled=false", "--colors=off", "."], folder);
  rmSync(folder, { recursive: true });
  const complaints = `${lint.stdout}${lint.stderr}`;
  expect(complaints.split("expected pattern() of src/text/pattern.ts")).toHaveLength(expressions.length + 1);
  expect(complaints).not.toMatch(/src\/text\/pattern\.ts:\d+:\d+ plugin/);
});

test("the plan of rooms holds, and its keeper has seen every module", () => {
  const cruise = tool("depcruise", ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"]);
  const { modules: seen, summary } = JSON.parse(cruise.stdout);
  const sources = new Set(seen.map((module: { source: string }) => module.source));
  expect(modules.filter((path) => !sources.has(path))).toEqual([]);
  const told = summary.violations.map(
    (found: { rule: { name: string }; from: string; to: string }) => `${found.rule.name}: ${found.from} → ${found.to}`,
  );
  expect(told).toEqual([]);
}, 60_000);

/** The parts that the index of a room lists. */
const parts = (room: string) =>
  [...read(`src/${room}/index.ts`).matchAll(/["']\.\/([a-z0-9-]+)(?:\/index)?\.ts["']/g)].map((match) => match[1] ?? "");

test.each(["detect", "read", "report"])("every part listed in src/%s has a test or a fixture", (room) => {
  const listed = parts(room);
  const proofs = tree.filter((path) => path.startsWith("fixtures/") || (path.startsWith(`src/${room}/`) && path.endsWith(".test.ts")));
  const isProven = (part: string) => proofs.some((path) => path.split("/").some((name) => name === part || name.startsWith(`${part}.`)));
  expect(listed.length).toBeGreaterThan(2);
  expect(listed.filter((part) => !isProven(part))).toEqual([]);
});

test("rule files are YAML in one spelling, and no two rules share an id", () => {
  const files = tree.filter((path) => /^rulesets\/.*\.ya?ml$/.test(path));
  expect(files.filter((path) => !/^rulesets(\/[a-z0-9-]+)+\.yaml$/.test(path))).toEqual([]);
  const rules = files.filter(
    (path) => !path.startsWith("rulesets/vocabulary/") && !/^(ruleset|norms|checklist)\.yaml$/.test(basename(path)),
  );
  const ids = rules.map((path) => `${path.split("/")[1]}/${basename(path, ".yaml")}`);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("the version stands in package.json alone", () => {
  const { version } = JSON.parse(read("package.json"));
  const program = [...code.filter((path) => !isTest(path)), ...tree.filter((path) => path.endsWith("README.md"))];
  expect(offenders(program, (text) => text.includes(version))).toEqual([]);
});

test("no file tells of the machine it was written on", () => {
  const machine = /(?<![\w.:/-])\/(?:work|root|home\/\w+|Users\/\w+)\//;
  expect(machine.test(`see ${["", "home", "me", "x"].join("/")}`)).toBe(true);
  expect(offenders(texts, (text) => machine.test(text))).toEqual([]);
});

test("nothing is installed with the package, and the lock names no registry", () => {
  const manifest = JSON.parse(read("package.json"));
  for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"]) expect(manifest).not.toHaveProperty(kind);
  expect(Object.entries<string>(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(read("package-lock.json")).not.toContain('"resolved"');
});

test("the lock knows the optional packages of every platform, without which npm ci refuses it", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const optional = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  expect(optional.length).toBeGreaterThan(20);
  expect(optional.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
});
