import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";
import { root } from "./tree.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "scrubin-cached-"));
afterAll(() => rmSync(folder, { recursive: true }));
const cache = join(folder, "verdicts");

async function check(...argv: readonly string[]) {
  const world = fakeWorld({ cwd: root });
  const code = await main(["check", "--format", "json", ...argv], world);
  return { code, ...world.printed };
}

const patience = 60_000;

describe.each(["fixtures/drafts", "fixtures/exports/x-2024.zip", "fixtures/exports/facebook-2024.zip"])(
  "a check of %s with a cache",
  (path) => {
    it(
      "gives the bytes of one without, the first time and again",
      async () => {
        const plain = await check(path);
        expect(await check(path, "--cache", cache)).toEqual(plain);
        expect(await check(path, "--cache", cache)).toEqual(plain);
      },
      patience,
    );
    it(
      "does not mistake one choice for another",
      async () => {
        for (const choice of [
          ["-j", "uk"],
          ["-j", "uk", "--no-learned"],
          ["--as-of", "2015"],
          ["--concern", "touting"],
        ])
          expect(await check(path, ...choice, "--cache", cache)).toEqual(await check(path, ...choice));
      },
      patience,
    );
  },
);

it("holds hashes and numbers, no words of drafts", () => {
  const words = new Set(readFileSync(join(root, "fixtures/drafts/uk.md"), "utf8").match(/\p{Lu}\p{L}{4,}/gu));
  const kept = readFileSync(cache, "utf8");
  const told = [...words].filter((word) => kept.includes(word));
  expect(words.size).toBeGreaterThan(3);
  expect(told).toEqual([]);
});

it("that cannot be written takes nothing from the run", async () => {
  const run = await check("fixtures/drafts/uk.md", "--cache", join(folder, "none/verdicts"));
  expect(run.code).toBe(1);
  expect(run.err).toContain("expected a place where the report can be written");
});

it("goes on without one that is damaged", async () => {
  writeFileSync(cache, "damaged");
  expect((await check("fixtures/drafts/uk.md", "--cache", cache)).code).toBe(1);
});
