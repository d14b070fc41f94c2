import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { read, root } from "./tree.test-support.ts";

const story = "Saw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday. She has lupus.\n";
const harmless = "The clinic is closed on Monday. If your child has a fever, please ring 111.\n";
const patience = 120_000;

// The variables of a hook would point at the repository that these tests stand in.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") && name !== "NODE_EXTRA_CA_CERTS"));
const folder = mkdtempSync(join(tmpdir(), "scrubin-hooks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function repository(name: string): string {
  const home = join(folder, name);
  mkdirSync(home);
  for (const args of [
    ["init", "--quiet", "--initial-branch=main"],
    ["config", "user.email", "a@example.invalid"],
    ["config", "user.name", "A"],
  ])
    execFileSync("git", args, { cwd: home, env });
  return home;
}

const commit = (home: string, message = "change") => {
  execFileSync("git", ["add", "."], { cwd: home, env });
  return spawnSync("git", ["commit", "--quiet", `--message=${message}`], { cwd: home, env, encoding: "utf8" });
};

describe("a plain hook of git, or husky's", { timeout: patience }, () => {
  it("stops a commit with a breach, and lets the mended one pass", () => {
    const home = repository("husky");
    const hook = join(home, ".git/hooks/pre-commit");
    writeFileSync(hook, `#!/bin/sh\nexec node "${join(root, "bin/scrubin.js")}" check --staged -j uk\n`, { mode: 0o755 });
    writeFileSync(join(home, "post.md"), story);
    const stopped = commit(home);
    expect(stopped.status).toBe(1);
    expect(`${stopped.stdout}${stopped.stderr}`).toContain("uk/patient-identifier");
    expect(`${stopped.stdout}${stopped.stderr}`).not.toContain("Mokoena");
    writeFileSync(join(home, "post.md"), harmless);
    expect(commit(home)).toMatchObject({ status: 0 });
  });
});

const installed = spawnSync("pre-commit", ["--version"], { encoding: "utf8" }).status === 0;

describe("the hook of the pre-commit framework", { timeout: 10 * patience }, () => {
  const [hook] = parse(read(".pre-commit-hooks.yaml"));

  it("names a command that there is, and files that are drafts", () => {
    expect(hook).toMatchObject({ id: "scrubin", language: "node" });
    const [program, ...args] = hook.entry.split(" ");
    expect(Object.keys(JSON.parse(read("package.json")).bin)).toEqual([program]);
    expect(spawnSync(process.execPath, [join(root, "bin/scrubin.js"), ...args, "--help"], { env }).status).toBe(0);
    const files = new RegExp(hook.files);
    expect(["a.md", "b/c.html", "d.txt", "e.ndjson"].every((name) => files.test(name))).toBe(true);
    expect(["a.js", "b.zip", "md"].some((name) => files.test(name))).toBe(false);
  });

  // The framework takes a repository at a commit and packs it: here one that holds the tree as it is built, for the registry may be out of reach.
  it.runIf(installed)("stops a commit with a breach, by the real framework", () => {
    const source = repository("source");
    for (const part of ["bin", "dist", ".pre-commit-hooks.yaml", "LICENSE", "README.md"])
      cpSync(join(root, part), join(source, part), { recursive: true });
    const { scripts: _, devDependencies: __, ...manifest } = JSON.parse(read("package.json"));
    writeFileSync(join(source, "package.json"), JSON.stringify(manifest));
    expect(commit(source)).toMatchObject({ status: 0 });
    const revision = execFileSync("git", ["rev-parse", "HEAD"], { cwd: source, env, encoding: "utf8" }).trim();

    const home = repository("framework");
    const config = `repos:\n  - repo: ${source}\n    rev: ${revision}\n    hooks:\n      - id: scrubin\n        args: [-j, uk]\n        language_version: system\n`;
    writeFileSync(join(home, ".pre-commit-config.yaml"), config);
    writeFileSync(join(home, "post.md"), story);
    execFileSync("git", ["add", "."], { cwd: home, env });
    const own = { ...env, PRE_COMMIT_HOME: join(folder, "cache") };
    const run = () => spawnSync("pre-commit", ["run", "--color=never"], { cwd: home, env: own, encoding: "utf8" });
    const stopped = run();
    expect(stopped.stdout).toContain("uk/patient-identifier");
    expect(stopped.status).toBe(1);
    writeFileSync(join(home, "post.md"), harmless);
    execFileSync("git", ["add", "."], { cwd: home, env });
    expect(run()).toMatchObject({ status: 0 });
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe("the action for GitHub", { timeout: patience }, () => {
  const { runs, inputs } = parse(read("action.yml"));
  const steps: readonly Step[] = runs.steps;
  let home = "";
  beforeAll(() => {
    home = repository("action");
    writeFileSync(join(home, "old.md"), story);
    commit(home, "old");
    execFileSync("git", ["switch", "--quiet", "--create", "topic"], { cwd: home, env });
    writeFileSync(join(home, "new.md"), story);
  });

  /** What the runner puts in place of its expressions. */
  function runStep(step: Step, given: Readonly<Record<string, string>>, code = "0") {
    const known: Readonly<Record<string, string>> = { "github.action_path": root, "steps.check.outputs.exit-code": code };
    const valueOf = (text: string): string =>
      text.replaceAll(
        /\$\{\{ ([^}]*) \}\}/gu,
        (_, name: string) => known[name] ?? given[name.replace("inputs.", "")] ?? inputs[name.replace("inputs.", "")].default,
      );
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, valueOf(text)]));
    const runner = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
    for (const file of Object.values(runner)) writeFileSync(file, "");
    const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run ?? ""], {
      cwd: home,
      env: { ...env, ...own, ...runner },
      encoding: "utf8",
    });
    return { ...ran, output: readFileSync(runner.GITHUB_OUTPUT, "utf8"), summary: readFileSync(runner.GITHUB_STEP_SUMMARY, "utf8") };
  }

  it("annotates, summarises and keeps the exit code for its last step", () => {
    const ready = steps[0] as Step;
    expect(runStep(ready, {})).toMatchObject({ status: 0 });
    const ran = runStep(steps[1] as Step, { jurisdiction: "uk", "changed-since": "main" });
    expect(ran.status).toBe(0);
    expect(ran.output).toBe("exit-code=1\n");
    expect(ran.stdout).toMatch(/^::error file=new\.md,line=1/m);
    expect(ran.stdout).not.toContain("old.md");
    expect(ran.summary).toContain("patient");
    expect(`${ran.stdout}${ran.summary}`).not.toContain("Mokoena");
    expect(JSON.parse(readFileSync(join(home, "scrubin.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(runStep(steps.at(-1) as Step, {}, "1").status).toBe(1);
  });
  it("hands options on, one a line", () => {
    const ran = runStep(steps[1] as Step, { paths: "new.md", args: "--fail-on\nnever\n--concern\ntouting\n" });
    expect(ran).toMatchObject({ status: 0, output: "exit-code=0\n" });
  });
  it("uses nothing by a name that can move under it but the official upload", () => {
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(["github/codeql-action/upload-sarif@v3"]);
  });
});

describe("the template for GitLab", { timeout: patience }, () => {
  it("writes both reports and ends with the exit code of the check", () => {
    const { scrubin } = parse(read("templates/scrubin.gitlab-ci.yml"));
    const home = repository("gitlab");
    writeFileSync(join(home, "post.md"), story);
    const bin = join(folder, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "scrubin"), `#!/bin/sh\nexec node "${join(root, "bin/scrubin.js")}" "$@"\n`, { mode: 0o755 });
    const run = (script: string) =>
      spawnSync("bash", ["-eo", "pipefail", "-c", script], {
        cwd: home,
        env: { ...env, ...scrubin.variables, PATH: `${bin}:${env["PATH"]}` },
        encoding: "utf8",
      });
    const [install, check] = scrubin.script;
    expect(install).toContain("--ignore-scripts");
    expect(run(check).status).toBe(1);
    const { codequality, junit } = scrubin.artifacts.reports;
    expect(JSON.parse(readFileSync(join(home, codequality), "utf8")).length).toBeGreaterThan(0);
    expect(readFileSync(join(home, junit), "utf8")).toContain("<testsuite");
  });
});
