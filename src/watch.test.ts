import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "./tree.test-support.ts";

const breach = "Saw Mrs Thandi Invented, 84, from Otley, in clinic on Tuesday: her leukaemia is back.\n";
const config = "jurisdictions: [uk]\nconcerns: [patient-identifier]\n";
let cwd = "";
let child: ChildProcessWithoutNullStreams | undefined;
const said = { out: "", err: "" };
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "scrubin-watch-")));
  Object.assign(said, { out: "", err: "" });
});
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(cwd, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

function start(...args: readonly string[]): Promise<number | null> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const made = spawn(process.execPath, [join(root, "bin/scrubin.js"), "watch", ...args], { cwd, env });
  child = made;
  made.stdout.on("data", (text) => {
    said.out += text;
  });
  made.stderr.on("data", (text) => {
    said.err += text;
  });
  return new Promise((resolve) => made.once("exit", (code) => resolve(code)));
}

/** Waits for words on standard error, and takes what was said until then. */
async function until(words: string): Promise<{ out: string; err: string }> {
  const end = Date.now() + 15_000;
  while (!said.err.includes(words)) {
    if (Date.now() > end) throw new Error(`"${words}" was not said; instead: ${said.err}${said.out}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const taken = { ...said };
  Object.assign(said, { out: "", err: "" });
  return taken;
}

describe("scrubin watch", { timeout: 60_000 }, () => {
  it("checks once, then what changes, and ends with 130", async () => {
    write("scrubin.config.yaml", config);
    write("a.md", "Hello.\n");
    write("blog/b.md", breach);
    write(".scrubinignore", "old/\n");
    write("old/c.md", breach);
    write("media/export.zip", "no archive at all");
    write("node_modules/pack/readme.md", breach);
    const ended = start();
    const first = await until("Watching 2 drafts: 1 finding in 1; Ctrl-C ends\n");
    expect(first.out).toContain("blog/b.md\n  1:5  error  A patient is named");
    expect(first.out).toContain("1 finding in 2 files");
    expect(first.err).not.toContain("export.zip");

    write("a.md", breach);
    const changed = await until("Watching 2 drafts: 2 findings in 2");
    expect(changed.out).toContain("a.md\n  1:5  error");
    expect(changed.out).toContain("1 finding in 1 file,");
    expect(changed.out).not.toContain("b.md");

    write("blog/new/d.txt", "Hello.\n");
    expect((await until("Watching 3 drafts: 2 findings in 2")).out).toContain("Nothing found: 1 file");

    // As editors save: a new file takes the place of the old one.
    write("blog/.b.md.swp", "Wash your hands.\n");
    renameSync(join(cwd, "blog/.b.md.swp"), join(cwd, "blog/b.md"));
    expect((await until("Watching 3 drafts: 1 finding in 1")).out).toContain("Nothing found: 1 file");

    renameSync(join(cwd, "a.md"), join(cwd, "blog/a.md"));
    const moved = await until("Watching 3 drafts: 1 finding in 1");
    expect([moved.err.startsWith("a.md: gone\n"), moved.out.startsWith("blog/a.md\n")]).toEqual([true, true]);
    rmSync(join(cwd, "blog/a.md"));
    expect(await until("Watching 2 drafts: no findings")).toEqual({
      out: "",
      err: "blog/a.md: gone\nWatching 2 drafts: no findings; Ctrl-C ends\n",
    });

    write("old/c.md", `${breach}${breach}`);
    write("media/export.zip", "still none");
    write("blog/e.md", breach);
    expect((await until("Watching 3 drafts: 1 finding in 1")).out).not.toContain("old/c.md");
    child?.kill("SIGINT");
    expect(await ended).toBe(130);
  });

  it("opens everything anew when settings change, and tells of wrong ones", async () => {
    write("house/base.yaml", config);
    write("scrubin.config.yaml", "extends: house/base.yaml\n");
    write("a.md", breach);
    start("a.md");
    await until("Watching 1 draft: 1 finding in 1");
    write("house/base.yaml", `${config}rules: { uk/patient-identifier: off }\n`);
    await until("Watching 1 draft: no findings");
    write("scrubin.config.yaml", "falOn: error\n");
    const wrong = await until("nothing is checked until this is put right");
    expect(wrong.err).toContain('scrubin.config.yaml:1:1: Unexpected key "falOn"');
    write("a.md", `${breach}\n`);
    write("scrubin.config.yaml", config);
    await until("Watching 1 draft: 1 finding in 1");
    write(".scrubinignore", "a.md\n");
    await until("Watching 0 drafts: no findings");
  });

  it("watches patterns, and is quiet when asked to", async () => {
    write("scrubin.config.yaml", config);
    write("posts/a.md", "Hello.\n");
    write("other/b.md", breach);
    const ended = start("posts/*.md", "--quiet");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(said).toEqual({ out: "", err: "" });
    write("other/c.md", breach);
    write("posts/c.md", breach);
    const end = Date.now() + 15_000;
    while (!said.out.includes("1 finding in 1 file") && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said.out).toContain("posts/c.md\n");
    expect(said.out).not.toContain("other/");
    expect(said.err).toBe("");
    child?.kill("SIGINT");
    expect(await ended).toBe(130);
  });

  it.each([
    [["export.zip"], "Unexpected archive export.zip, expected drafts: archives are not watched"],
    [["-"], "Unexpected standard input, expected files or folders"],
    [["-j", "xx"], 'Unexpected jurisdiction "xx"'],
  ])("ends with 2 for %s", async (args, words) => {
    expect([await start(...args), said.err]).toEqual([2, expect.stringContaining(words)]);
  });
});
