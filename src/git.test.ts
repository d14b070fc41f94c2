import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";

const story = "Saw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday. She has lupus.\n";
const harmless = "The clinic is closed on Monday. If your child has a fever, please ring 111.\n";
const patience = 60_000;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-git-"));
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.email", "a@example.invalid");
  git("config", "user.name", "A");
  git("config", "core.autocrlf", "false");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

// A hook's own variables would point at the repository that these tests stand in.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd, encoding: "utf8", env, stdio: "pipe" });

function write(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

async function check(...argv: readonly string[]) {
  const world = fakeWorld({ cwd });
  const code = await main(["check", "-j", "uk", "--format", "json", ...argv], world);
  const report = world.printed.out === "" ? undefined : JSON.parse(world.printed.out);
  const places: readonly string[] = (report?.findings ?? []).map(
    ({ place }: { place: { path: string; line: number } }) => `${place.path}:${place.line}`,
  );
  return {
    code,
    err: world.printed.err,
    report,
    places: [...new Set(places)],
    prints: report?.findings?.map((one: { fingerprint: string }) => one.fingerprint),
  };
}

describe("the index", { timeout: patience }, () => {
  it("is checked before the first commit", async () => {
    write("post.md", story);
    git("add", "post.md");
    expect(await check("--staged")).toMatchObject({ code: 1, places: ["post.md:1"] });
  });
  it("counts, not what lies in the folder", async () => {
    write("good.md", harmless);
    write("bad.md", story);
    git("add", ".");
    write("good.md", story);
    write("bad.md", harmless);
    expect(await check("--staged")).toMatchObject({ code: 1, places: ["bad.md:1"] });
  });
  it("is judged in part where a file is staged in part", async () => {
    write("diary.md", harmless);
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    write("diary.md", `${harmless}\nA quiet week.\n`);
    git("add", ".");
    write("diary.md", `${harmless}\nA quiet week.\n\n${story}`);
    expect(await check("--staged")).toMatchObject({ code: 0, places: [] });
  });
  it("gives the fingerprints of the file itself, and of the same text from standard input", async () => {
    write("post.md", story);
    git("add", ".");
    const staged = await check("--staged");
    expect(staged.prints.length).toBeGreaterThan(0);
    expect((await check("post.md")).prints).toEqual(staged.prints);
    const world = fakeWorld({
      cwd,
      stdin: (async function* () {
        yield Buffer.from(story);
      })(),
      stdinIsTerminal: false,
    });
    await main(["check", "-", "--stdin-filename", "post.md", "-j", "uk", "--format", "json"], world);
    expect(JSON.parse(world.printed.out).findings.map((one: { fingerprint: string }) => one.fingerprint)).toEqual(staged.prints);
  });
  it("names files by any name, from any folder", async () => {
    for (const name of ["a folder/post one.md", "blog/été 患者.md", 'blog/quote"d.md']) write(name, story);
    git("add", ".");
    expect((await check("--staged")).places.toSorted()).toEqual(
      ["a folder/post one.md:1", 'blog/quote"d.md:1', "blog/été 患者.md:1"].toSorted(),
    );
    const world = fakeWorld({ cwd: join(cwd, "blog") });
    expect(await main(["check", "--staged", "-j", "uk", "--format", "ndjson"], world)).toBe(1);
    expect(world.printed.out).toContain("../a folder/post one.md");
  });
  it("may be limited to paths", async () => {
    write("blog/a.md", story);
    write("notes/b.md", story);
    git("add", ".");
    expect((await check("--staged", "blog")).places).toEqual(["blog/a.md:1"]);
  });
  it("holds renamed and executable files; deleted ones, links, pictures and code are none to read", async () => {
    write("old.md", story);
    write("gone.md", story);
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    git("mv", "old.md", "new.md");
    git("rm", "--quiet", "gone.md");
    write("run.md", story);
    chmodSync(join(cwd, "run.md"), 0o755);
    symlinkSync("new.md", join(cwd, "link.md"));
    write("photo.jpg", story);
    write("program.js", `// ${story}`);
    git("add", ".");
    expect((await check("--staged")).places.toSorted()).toEqual(["new.md:1", "run.md:1"]);
  });
  it("is held against the configuration, the ignored files and the mutes of the repository", async () => {
    write("scrubin.config.yaml", "jurisdictions: uk\nignore: drafts/\n");
    write("drafts/a.md", story);
    write("b.md", `<!-- scrubin-mute uk/patient-identifier, uk/patient-detail -- consent of 2 May on file -->\n${story}`);
    git("add", ".");
    const checked = await check("--staged");
    expect(checked.places.filter((place) => place.startsWith("drafts"))).toEqual([]);
    expect(checked.report.muted.length).toBeGreaterThan(0);
  });
  it("that holds nothing to read is no fault", async () => {
    write("a.js", "let a;\n");
    git("add", ".");
    expect(await check("--staged")).toMatchObject({ code: 0, places: [] });
  });
});

describe("what changed since a branch", { timeout: patience }, () => {
  const old = `${story}\n${harmless}`;
  beforeEach(() => {
    write("old.md", old);
    write("same.md", story);
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    git("switch", "--quiet", "--create", "topic");
  });

  it("is told of on changed lines alone, and how much is left out", async () => {
    write("old.md", `${old}\nA quiet week.\n`);
    const checked = await check("--changed-since", "main");
    expect(checked).toMatchObject({ code: 0, places: [] });
    expect(checked.err).toMatch(/^scrubin: \d+ findings? on unchanged lines left out/);
    expect(await check("--changed-since", "main", "--whole-files")).toMatchObject({ code: 1, places: ["old.md:1"], err: "" });
  });
  it("holds committed lines, lines not yet committed, and new files", async () => {
    write("old.md", `${old}\n${story.replace("Thandi Mokoena", "Grace Okafor")}`);
    git("commit", "--quiet", "--all", "--message=two");
    write("new.md", story);
    write("same.md", `${story.replace("43", "44")}`);
    expect((await check("--changed-since", "main")).places.toSorted()).toEqual(["new.md:1", "old.md:5", "same.md:1"]);
  });
  it("counts from where the branch left, whatever came to the other since", async () => {
    git("switch", "--quiet", "main");
    write("later.md", story);
    git("add", ".");
    git("commit", "--quiet", "--message=later");
    git("switch", "--quiet", "topic");
    write("mine.md", harmless);
    expect(await check("--changed-since", "main")).toMatchObject({ code: 0, places: [] });
  });
  it.each([
    [["--changed-since", "no-such-branch"], "expected a branch or a commit"],
    [["--staged", "-"], "the files are chosen by git"],
    [["--staged", "--changed-since", "main"], "cannot be used with"],
  ])("is refused for %j", async (args, message) => {
    expect(await check(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
  it("is refused outside a repository", async () => {
    rmSync(join(cwd, ".git"), { recursive: true });
    expect(await check("--staged")).toMatchObject({ code: 2, err: expect.stringContaining("expected a git repository") });
  });
});
