import { describe, expect, it } from "vitest";
import { parse } from "./program.ts";
import { fakeRooms } from "./rooms.test-support.ts";

const read = (line: string) => parse(line === "" ? [] : line.split(" "), fakeRooms(), 80);
const plainCheck = {
  command: "check",
  paths: ["a.md"],
  jurisdictions: undefined,
  concerns: undefined,
  rules: [],
  messages: false,
  stdinName: undefined,
  reveal: false,
  colour: undefined,
  format: "pretty",
  failOn: undefined,
  minCertainty: undefined,
  config: true,
  outputs: [],
  quiet: false,
  learned: true,
  history: true,
};

describe("watch, lsp, completion, man and rules schema", () => {
  it("are read", async () => {
    expect(await read("watch -j uk -q posts")).toMatchObject({
      request: { command: "watch", check: { paths: ["posts"], jurisdictions: ["uk"], quiet: true, format: "pretty", config: true } },
    });
    expect(await read("watch")).toMatchObject({ request: { check: { paths: ["."] } } });
    expect(await read("lsp --stdio --clientProcessId=7")).toEqual({ request: { command: "lsp" } });
    expect(await read("completion fish")).toEqual({ request: { command: "completion", shell: "fish" } });
    expect(await read("man")).toEqual({ request: { command: "man" } });
    expect(await read("rules schema")).toEqual({ request: { command: "rules schema", schema: "rule" } });
    expect(await read("rules schema signal")).toEqual({ request: { command: "rules schema", schema: "signal" } });
  });

  it("refuse what they do not know", async () => {
    expect(await read("completion ksh")).toMatchObject({
      problem: { message: expect.stringContaining("Allowed choices are bash, zsh, fish") },
    });
    expect(await read("rules schema post")).toMatchObject({
      problem: { message: expect.stringContaining("Allowed choices are rule, ruleset") },
    });
    expect(await read("watch --output x")).toMatchObject({ problem: { message: expect.stringContaining("unknown option") } });
  });
});

describe("check", () => {
  it("has the defaults of the contract", async () => {
    expect(await read("check a.md")).toEqual({ request: plainCheck });
  });

  it("takes every option", async () => {
    const line =
      "check -j sa,uk --concern touting,profile --format json --output r.json --fail-on never --min-certainty medium " +
      "--include messages --me Thandi --me +27825550100 --allow-partial --limit total=1GB --limit depth=2 " +
      "--rules own --rules house --reveal --stdin-filename x.md --as-of 2024-01 --no-learned --quiet --no-color a.md";
    expect(await read(line)).toEqual({
      request: {
        ...plainCheck,
        jurisdictions: ["sa", "uk"],
        concerns: ["touting", "profile"],
        format: "json",
        outputs: ["r.json"],
        failOn: "never",
        minCertainty: "medium",
        messages: true,
        me: ["Thandi", "+27825550100"],
        allowPartial: true,
        limits: { total: 2 ** 30, depth: 2 },
        rules: ["own", "house"],
        reveal: true,
        stdinName: "x.md",
        asOf: "2024-01",
        quiet: true,
        learned: false,
        history: true,
        colour: false,
      },
    });
  });

  it("refuses a limit that is none", async () => {
    expect(await read("check --limit size=5 a.zip")).toMatchObject({
      problem: { code: "usage", message: expect.stringContaining("one of ratio, total, entries, depth, name") },
    });
  });

  it("takes - for standard input, --color, and no path at all", async () => {
    expect(await read("check - --color")).toEqual({ request: { ...plainCheck, paths: ["-"], colour: true } });
    expect(await read("check")).toEqual({ request: { ...plainCheck, paths: [] } });
  });
});

const plainInspect = {
  command: "inspect",
  paths: ["a.zip"],
  messages: false,
  stdinName: undefined,
  reveal: false,
  colour: undefined,
  json: false,
  output: undefined,
  quiet: false,
};

