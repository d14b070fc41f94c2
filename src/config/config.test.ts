import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConfiguration } from "./index.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-config-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
};
const told = async (files: Readonly<Record<string, string>>, file = "a.md"): Promise<readonly string[]> => {
  write(files);
  const configuration = await openConfiguration(cwd);
  await configuration.of(join(cwd, file));
  return configuration.problems.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
};

describe("settings", () => {
  it("come from the nearest configuration above the file", async () => {
    write({
      "scrubin.config.yaml": "jurisdictions: [uk, ie]\nfailOn: warning\n",
      "press/scrubin.config.yaml": "jurisdictions: hk\nrules: { hk/touting: off }\n",
    });
    const { of, run, problems } = await openConfiguration(cwd);
    expect((await of(join(cwd, "blog/a.md"))).jurisdictions).toEqual(["uk", "ie"]);
    expect(await of(join(cwd, "press/2024/a.md"))).toMatchObject({ jurisdictions: ["hk"], rules: new Map([["hk/touting", "off"]]) });
    expect(run).toMatchObject({ failOn: "warning", rulesets: [] });
    expect(problems).toEqual([]);
  });

  it("stand in package.json too", async () => {
    write({ "package.json": '{\n\t"name": "blog",\n\t"scrubin": { "minCertainty": "medium" }\n}\n' });
    const { of, problems } = await openConfiguration(cwd);
    expect([(await of(join(cwd, "a.md"))).minCertainty, problems]).toEqual(["medium", []]);
  });

  it("extend others, and the later wins, rule by rule", async () => {
    write({
      "house/base.yaml": "rules: { uk/touting: off, uk/profanity: info }\nrulesets: mine\nfailOn: never\n",
      "scrubin.config.yaml":
        "extends: house/base.yaml\nrules: { uk/touting: warning }\noverrides:\n  - files: press/**\n    kind: draft\n    rules: { uk/profanity: error }\n",
    });
    const { of, run } = await openConfiguration(cwd);
    expect([...(await of(join(cwd, "a.md"))).rules]).toEqual([
      ["uk/touting", "warning"],
      ["uk/profanity", "info"],
    ]);
    expect(await of(join(cwd, "press/a.md"))).toMatchObject({
      kind: "draft",
      rules: new Map([
        ["uk/touting", "warning"],
        ["uk/profanity", "error"],
      ]),
    });
    expect(run).toMatchObject({ failOn: "never", rulesets: [join(cwd, "house/mine")] });
  });

  it("tell where each of them stands", async () => {
    write({
      "scrubin.config.yaml":
        "# ours\njurisdictions: uk\nauthor:\n  name: Dr Made-Up\noverrides:\n  - files: '*.txt'\n    jurisdictions: [ie, hk]\n",
    });
    const { explain } = await openConfiguration(cwd);
    expect(await explain(join(cwd, "a.txt"))).toEqual({
      path: "scrubin.config.yaml",
      origins: [
        { name: "jurisdictions", value: "ie, hk", path: "scrubin.config.yaml", line: 7 },
        { name: "author.name", value: "Dr Made-Up", path: "scrubin.config.yaml", line: 4 },
      ],
    });
  });
});

describe("ignored files", () => {
  it("are those of the configuration and of .scrubinignore in any folder above", async () => {
    write({ "scrubin.config.yaml": "ignore: ['drafts/**', '!drafts/keep.md']\n", "blog/.scrubinignore": "# old\nold/\n*.tmp.md\n" });
    const { isIgnored } = await openConfiguration(cwd);
    const paths = ["drafts/a.md", "drafts/keep.md", "blog/old/b.md", "blog/x.tmp.md", "blog/x.md", "old/b.md"];
    expect(await Promise.all(paths.map((path) => isIgnored(join(cwd, path))))).toEqual([true, false, true, true, false, false]);
  });
});

describe("a wrong configuration", () => {
  it.each([
    ["an unknown key", "jurisdiction: uk\n", '1:1 Unexpected key "jurisdiction", expected a key of a configuration'],
    ["a wrong word", "failOn: fatal\n", '1:9 Unexpected "fatal", expected "failOn" of a configuration, one of error, warning, info, never'],
    ["a wrong level", "rules:\n  uk/touting: on\n", '2:15 Unexpected "on", expected one of off, error, warning, info for uk/touting'],
    ["a flag that is none", "learned: perhaps\n", '1:10 Unexpected "perhaps", expected "learned" of a configuration, true or false'],
    [
      "an override without files",
      "overrides:\n  - kind: blog\n",
      '2:5 Unexpected end, expected the key "files" in "overrides" of a configuration',
    ],
    ["broken YAML", "rules: [\n", "2:1 Unexpected YAML"],
    ["an empty file", "", "1:1 Unexpected empty file"],
  ])("is told with its place: %s", async (_, text, message) => {
    const [first = ""] = await told({ "scrubin.config.yaml": text });
    expect(first).toContain(`scrubin.config.yaml:${message}`);
  });

  it("is one that is missing, or leads round in a circle", async () => {
    expect((await told({ "scrubin.config.yaml": "extends: nowhere.yaml\n" }))[0]).toContain("nowhere.yaml:1:1 Unexpected end");
    expect((await told({ "scrubin.config.yaml": "extends: b.yaml\n", "b.yaml": "extends: scrubin.config.yaml\n" }))[0]).toContain("circle");
  });

  it("is one of another name, or two in a folder", async () => {
    expect((await told({ "scrubin.config.yml": "failOn: error\n" }))[0]).toContain("expected scrubin.config.yaml");
    rmSync(join(cwd, "scrubin.config.yml"));
    expect((await told({ "scrubin.config.yaml": "failOn: error\n", "package.json": '{"scrubin":{}}' }))[0]).toContain(
      "expected one of the two",
    );
  });

  it("is one below that sets what holds for the run", async () => {
    const problems = await told({ "press/scrubin.config.yaml": "failOn: never\n" }, "press/a.md");
    expect(problems).toEqual([expect.stringMatching(/^press\/scrubin\.config\.yaml:1:undefined Unexpected "failOn" here/)]);
  });
});
