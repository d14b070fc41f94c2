import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listChecks } from "./checklist.ts";
import { diffRules } from "./diff-rules.ts";
import { explainFinding, explainRule } from "./explain.ts";
import { listCoverage } from "./list-coverage.ts";
import { listRules } from "./list-rules.ts";
import type { ChecklistRequest, CoverageRequest, ExplainFindingRequest, ListRequest } from "./request.ts";
import { fakeRooms, intakes, postWith, rule, ruleset } from "./rooms.test-support.ts";
import { examplePosts, testRules } from "./test-rules.ts";
import { fakeWorld } from "./world.test-support.ts";

const all = { jurisdictions: undefined, concerns: undefined, rules: [] };
const looks = { reveal: false, colour: undefined };
const broken = { problems: [{ code: "bad-rule" as const, message: "Unexpected word" }] };

describe("rules", () => {
  const two = [ruleset, { ...ruleset, id: "hk", rules: [{ ...rule, id: "hk/profile", concern: "profile" as const }] }];
  const rooms = fakeRooms({ catalogue: async () => ({ value: two }) });
  const list = async (parts: Partial<ListRequest>) => {
    const world = fakeWorld();
    return [await listRules({ command: "rules", json: false, ...all, ...parts }, world, rooms), world.printed.out, world.printed.err];
  };

  it("lists all, or those of a jurisdiction or a concern", async () => {
    expect(await list({})).toEqual([0, "table uk/touting,hk/profile\n", ""]);
    expect(await list({ jurisdictions: ["hk"] })).toEqual([0, "table hk/profile\n", ""]);
    expect(await list({ concerns: ["touting"], json: true })).toEqual([0, "json uk/touting\n", ""]);
  });

  it("lists rules that wait behind the others", async () => {
    const waiting = [{ ...rule, id: "uk/repeated", awaits: "history" as const }];
    const catalogue = async () => ({ value: [{ ...ruleset, waiting }] });
    const world = fakeWorld();
    await listRules({ command: "rules", json: false, ...all }, world, fakeRooms({ catalogue }));
    await explainRule({ command: "explain rule", rule: "uk/repeated", rules: [], ...looks }, world, fakeRooms({ catalogue }));
    expect(world.printed.out).toBe("table uk/touting,uk/repeated\npage uk/repeated\n");
  });

  it("is misuse for a jurisdiction nobody knows", async () => {
    expect(await list({ jurisdictions: ["xx"] })).toEqual([2, "", expect.stringContaining('"xx"')]);
  });
});

describe("rules diff", () => {
  const two = [ruleset, { ...ruleset, id: "hk" }];
  const diff = async (left: string, right: string, more: { json?: boolean; concerns?: string[] } = {}) => {
    const world = fakeWorld();
    const request = { command: "rules diff", left, right, rules: [], ...looks, concerns: more.concerns, json: more.json ?? false } as const;
    const code = await diffRules(request, world, fakeRooms({ catalogue: async () => ({ value: two }) }));
    return [code, world.printed.out, world.printed.err];
  };

  it("compares two rulesets, as a page or as JSON", async () => {
    expect(await diff("uk", "hk")).toEqual([0, "uk hk 0\n", ""]);
    expect(await diff("uk", "hk", { json: true })).toEqual([0, "json uk hk\n", ""]);
  });

  it("is misuse for a name nobody knows", async () => {
    expect(await diff("uk", "kh")).toEqual([2, "", expect.stringContaining('Unexpected jurisdiction "kh"')]);
    expect(await diff("uk", "hk", { concerns: ["tooting"] })).toEqual([2, "", expect.stringContaining("did you mean touting?")]);
  });
});

describe("rules --coverage", () => {
  const list = async (parts: Partial<CoverageRequest>, rooms = fakeRooms()) => {
    const world = fakeWorld();
    const code = await listCoverage({ command: "rules coverage", json: false, ...all, ...parts }, world, rooms);
    return [code, world.printed.out, world.printed.err];
  };

  it("prints the norms of a choice", async () => {
    expect(await list({})).toEqual([0, "coverage uk-touting\n", ""]);
    expect(await list({ jurisdictions: ["uk"], json: true })).toEqual([0, "coverage json 1\n", ""]);
    expect(await list({ jurisdictions: ["xx"] })).toEqual([2, "", expect.stringContaining('"xx"')]);
    expect(await list({}, fakeRooms({ sources: async () => broken }))).toEqual([2, "", "scrubin: Unexpected word\n"]);
  });
});

