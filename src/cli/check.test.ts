import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "./check.ts";
import type { CheckRequest } from "./request.ts";
import { checker, fakeRooms, findingWith, intakes, postWith } from "./rooms.test-support.ts";
import { fakeWorld } from "./world.test-support.ts";

const request = (parts: Partial<CheckRequest> = {}): CheckRequest => ({
  command: "check",
  paths: ["good"],
  jurisdictions: undefined,
  concerns: undefined,
  rules: [],
  messages: false,
  stdinName: undefined,
  reveal: false,
  colour: undefined,
  format: "pretty",
  failOn: "error",
  minCertainty: "low",
  outputs: [],
  quiet: false,
  config: true,
  ...parts,
});

async function run(parts: Partial<CheckRequest>, rooms = fakeRooms(), world = fakeWorld(), interrupt?: AbortSignal) {
  const code = await check(request(parts), world, rooms, interrupt);
  return { code, ...world.printed };
}

describe("check", () => {
  it("prints the report and ends 0 or 1 by what was found", async () => {
    expect(await run({})).toEqual({ code: 0, out: "pretty 0 false\n", err: "" });
    expect(await run({ paths: ["BAD", "good"], format: "json" })).toEqual({ code: 1, out: "json 1 false\n", err: "" });
    expect(await run({ paths: ["BAD"], failOn: "never" })).toMatchObject({ code: 0, out: "pretty 1 false\n" });
  });

  it("reads standard input when nothing else is named and something is piped in", async () => {
    const asked: (readonly string[])[] = [];
    const openInputs = (paths: readonly string[]) => {
      asked.push(paths);
      return intakes({ posts: [postWith("x")] });
    };
    expect(await run({ paths: [] }, fakeRooms({ openInputs }), fakeWorld({ input: "x" }))).toMatchObject({ code: 0 });
    expect(asked).toEqual([["-"]]);
  });

  it("is misuse without a path on a terminal", async () => {
    expect(await run({ paths: [] })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("expected a path") });
  });

  it("names the known and the nearest of a wrong jurisdiction or concern", async () => {
    const wrong = await run({ jurisdictions: ["uk", "sae"] });
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toBe('scrubin: Unexpected jurisdiction "sae", expected one of sa, uk, hk, ie (did you mean sa?)\n');
    expect((await run({ concerns: ["toutin"] })).err).toContain("did you mean touting");
  });

  it("knows the jurisdictions a user's own ruleset brings", async () => {
    const own = { ...checker, rulesets: [{ id: "st-elsewhere", title: "House", version: "1", rules: 1 }] };
    const rooms = fakeRooms({ openChecker: async () => ({ value: own }) });
    expect(await run({ jurisdictions: ["st-elsewhere"], rules: ["house"] }, rooms)).toMatchObject({ code: 0 });
    expect(await run({ jurisdictions: ["st-nowhere"], rules: ["house"] }, rooms)).toMatchObject({ code: 2 });
  });

  it("tells of broken rules and reads nothing", async () => {
    const problems = [{ code: "bad-rule" as const, message: "Unexpected word" }];
    const rooms = fakeRooms({ openChecker: async () => ({ problems }) });
    expect(await run({ paths: ["BAD"] }, rooms)).toEqual({ code: 2, out: "", err: "scrubin: Unexpected word\n" });
  });

  it("prints what was found though an input could not be read, and ends 3", async () => {
    const problems = [{ code: "unreadable" as const, message: "Unexpected end" }];
    const rooms = fakeRooms({ openInputs: () => intakes({ problems, posts: [postWith("BAD")] }) });
    expect(await run({}, rooms)).toEqual({ code: 3, out: "pretty 1 false\n", err: "scrubin: Unexpected end\n" });
  });

  it("leaves out less certain findings and other concerns", async () => {
    const found = [findingWith({ certainty: "low" }), findingWith({ certainty: "medium" }), findingWith({ concern: "profile" })];
    const rooms = fakeRooms({ openChecker: async () => ({ value: { ...checker, check: () => found } }) });
    expect((await run({ minCertainty: "medium" }, rooms)).out).toBe("pretty 2 false\n");
    expect((await run({ minCertainty: "high" }, rooms)).out).toBe("pretty 1 false\n");
    expect((await run({ concerns: ["profile"] }, rooms)).out).toBe("pretty 1 false\n");
  });

  it("is quiet only when there is nothing to tell", async () => {
    expect(await run({ quiet: true })).toEqual({ code: 0, out: "", err: "" });
    expect((await run({ quiet: true, paths: ["BAD"] })).out).toBe("pretty 1 false\n");
    expect((await run({ quiet: true, format: "json" })).out).toBe("json 0 false\n");
  });

  it("says so when there was nothing to check", async () => {
    const rooms = fakeRooms({ openInputs: () => intakes({ files: 2 }) });
    expect(await run({}, rooms)).toMatchObject({ code: 0, err: "scrubin: Nothing to check: no post in 2 files\n" });
  });

  it("prints what there is when interrupted, and ends 130", async () => {
    const stop = new AbortController();
    const endless = async function* () {
      yield* intakes({ posts: [postWith("BAD")] });
      stop.abort();
      await new Promise(() => {});
    };
    const ended = await run({}, fakeRooms({ openInputs: endless }), fakeWorld(), stop.signal);
    expect(ended).toEqual({ code: 130, out: "pretty 1 false\n", err: expect.stringContaining("interruption") });
  });
});

describe("--output", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "scrubin-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each(["good", "BAD"])("writes the same bytes with the same exit code (%s)", async (path) => {
    const direct = await run({ paths: [path] });
    const output = join(folder, "report.txt");
    expect(await run({ paths: [path], outputs: [output] })).toEqual({ code: direct.code, out: "", err: "" });
    expect(await readFile(output, "utf8")).toBe(direct.out);
    expect(await readdir(folder)).toEqual(["report.txt"]);
  });

  it("leaves nothing behind when the run breaks", async () => {
    const openInputs = async function* () {
      yield* intakes({});
      throw new TypeError("broken");
    };
    await expect(run({ outputs: [join(folder, "report.txt")] }, fakeRooms({ openInputs }))).rejects.toThrow("broken");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is misuse where nothing can be written, told before reading", async () => {
    const openInputs = () => expect.unreachable();
    const ended = await run({ outputs: [join(folder, "no", "report.txt")] }, fakeRooms({ openInputs }));
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining("ENOENT") });
    expect(await run({ outputs: [folder] })).toMatchObject({ code: 2, err: expect.stringContaining("folder") });
  });
});
