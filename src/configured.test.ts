import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";

const touting = "Book this week and get 20% off your first consultation! Bring a friend and both of you win a voucher.\n";
let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-configured-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
};
async function run(...argv: readonly string[]) {
  const world = fakeWorld({ cwd });
  const code = await main(argv, world);
  return { code, ...world.printed };
}
const found = async (...argv: readonly string[]): Promise<readonly string[]> => {
  const { out } = await run("check", ...argv, "--format", "json");
  return JSON.parse(out).findings.map(
    (one: { rule: string; severity: string; place: { path: string } }) => `${one.place.path} ${one.rule} ${one.severity}`,
  );
};

describe("a configuration", () => {
  it("chooses jurisdictions, rules and severities file by file", async () => {
    write({
      "scrubin.config.yaml":
        "jurisdictions: uk\nconcerns: touting\noverrides:\n  - { files: hk/**, jurisdictions: hk }\n  - { files: soft/**, rules: { uk/touting: info } }\n  - { files: off/**, rules: { '*/touting': off } }\n",
      "a.md": touting,
      "hk/a.md": touting,
      "soft/a.md": touting,
      "off/a.md": touting,
    });
    const [bySelf = "", ...rest] = await found(".");
    expect([bySelf.split(" ").slice(0, 2), ...rest.map((line) => line.split(" "))]).toEqual([
      ["a.md", "uk/touting"],
      ["hk/a.md", "hk/touting", expect.any(String)],
      ["soft/a.md", "uk/touting", "info"],
    ]);
    expect(await found("hk/a.md", "-j", "uk")).toEqual([expect.stringContaining("hk/a.md uk/touting")]);
  });

  it("decides the exit code unless the command line does", async () => {
    write({ "scrubin.config.yaml": "jurisdictions: uk\nfailOn: never\n", "a.md": touting });
    expect((await run("check", "a.md")).code).toBe(0);
    expect((await run("check", "a.md", "--fail-on", "info")).code).toBe(1);
    expect((await run("check", "a.md", "--no-config", "-j", "uk", "--fail-on", "info")).code).toBe(1);
  });

  it("that is wrong ends with 2 and checks nothing, at the top or below", async () => {
    write({ "scrubin.config.yaml": "jurisdictions: uk\nrules: { uk/toutin: off }\n", "a.md": touting });
    const ended = await run("check", "a.md");
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain('Unexpected rule in a configuration "uk/toutin"');
    write({ "scrubin.config.yaml": "jurisdictions: uk\n", "below/scrubin.config.yaml": "kinds: blog\n", "below/a.md": touting });
    const late = await run("check", ".");
    expect(late.code).toBe(2);
    expect(late.err).toContain("scrubin: below/scrubin.config.yaml:1:1: Unexpected key");
  });

  it("lets files be passed over, and says how many", async () => {
    write({
      "scrubin.config.yaml": "ignore: old/\n",
      ".scrubinignore": "*.txt\n",
      "old/a.md": touting,
      "a.txt": touting,
      "b.md": "Fine.\n",
    });
    const ended = await run("check", ".", "a.txt");
    expect(ended.code).toBe(0);
    expect(ended.out).toContain("1 file, 1 post");
    expect(ended.out).toContain("ignored files");
  });

  it("gives drafts a kind and an author", async () => {
    const advice = "If your sugar is over 15, double your insulin tonight and drink two litres of water.\n";
    write({
      "scrubin.config.yaml": "jurisdictions: uk\nconcerns: unnamed-adviser\nkind: tweet\nauthor: { bio: GP in Leeds }\n",
      "a.md": advice,
    });
    const unnamed = await found("a.md");
    write({
      "scrubin.config.yaml": "jurisdictions: uk\nconcerns: unnamed-adviser\nkind: tweet\nauthor: { name: Dr Made Up, bio: GP in Leeds }\n",
    });
    expect(await found("a.md")).toEqual([]);
    expect(unnamed.every((line) => line.includes("uk/unnamed-adviser"))).toBe(true);
  });
});

describe("scrubin config and init", () => {
  it("print what is in force and where it stands", async () => {
    write({ "scrubin.config.yaml": "jurisdictions: [uk]\noverrides:\n  - files: press/\n    rules:\n      uk/touting: off\n" });
    expect((await run("config", "--explain", "press/a.md")).out).toBe(
      "scrubin.config.yaml holds for press/a.md\n  jurisdictions: uk      scrubin.config.yaml:1\n  rules.uk/touting: off  scrubin.config.yaml:5\n",
    );
  });

  it("say so where there is none", async () => {
    expect(await run("config")).toMatchObject({ code: 0, out: "No configuration for files of this folder: the defaults hold\n" });
  });

  it("write a configuration that is valid by the schema, and only once", async () => {
    expect(await run("init", "uk", "ie")).toMatchObject({ code: 0, out: expect.stringContaining("written") });
    const text = readFileSync(join(cwd, "scrubin.config.yaml"), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+config\.schema\.json\n/);
    const isValid = new Ajv({ strict: false }).compile(JSON.parse((await run("config", "--schema")).out));
    expect([isValid(parse(text)), isValid.errors]).toEqual([true, null]);
    expect(isValid({ jurisdiction: "uk" })).toBe(false);
    expect((await run("config")).out).toContain("jurisdictions: uk, ie");
    expect(await run("init")).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
    expect((await run("init", "--force", "eu")).err).toContain('Unexpected jurisdiction "eu"');
  });
});