describe("other commands", () => {
  it.each([
    ["inspect a.zip", plainInspect],
    [
      "inspect --json -o books.json --include messages --me Thandi --allow-partial --limit ratio=900 -q --no-color a.zip",
      {
        ...plainInspect,
        json: true,
        output: "books.json",
        messages: true,
        me: ["Thandi"],
        allowPartial: true,
        limits: { ratio: 900 },
        quiet: true,
        colour: false,
      },
    ],
    ["rules", { command: "rules", jurisdictions: undefined, concerns: undefined, rules: [], json: false }],
    ["rules -j uk --format json", { command: "rules", jurisdictions: ["uk"], concerns: undefined, rules: [], json: true }],
    [
      "rules diff sa uk --concern touting --rules own -f json",
      {
        command: "rules diff",
        left: "sa",
        right: "uk",
        concerns: ["touting"],
        rules: ["own"],
        json: true,
        reveal: false,
        colour: undefined,
      },
    ],
    ["rules --coverage", { command: "rules coverage", jurisdictions: undefined, concerns: undefined, rules: [], json: false }],
    ["checklist", { command: "checklist", jurisdictions: undefined, themes: undefined, rules: [], format: "text", output: undefined }],
    [
      "checklist -j hk,sa --theme precautions --format markdown -o list.md --rules own",
      {
        command: "checklist",
        jurisdictions: ["hk", "sa"],
        themes: ["precautions"],
        rules: ["own"],
        format: "markdown",
        output: "list.md",
      },
    ],
    ["rules test", { command: "rules test", directory: undefined, learned: true }],
    ["rules test own --no-learned", { command: "rules test", directory: "own", learned: false }],
    ["rules validate own", { command: "rules validate", directory: "own" }],
    ["explain uk/touting", { command: "explain rule", rule: "uk/touting", rules: [], reveal: false, colour: undefined }],
  ])("%s", async (line, request) => {
    expect(await read(line)).toEqual({ request });
  });

  it("explain --finding takes paths", async () => {
    expect(await read("explain --finding 01234567 a.md b.md")).toMatchObject({
      request: { command: "explain finding", fingerprint: "01234567", paths: ["a.md", "b.md"], learned: true },
    });
    expect(await read("explain --finding 01234567 --no-learned a.md")).toMatchObject({ request: { learned: false } });
  });
});

describe("misuse", () => {
  it.each([
    ["", /^Expected a command: check, .*, baseline, .* or \w+$/],
    ["chek a.md", /unknown command 'chek'/],
    ["check --bogus", /unknown option '--bogus'/],
    ["check --format xml", /Allowed choices are pretty, json/],
    ["check --fail-on fatal", /Allowed choices/],
    ["check --min-certainty none", /Allowed choices/],
    ["check --include photos", /Allowed choices are messages/],
    ["check --as-of yesterday a.md", /Expected a date as YYYY, YYYY-MM or YYYY-MM-DD/],
    ["explain --as-of 2024-02-30 uk/touting", /Expected a date/],
    ["check -j sa,,uk", /Expected names with commas/],
    ["check --output", /argument missing/],
    ["rules diff sa", /missing required argument 'right'/],
    ["rules --coverage --concern touting", /cannot be used with option/],
    ["checklist --format pretty", /Allowed choices are text, markdown, json/],
    ["checklist hk", /too many arguments/],
    ["rules bogus", /unknown command|too many arguments/],
    ["explain", /Expected one rule/],
    ["explain a b", /Expected one rule/],
    ["explain --finding 0123 a.md", /eight characters/],
  ])("%s", async (line, message) => {
    const parsed = await read(line);
    expect(parsed).toMatchObject({ problem: { code: "usage", message: expect.stringMatching(message) } });
    expect(JSON.stringify(parsed)).not.toContain("\\n");
  });

  it("offers the command that was meant", async () => {
    expect(await read("chek a.md")).toMatchObject({ problem: { hint: "Did you mean check?" } });
  });
});

describe("help", () => {
  it.each(["--help", "-h", "help"])("%s shows examples and every exit code", async (line) => {
    const parsed = await read(line);
    for (const part of ["scrubin check draft.md", "  0 ", "  1 ", "  2 ", "  3 ", "  130 "]) {
      expect(parsed).toEqual({ say: expect.stringContaining(part) });
    }
  });

  it("of check lists the formats", async () => {
    expect(await read("check --help")).toEqual({ say: expect.stringMatching(/pretty +for people\n +json +for scripts/) });
  });

  it("--version prints the version alone", async () => {
    expect(await read("--version")).toEqual({ say: "1.2.3\n" });
  });
});
