import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "./read/zip-writer.test-support.ts";

/** The built program as a script meets it: what it answers to good, bad and hostile input. */
const bin = join(import.meta.dirname, "../bin/scrubin.js");
const innocent = "Clinic is closed on Monday. If your child has a fever, please ring 111.";
const breach = "Botox £150 for three areas this week only, book now and save 20%!";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scrubin-gate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(argv: readonly string[], input?: string) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: "utf8", input, env });
  return { status, stdout, lines: stderr.split("\n").filter(Boolean) };
}

function file(name: string, data: string | Uint8Array): string {
  writeFileSync(join(folder, name), data);
  return name;
}

const record = (text: string) =>
  `{ "tweet": { "id_str": "1", "created_at": "Wed Oct 10 20:19:24 +0000 2018", "full_text": ${JSON.stringify(text)} } }`;
const tweets = (text: string) => `window.YTD.tweets.part0 = [ ${record(text)} ]`;
const account = 'window.YTD.account.part0 = [ { "account": { "username": "gp_example", "accountId": "7" } } ]';
const xZip = (more: Parameters<typeof zipOf>[0]) => zipOf([{ name: "data/account.js", data: account }, ...more]);

describe("the exit code", () => {
  const uk = ["--jurisdiction", "uk"];

  it("is 0 for an innocent text and 1 for a breaching one", () => {
    expect(run(["check", "-", ...uk], innocent)).toMatchObject({ status: 0, lines: [] });
    expect(run(["check", "-", ...uk], breach)).toMatchObject({ status: 1, lines: [] });
  });
  it("is the same with a report file, which holds what would be printed", () => {
    file("draft.txt", breach);
    const printed = run(["check", "draft.txt", ...uk, "--format", "json"]);
    const written = run(["check", "draft.txt", ...uk, "--format", "json", "--output", "report.json"]);
    expect([printed.status, written.status, written.stdout]).toEqual([1, 1, ""]);
  });
  it("follows the threshold", () => {
    file("draft.txt", breach);
    expect(run(["check", "draft.txt", ...uk, "--fail-on", "never"]).status).toBe(0);
    expect(run(["check", "draft.txt", ...uk, "--concern", "touting"]).status).toBe(0);
    expect(run(["check", "draft.txt", ...uk, "--concern", "touting", "--fail-on", "warning"]).status).toBe(1);
  });
  it("is 2 for a wrong command, jurisdiction or rule, told in one line", () => {
    mkdirSync(join(folder, "house"), { recursive: true });
    file("house/ruleset.yaml", 'title: House\nversion: "1"\ninstruments: []\n');
    file("house/bad.yaml", "concern: touting\nwhen: own-pacient\n");
    for (const argv of [["chekc"], ["check", "draft.txt", "--jurisdiction", "xx"], ["check", "draft.txt", "--format", "yaml"]])
      expect(run(argv)).toMatchObject({ status: 2, stdout: "" });
    const bad = run(["rules", "validate", "house"]);
    expect(bad.status).toBe(2);
    expect(bad.lines.join("\n")).toContain('house/bad.yaml:2:7: Unexpected name "own-pacient"');
    expect(bad.lines.join("\n")).toContain("own-patient");
    expect(run(["check", "draft.txt", "--rules", "house"]).status).toBe(2);
  });
});

describe("input that cannot be read in full ends with 3 and one clear line, and the rest is read", () => {
  const good = () => file("good.txt", breach);
  const cases: readonly [what: string, make: () => string][] = [
    ["a missing file", () => "missing.md"],
    ["bytes that are no text", () => file("noise.txt", Uint8Array.from([0x50, 0xc3, 0x28, 0xff, 0xfe, 0x80]))],
    ["a truncated zip", () => file("cut.zip", xZip([{ name: "data/tweets.js", data: tweets(breach) }]).subarray(0, 200))],
    ["an encrypted zip", () => file("locked.zip", xZip([{ name: "data/tweets.js", data: tweets(breach), encrypted: true }]))],
    ["a zip with names outside it", () => file("escape.zip", xZip([{ name: "../../data/tweets.js", data: tweets(breach) }]))],
    ["a corrupt entry", () => file("corrupt.zip", xZip([{ name: "data/tweets.js", data: tweets(breach), crc: 1 }]))],
    ["a bomb", () => file("bomb.zip", xZip([{ name: "data/tweets.js", data: `window.YTD.tweets.part0 = [${" ".repeat(24 * 2 ** 20)}` }]))],
  ];

  it.each(cases)("%s", (_, make) => {
    const path = make();
    const { status, lines, stdout } = run(["check", path, good(), "--jurisdiction", "uk", "--format", "json"]);
    expect([status, lines.length]).toEqual([3, 1]);
    expect(lines[0]).toContain(path);
    const report = JSON.parse(stdout);
    expect(report.read.unread).toHaveLength(1);
    expect(report.findings.some((finding: { place: { path: string } }) => finding.place.path === "good.txt")).toBe(true);
  });
  it("UTF-16 with its mark is read", () => {
    file("wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(breach, "utf16le")]));
    expect(run(["check", "wide.txt", "--jurisdiction", "uk"]).status).toBe(1);
  });
});

describe("the report", () => {
  it("is the same bytes each time, and masks who the patient is unless told otherwise", () => {
    const name = "Nomvula Voorbeeld-Dlamini";
    file("named.txt", `My patient Mrs ${name}, 43, came to clinic on Tuesday; her HIV test is back.`);
    for (const format of ["pretty", "json", "ndjson"]) {
      const argv = ["check", "named.txt", "--jurisdiction", "uk", "--format", format];
      const { stdout } = run(argv);
      expect(stdout).toBe(run(argv).stdout);
      expect(stdout).toContain("▇▇▇");
      expect(stdout).not.toContain("Voorbeeld");
      expect(run([...argv, "--reveal"]).stdout).toContain("Voorbeeld");
    }
  });
});
