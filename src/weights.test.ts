import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** The built program in a folder of its own, with its learned weights missing or damaged. */
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "scrubin-weights-"));
const weights = join(folder, "dist/rules/learned.bin");
const breach = "Botox £150 for three areas this week only, book now and save 20%!";

beforeAll(() => {
  for (const part of ["bin", "dist", "package.json"]) cpSync(join(root, part), join(folder, part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...options: string[]) {
  const argv = [join(folder, "bin/scrubin.js"), "check", "-", "--jurisdiction", "uk", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { input: breach, encoding: "utf8" });
  return { status, stdout, stderr };
}

const whole = readFileSync(join(root, "dist/rules/learned.bin"));

it.each([
  ["missing", undefined, "Unexpected lack of learned weights"],
  ["empty", new Uint8Array(), "Unexpected file, expected learned weights"],
  ["cut short", whole.subarray(0, whole.length / 2), "Unexpected length"],
  ["another file", Buffer.from("Not weights, but a text of some length"), "Unexpected file, expected learned weights"],
])("says in one line that the weights are %s, and judges without them when told to", (_, bytes, message) => {
  rmSync(weights, { force: true });
  if (bytes !== undefined) writeFileSync(weights, bytes);
  const { status, stdout, stderr } = check();
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toContain(`learned.bin: ${message}`);
  expect(stderr).toContain("(Build or install the program again; --no-learned judges without)");
  expect(check("--no-learned").status).toBe(1);
});
