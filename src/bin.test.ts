import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const bin = join(import.meta.dirname, "../bin/scrubin.js");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scrubin-bin-"));
  cpSync(dirname(bin), join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(program: string | undefined, ...argv: string[]) {
  if (program !== undefined) {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/main.cjs"), program);
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "bin/scrubin.js"), ...argv], { encoding: "utf8" });
  return { stdout, stderr, status };
}

it("is under 25 lines", () => {
  expect(readFileSync(bin, "utf8").trimEnd().split("\n").length).toBeLessThan(25);
});

it("hands arguments and the world to main and ends with its code", () => {
  const program = "exports.processWorld = () => 'world';\nexports.main = (argv, world) => { console.log(argv.join(), world); return 3; };";
  expect(run(program, "check", "a.md")).toEqual({ stdout: "check,a.md world\n", stderr: "", status: 3 });
});

it("interrupts main on SIGINT and lets it end in its own way", () => {
  const program = `exports.processWorld = () => {};
exports.main = (argv, world, interrupt) => new Promise((resolve) => {
  setInterval(() => {}, 1000);
  interrupt.addEventListener("abort", () => { console.log("printed"); resolve(130); });
  process.kill(process.pid, "SIGINT");
});`;
  expect(run(program)).toEqual({ stdout: "printed\n", stderr: "", status: 130 });
});

it("says what to do when it was not built", () => {
  expect(run(undefined)).toEqual({ stdout: "", stderr: "scrubin: dist/main.cjs is missing; run `npm run build` first\n", status: 2 });
});
