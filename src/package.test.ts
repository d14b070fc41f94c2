import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./tree.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "scrubin-package-"));
const home = join(folder, "home");
const program = join(home, "node_modules", ".bin", "scrubin");
let packed: { filename: string; size: number; files: { path: string; size: number }[] };

/** Runs a command with the settings of this user's npm put aside; what it says on failure is the message of the test. */
function run(command: string, args: readonly string[], cwd: string, codes: readonly number[] = [0]): string {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const done = spawnSync(command, args, {
    cwd,
    env: { ...env, npm_config_cache: join(folder, "cache") },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.error !== undefined) throw done.error;
  if (done.status === null || !codes.includes(done.status)) {
    throw new Error(`${command} ${args.join(" ")} ended with ${done.status ?? done.signal}\n${done.stderr}${done.stdout}`);
  }
  return done.stdout;
}

beforeAll(() => {
  [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root));
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, packed.filename)], home);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package is small and holds the program, its rules and their licences, and no sources", () => {
  const paths = packed.files.map((file) => file.path);
  const weights = packed.files.find((file) => file.path === "dist/rules/learned.bin")?.size ?? Number.POSITIVE_INFINITY;
  expect(weights).toBeLessThan(3 * 1024 * 1024);
  expect(packed.size).toBeLessThan(5 * 1024 * 1024);
  expect(statSync(join(folder, packed.filename)).size).toBe(packed.size);
  for (const wanted of [
    "LICENSE",
    "README.md",
    "package.json",
    "bin/scrubin.js",
    "dist/main.js",
    "dist/NOTICE.txt",
    "dist/sbom.cdx.json",
    "dist/rule.schema.json",
    "man/scrubin.1",
    "rulesets/README.md",
  ]) {
    expect(paths).toContain(wanted);
  }
  expect(paths.filter((path) => /^(src|fixtures|node_modules|\.)|\.ts$/.test(path))).toEqual([]);
});

test("its bill of materials names every package whose licence it carries", () => {
  const { components } = JSON.parse(readFileSync(join(root, "dist/sbom.cdx.json"), "utf8"));
  const named = components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
  const notice = readFileSync(join(root, "dist/NOTICE.txt"), "utf8");
  const carried = [...notice.matchAll(/^={78}\n\n(\S+ \d\S*) \(/gmu)].map(([, name]) => name);
  expect(carried.length).toBeGreaterThan(8);
  expect(carried.filter((name) => !named.includes(name))).toEqual([]);
});

test("its code is ASCII, as it is read", () => {
  const folder = join(home, "node_modules", "scrubin", "dist");
  const codes = readdirSync(folder).filter((name) => name.endsWith(".cjs") || name.endsWith(".js"));
  expect(codes).toContain("audit-page.js");
  expect(codes.filter((name) => readFileSync(join(folder, name)).some((byte) => byte > 127))).toEqual([]);
});

test("it brings no other package with it", () => {
  expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["scrubin"]);
  expect(existsSync(join(home, "node_modules", "scrubin", "node_modules"))).toBe(false);
});

test("it tells its version", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(run(program, ["--version"], home).trim()).toBe(version);
});

test("it does without V8's code cache, and with a broken one", () => {
  const dist = join(home, "node_modules", "scrubin", "dist");
  const before = run(program, ["--version"], home);
  for (const cache of readdirSync(dist).filter((name) => name.endsWith(".cache"))) {
    const kept = readFileSync(join(dist, cache));
    writeFileSync(join(dist, cache), kept.subarray(0, 1000));
    expect(run(program, ["--version"], home)).toBe(before);
    rmSync(join(dist, cache));
    expect(run(program, ["--version"], home)).toBe(before);
    writeFileSync(join(dist, cache), kept);
  }
});

test("it lists the rules of all four jurisdictions", () => {
  const listed = JSON.parse(run(program, ["rules", "--format", "json"], home));
  for (const jurisdiction of ["sa", "uk", "hk", "ie"]) expect(JSON.stringify(listed)).toContain(`"${jurisdiction}/`);
});

test.each([
  ["draft.md", "# Clinic\n\nSaw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday with lupus.\n"],
  ["page.html", "<p>Saw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday with lupus.</p>\n"],
  [
    "posts.ndjson",
    '{"id":"1","text":"Saw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday with lupus."}\n',
  ],
])("it checks %s", (name, text) => {
  writeFileSync(join(home, name), text);
  const report = JSON.parse(run(program, ["check", name, "--jurisdiction", "sa", "--format", "json"], home, [1]));
  expect(report.read).toMatchObject({ files: 1, posts: 1, unread: [] });
  expect(report.findings.map((finding: { concern: string }) => finding.concern)).toContain("patient-identifier");
  expect(JSON.stringify(report)).not.toContain("Mokoena");
});

test("it proves the patterns of a user's own rules, and refuses one that explodes", () => {
  const house = join(home, "house");
  const instrument = "instruments:\n  - { id: policy, body: Our hospital, title: Policy, edition: first, in-force: {}, verified: yes }\n";
  const rule = (source: string) => `concern: employer
severity: warning
says: A bed is named
why: A bed points at a patient
fix: Leave the bed out
cites: [{ instrument: policy, relation: paraphrases }]
when: { pattern: '${source}' }
examples: { flag: [bed 12 today, In bed 4, Bed 123], pass: [a bed, the ward, embedded 4] }
`;
  mkdirSync(house);
  writeFileSync(join(house, "ruleset.yaml"), `title: Our house\nversion: "1"\n${instrument}`);
  writeFileSync(join(house, "bed.yaml"), rule("bed \\d{1,3}"));
  writeFileSync(join(home, "bed.txt"), "In bed 12 today.\n");
  const check = ["check", "bed.txt", "--rules", "house", "--fail-on", "warning", "--format", "json"];
  expect(JSON.parse(run(program, check, home, [1])).findings.map((finding: { rule: string }) => finding.rule)).toContain("house/bed");
  writeFileSync(join(house, "bed.yaml"), rule("(bed ?)+ \\d{1,3}$"));
  expect(run(program, check, home, [2])).toBe("");
});
