import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";

let cwd = "";
const scripts: Record<string, string> = {};
const isHere = (command: string): boolean => spawnSync(command, ["--version"]).error === undefined;

async function printed(...argv: readonly string[]): Promise<string> {
  const world = fakeWorld();
  expect(await main(argv, world)).toBe(0);
  return world.printed.out;
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-shell-"));
  mkdirSync(join(cwd, "posts"));
  for (const name of ["draft one.md", "posts/a.md"]) writeFileSync(join(cwd, name), "");
  for (const shell of ["bash", "zsh", "fish"]) {
    scripts[shell] = join(cwd, `.complete-${shell}`);
    writeFileSync(scripts[shell], await printed("completion", shell));
  }
});
afterAll(() => rmSync(cwd, { recursive: true }));

function ran(command: string, args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: cwd, TERM: "dumb" },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((line) => line !== "");
}

/** What each line (up to the cursor) is completed to: exactly these, or with others when the last is "…". */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ["scrubin inspe", ["inspect"]],
  ["scrubin rules ", ["diff", "test", "validate", "schema", "…"]],
  ["scrubin rules sch", ["schema"]],
  ["scrubin rules schema sig", ["signal"]],
  ["scrubin check --min", ["--min-certainty"]],
  ["scrubin check --fail-on ", ["error", "warning", "info", "never"]],
  ["scrubin check -f sar", ["sarif"]],
  ["scrubin rules diff s", ["sa"]],
  ["scrubin checklist --theme copy", ["copyright"]],
  ["scrubin explain uk/patient-de", ["uk/patient-detail"]],
  ["scrubin completion z", ["zsh"]],
  ["scrubin check posts/", ["posts/a.md"]],
  ["scrubin init h", ["hk"]],
  ["scrubin lsp --std", ["--stdio"]],
];

const matches = (found: readonly string[], wanted: readonly string[]): void => {
  const exact = wanted.at(-1) === "…" ? wanted.slice(0, -1) : wanted;
  if (exact.length < wanted.length) expect(found).toEqual(expect.arrayContaining([...exact]));
  else expect([...found].sort()).toEqual([...exact].sort());
};

describe("bash", () => {
  const complete = (line: string): readonly string[] => {
    // As readline cuts a line into words: = is one.
    const words = line
      .replaceAll("=", " = ")
      .split(" ")
      .filter((word, at, all) => word !== "" || at === all.length - 1);
    const set = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}`;
    return ran("bash", ["--norc", "-c", `source '${scripts["bash"]}'; ${set}; _scrubin 2>&1; printf '%s\\n' "\${COMPREPLY[@]}"`]);
  };

  it.each(lines)("completes %s", (line, wanted) => matches(complete(line), wanted));
  it("completes lists after a comma, values after =, and files with blanks", () => {
    expect(complete("scrubin check -j uk,")).toEqual(["uk,sa", "uk,uk", "uk,hk", "uk,ie"]);
    expect(complete("scrubin check --concern=touting,patient-c")).toEqual(["touting,patient-contact"]);
    expect(complete("scrubin check --format=js")).toEqual(["json"]);
    expect(complete("scrubin check dra")).toEqual(["draft one.md"]);
    expect(complete("scrubin check --rules ")).toEqual(["posts"]);
    expect(complete("scrubin check --me ")).toEqual([]);
  });
  it("is registered for the command", () => {
    expect(ran("bash", ["--norc", "-c", `source '${scripts["bash"]}'; complete -p scrubin`])).toEqual(["complete -F _scrubin scrubin"]);
  });
});

describe.skipIf(!isHere("fish"))("fish", () => {
  const complete = (line: string): readonly string[] =>
    ran("fish", ["--no-config", "-c", `source '${scripts["fish"]}'; complete -C '${line}'`]).map((one) => one.split("\t")[0] ?? "");

  it.each(lines)("completes %s", (line, wanted) => matches(complete(line), wanted));
  it("completes lists after a comma, and files with blanks", () => {
    expect(complete("scrubin check -j uk,s")).toEqual(["uk,sa"]);
    expect(complete("scrubin check dra")).toEqual(["draft one.md"]);
    expect(complete("scrubin check --rules po")).toEqual(["posts/"]);
  });
});

describe.skipIf(!isHere("zsh"))("zsh", () => {
  /** A shell that prints what it would offer, between two zero bytes, and ends. */
  const setting = (): string => `
    PROMPT=
    autoload -Uz compinit; compinit -u -D
    source '${scripts["zsh"]}'
    bindkey '^M' undefined; bindkey '^J' undefined; bindkey '^I' complete-word
    null-line () { print -r -- $'\\0' }
    compprefuncs=(null-line)
    comppostfuncs=(null-line exit)
    zstyle ':completion:*' insert-tab false
    compadd () {
      [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]] && { builtin compadd "$@"; return }
      local -a shown
      builtin compadd -A shown "$@"
      for one in $shown; do print -r -- "$one"; done
    }
    print READY`;
  /** Types into that shell, through a terminal of its own. */
  const complete = (line: string): readonly string[] => {
    writeFileSync(join(cwd, ".setting.zsh"), setting());
    const driver = `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "source '${cwd}/.setting.zsh'"
      while zpty -r shell out; do [[ $out == *READY* ]] && break; done
      zpty -w shell ${JSON.stringify(line)}$'\\t'
      integer zeros=0
      while zpty -r shell out; do
        [[ $out == *$'\\0'* ]] && { (( ++zeros == 2 )) && exit 0; continue }
        (( zeros == 1 )) && print -r -- "$out"
      done`;
    writeFileSync(join(cwd, ".driver.zsh"), driver);
    const env = { PATH: process.env["PATH"], HOME: cwd, TERM: "dumb" };
    const { stdout } = spawnSync("zsh", ["-f", join(cwd, ".driver.zsh")], { cwd, encoding: "utf8", env, timeout: 10_000 });
    return [...new Set(stdout.split("\n").map((one) => one.trim()))].filter((one) => one !== "");
  };

  it("reads the script", () => {
    expect(ran("zsh", ["-f", "-n", scripts["zsh"] ?? ""])).toEqual([]);
  });
  it.each([
    ["scrubin inspe", "inspect"],
    ["scrubin check --fail-on ne", "never"],
    ["scrubin rules schema sig", "signal"],
    ["scrubin check -j s", "sa"],
    ["scrubin explain uk/patient-de", "uk/patient-detail"],
  ])("completes %s", (line, wanted) => expect(complete(line)).toContain(wanted), 20_000);
});

describe("the manual", () => {
  it("tells of every command, its options, examples and exit codes", async () => {
    const page = await printed("man");
    for (const part of [".SH NAME", ".SS rules diff", "\\-\\-min\\-certainty", ".SH EXIT STATUS", ".SH EXAMPLES", "130  interrupted"])
      expect(page).toContain(part);
  });
  it.skipIf(!isHere("groff"))("is set without a warning, and shows what help shows", async () => {
    const file = join(cwd, "scrubin.1");
    writeFileSync(file, await printed("man"));
    const { status, stdout, stderr } = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-P-c", file], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("scrubin check --jurisdiction uk,ie blog/");
  });
  it.skipIf(!isHere("man"))("is read by man", async () => {
    const file = join(cwd, "scrubin.1");
    writeFileSync(file, await printed("man"));
    const shown = spawnSync("man", ["--warnings", "-l", file], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], MANWIDTH: "80", LC_ALL: "C.UTF-8" },
    });
    expect([shown.status, shown.stderr]).toEqual([0, ""]);
    expect(shown.stdout).toContain("EXIT STATUS");
  });
});
