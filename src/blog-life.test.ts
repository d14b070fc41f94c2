import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";

const breach = "Saw Mrs Thandi Invented, 84, from Otley, in clinic on Tuesday: her leukaemia is back.";
const other = "Met my patient Mr Bongani Made-Up, 41, from Leeds, on Friday: his HIV test is positive.";
let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-life-"));
  writeFileSync(join(cwd, "scrubin.config.yaml"), "jurisdictions: [uk]\nconcerns: [patient-identifier]\n");
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
async function run(...argv: readonly string[]) {
  const world = fakeWorld({ cwd });
  const code = await main(argv, world);
  return { code, ...world.printed };
}
const check = (...argv: readonly string[]) => run("check", ".", ...argv);
const mute = "<!-- scrubin-mute uk/patient-identifier -- consent signed 2026-05-01, on file -->";

describe("mutes", () => {
  it("set aside the next block, with a reason that every report shows", async () => {
    write("a.md", `# Post\n\n${mute}\n\n${breach}\n\nBack to work.\n`);
    const ended = await check();
    expect(ended.code).toBe(0);
    expect(ended.out).toContain("Muted: 1\n  a.md:5 uk/patient-identifier: consent signed 2026-05-01, on file (mute)");
    write("a.md", `# Post\n\n${mute}\n\n${breach}\n\n${other}\n`);
    expect((await check()).code).toBe(1);
  });

  it("set aside a stretch, or a file by its front matter", async () => {
    write(
      "a.md",
      `<!-- scrubin-mute-start uk/patient-identifier -- book excerpt -->\n\n${breach}\n\n${other}\n\n<!-- scrubin-mute-end -->\n`,
    );
    expect((await check()).code).toBe(0);
    write("a.md", `---\ntitle: Cases\nscrubin-mute:\n  - uk/patient-identifier -- invented cases\n---\n\n${breach}\n\n${other}\n`);
    expect((await check()).code).toBe(0);
  });

  it("work in HTML and in plain text, where they are no words of the post", async () => {
    write("a.html", `<p>Hello</p>\n${mute}\n<p>${breach}</p>\n`);
    write("b.txt", `${mute}\n${breach}\n`);
    const ended = await check("--format", "json");
    expect([ended.code, JSON.parse(ended.out).muted.length]).toEqual([0, 2]);
    expect(ended.out).not.toContain("scrubin-mute");
  });

  it.each([
    ["unused", mute, "Unexpected mute of uk/patient-identifier, which finds nothing here"],
    ["of an unknown rule", "<!-- scrubin-mute uk/patient-identifer -- x -->", "Unexpected rule uk/patient-identifer in a mute"],
    ["without a reason", "<!-- scrubin-mute uk/patient-identifier -->", 'expected "--" and a reason behind the rule'],
    ["without a rule", "<!-- scrubin-mute -- x -->", "expected the name of a rule"],
    ["misspelt", "<!-- scrubin-mute-next uk/patient-identifier -- x -->", "expected scrubin-mute, scrubin-mute-start or scrubin-mute-end"],
    ["never ended", "<!-- scrubin-mute-start uk/patient-identifier -- x -->", "expected scrubin-mute-end further down"],
  ])("that are %s are findings themselves", async (_, comment, message) => {
    write("a.md", `${comment}\n\nWash your hands.\n`);
    const ended = await run("check", "a.md", "--no-config", "-j", "uk");
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining(message)]);
  });

  it("of rules by which this run does not judge are left alone", async () => {
    write("a.md", `${mute}\n\nWash your hands.\n`);
    expect((await run("check", "a.md", "--no-config", "-j", "ie")).code).toBe(0);
  });
});

describe("a baseline", () => {
  const accept = (...argv: readonly string[]) => run("baseline", ".", "--reason", "before we had scrubin", ...argv);

  it("accepts what is there, and only that: something new fails, and so does a swap", async () => {
    write("a.md", `${breach}\n`);
    expect((await accept()).out).toBe(".scrubin-baseline: 1 accepted, 1 of them new, 0 taken out\n");
    const text = readFileSync(join(cwd, ".scrubin-baseline"), "utf8");
    expect(text).toMatch(/^[0-9a-f]{32} uk\/patient-identifier 1 - - -- before we had scrubin$/m);
    for (const word of ["Thandi", "Otley", "leukaemia", "a.md"]) expect(text).not.toContain(word);
    const accepted = await check("--baseline", ".scrubin-baseline");
    expect([accepted.code, accepted.out]).toEqual([0, expect.stringContaining("Muted: 1")]);
    write("b.md", `${breach}\n`);
    expect((await check("--baseline", ".scrubin-baseline")).code).toBe(1);
    rmSync(join(cwd, "b.md"));
    write("a.md", `${other}\n`);
    const swapped = await check("--baseline", ".scrubin-baseline");
    expect(swapped.code).toBe(1);
    expect(swapped.out).toContain("accepts nothing any more");
  });

  it("accepts all findings of a post, and tells of a new one behind those", async () => {
    write("a.md", `${breach}\n\nAnd then.\n\n${other}\n`);
    expect((await accept()).out).toContain("2 accepted");
    expect((await check("--baseline", ".scrubin-baseline")).code).toBe(0);
    write("a.md", `${breach}\n\nAnd then.\n\n${other}\n\nSaw my patient Ms Lindiwe Nobody, 29, from Hull, on Sunday: she has syphilis.\n`);
    expect((await check("--baseline", ".scrubin-baseline")).code).toBe(1);
  });

  it("holds wherever the text lies: in another file, on standard input", async () => {
    write("a.md", `${breach}\n`);
    await accept();
    const world = fakeWorld({ cwd, input: `Hello.\n\n${breach}\n` });
    expect(await main(["check", "-", "--baseline", ".scrubin-baseline"], world)).toBe(0);
  });

  it("fails when its day is over or it is stale, and --prune takes such lines out", async () => {
    write("a.md", `${breach}\n`);
    await accept("--until", "2020-01-01", "--reviewer", "Communications");
    const expired = await check("--baseline", ".scrubin-baseline");
    expect([expired.code, expired.out]).toEqual([1, expect.stringContaining("ended on 2020-01-01")]);
    expect((await run("baseline", ".", "--prune")).out).toBe(".scrubin-baseline: 0 accepted, 0 of them new, 1 taken out\n");
    await accept();
    write("a.md", "Wash your hands.\n");
    expect((await check("--baseline", ".scrubin-baseline")).code).toBe(1);
    expect((await run("check", "a.md", "--baseline", ".scrubin-baseline")).code).toBe(0);
  });

  it("grows by --update, and asks for a reason", async () => {
    write("a.md", `${breach}\n`);
    await accept();
    write("b.md", `${other}\n`);
    expect(await run("baseline", ".", "--update")).toMatchObject({ code: 2, err: expect.stringContaining("--reason") });
    expect((await accept("--update")).out).toBe(".scrubin-baseline: 2 accepted, 1 of them new, 0 taken out\n");
    expect((await check("--baseline", ".scrubin-baseline")).code).toBe(0);
  });

  it("that is missing or wrong is never an empty one", async () => {
    write("a.md", "Wash your hands.\n");
    expect((await check("--baseline", "none")).code).toBe(2);
    write("base", "0123 uk/touting 1 - - -- x\n");
    expect(await check("--baseline", "base")).toMatchObject({
      code: 2,
      err: expect.stringContaining("base:1: Unexpected line in a baseline"),
    });
  });
});