describe("checklist", () => {
  const list = async (parts: Partial<ChecklistRequest>, rooms = fakeRooms(), cwd = process.cwd()) => {
    const world = fakeWorld({ cwd });
    const request = {
      command: "checklist",
      jurisdictions: undefined,
      themes: undefined,
      rules: [],
      format: "text",
      output: undefined,
    } as const;
    return [await listChecks({ ...request, ...parts }, world, rooms), world.printed.out, world.printed.err];
  };

  it("prints the items of a choice in the form asked for", async () => {
    expect(await list({})).toEqual([0, "checklist uk Look twice\n", ""]);
    expect(await list({ format: "markdown", jurisdictions: ["uk"] })).toEqual([0, "- [ ] uk Look twice\n", ""]);
    expect(await list({ format: "json", themes: ["precautions"] })).toEqual([0, "checklist json uk Look twice\n", ""]);
    expect(await list({ themes: ["reviews"] })).toEqual([0, "checklist \n", ""]);
  });

  it("is misuse for a theme or a jurisdiction nobody knows", async () => {
    expect(await list({ themes: ["precaution"] })).toEqual([2, "", expect.stringContaining("did you mean precautions?")]);
    expect(await list({ jurisdictions: ["xx"] })).toEqual([2, "", expect.stringContaining('"xx"')]);
    expect(await list({}, fakeRooms({ catalogue: async () => broken }))).toEqual([2, "", "scrubin: Unexpected word\n"]);
  });

  it("goes to a file where one is named", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scrubin-checklist-"));
    expect(await list({ output: "list.txt" }, fakeRooms(), folder)).toEqual([0, "", ""]);
    expect(readFileSync(join(folder, "list.txt"), "utf8")).toBe("checklist uk Look twice\n");
    expect(await list({ output: "." }, fakeRooms(), folder)).toEqual([2, "", expect.stringContaining("Unexpected folder")]);
    rmSync(folder, { recursive: true });
  });
});

describe("rules test and validate", () => {
  const test = async (command: "rules test" | "rules validate", parts = {}) => {
    const world = fakeWorld();
    return [await testRules({ command, directory: "own" }, world, fakeRooms(parts)), world.printed.out, world.printed.err];
  };

  it("count what is right", async () => {
    expect(await test("rules validate")).toEqual([0, "1 rules, 0 signals: all right\n", ""]);
    expect(await test("rules test")).toEqual([0, "1 rules, 0 signals, 2 examples: all right\n", ""]);
  });

  it("end 2 on rules that cannot be read", async () => {
    for (const command of ["rules test", "rules validate"] as const) {
      expect(await test(command, { loadSources: async () => broken })).toEqual([2, "", "scrubin: Unexpected word\n"]);
    }
  });

  it("end 2 on examples that are not treated as they should, either way", async () => {
    const missed = await test("rules test", { openJudge: async () => () => [] });
    expect(missed).toEqual([2, "uk/touting flag BAD one\n1 rules, 0 signals, 2 examples: 1 wrong\n", ""]);
    const eager = await test("rules test", { openJudge: async () => () => [rule.id] });
    expect(eager).toEqual([2, "uk/touting pass good one\n1 rules, 0 signals, 2 examples: 1 wrong\n", ""]);
  });

  it("hand on whether the learned model may speak", async () => {
    const asked: unknown[] = [];
    const openJudge = async (_: unknown, learned: boolean | undefined) => {
      asked.push(learned);
      return () => [];
    };
    const world = fakeWorld();
    for (const learned of [undefined, true, false])
      await testRules({ command: "rules test", directory: "own", learned }, world, fakeRooms({ openJudge }));
    expect(asked).toEqual([undefined, true, false]);
  });

  it("makes an example a post its rule applies to", () => {
    const only = { ...rule, applies: { kinds: ["bio"] } };
    expect(examplePosts(only, { text: "x" })[0]?.kind).toBe("bio");
    expect(examplePosts(rule, { text: "x" })[0]?.kind).toBe("post");
    expect(examplePosts(only, { text: "x", kind: "review-reply", context: "c" })[0]).toMatchObject({ kind: "review-reply", context: "c" });
  });
});

describe("explain", () => {
  it("prints the page of a rule, or the nearest names", async () => {
    const world = fakeWorld();
    expect(await explainRule({ command: "explain rule", rule: "uk/touting", rules: [], ...looks }, world, fakeRooms())).toBe(0);
    expect(world.printed.out).toBe("page uk/touting\n");
    expect(await explainRule({ command: "explain rule", rule: "uk/tooting", rules: [], ...looks }, world, fakeRooms())).toBe(2);
    expect(world.printed.err).toContain("did you mean uk/touting?");
  });

  const finding = async (parts: Partial<ExplainFindingRequest>, rooms = fakeRooms()) => {
    const world = fakeWorld();
    const request = {
      command: "explain finding",
      fingerprint: "01234567",
      paths: ["good", "BAD"],
      messages: false,
      stdinName: undefined,
    } as const;
    return [await explainFinding({ ...request, ...all, ...looks, ...parts }, world, rooms), world.printed.out, world.printed.err];
  };

  it("finds a finding by the beginning of its fingerprint, in any case", async () => {
    expect(await finding({})).toEqual([0, "why uk/touting\n", ""]);
    expect(await finding({ fingerprint: "0123456789ABCDEF" })).toEqual([0, "why uk/touting\n", ""]);
  });

  it("is misuse for a fingerprint that is not there, or without a path", async () => {
    expect(await finding({ paths: ["good"] })).toEqual([2, "", expect.stringContaining("Unexpected fingerprint")]);
    expect(await finding({ paths: [] })).toEqual([2, "", expect.stringContaining("expected a path")]);
  });

  it("tells of what could not be read on the way", async () => {
    const problems = [{ code: "unreadable" as const, message: "Unexpected end" }];
    const openInputs = () => intakes({ problems }, { posts: [postWith("BAD")] });
    expect(await finding({}, fakeRooms({ openInputs }))).toEqual([0, "why uk/touting\n", "scrubin: Unexpected end\n"]);
  });
});
