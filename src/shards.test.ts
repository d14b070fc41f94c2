import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./tree.test-support.ts";

const bin = join(root, "bin/scrubin.js");
const inputs = ["fixtures/exports/x-2024", "fixtures/exports/facebook-2024.zip", "fixtures/exports/reddit-2025", "fixtures/drafts"];
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scrubin-shards-"));
  const posts = Array.from({ length: 40 }, (_, at) =>
    JSON.stringify({
      id: `p${at}`,
      text: at % 3 === 0 ? `Bed ${at}, Mrs Invented-Botha from Umlazi, 84, fell on Monday` : "Wash your hands",
      author: { name: `Author ${at % 7}` },
    }),
  );
  writeFileSync(join(folder, "posts.ndjson"), `${posts.join("\n")}\nnot json\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...argv: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
};
const all = (): readonly string[] => [...inputs, join(folder, "posts.ndjson")];

describe("shards", () => {
  it.each(["json", "pretty", "sarif", "ndjson"])(
    "merge to the bytes of a single run (%s)",
    (format) => {
      const whole = run("check", ...all(), "-j", "sa", "--format", format);
      const parts = [1, 2, 3].map((index) => join(folder, `part-${index}.ndjson`));
      for (const [at, part] of parts.entries()) run("check", ...all(), "-j", "sa", "--shard", `${at + 1}/3`, "-o", `shard=${part}`);
      const merged = run("merge", ...[...parts].reverse(), "--format", format);
      expect(merged.stdout).toBe(whole.stdout);
      expect(merged.status).toBe(whole.status);
      expect(whole.status).toBe(3);
    },
    30_000,
  );

  it("share the posts without loss or repetition, all of an author in one", () => {
    const ids = [1, 2, 3, 4].map((index) => {
      const { stdout } = run("check", join(folder, "posts.ndjson"), "-j", "sa", "--shard", `${index}/4`, "--format", "ndjson");
      return stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line): string => JSON.parse(line).post.id);
    });
    const found = ids.flat();
    expect(new Set(found).size).toBe(14);
    const authors = ids.map((list) => new Set(list.map((id) => Number(id.slice(1)) % 7)));
    for (const [at, one] of authors.entries())
      for (const other of authors.slice(at + 1)) expect([...one].filter((author) => other.has(author))).toEqual([]);
  }, 30_000);

  it("hold no word that may point at a patient", () => {
    const { stdout } = run("check", join(folder, "posts.ndjson"), "-j", "sa", "--shard", "1/1", "--format", "shard");
    expect(stdout).not.toContain("Umlazi");
    expect(stdout).toContain("▇▇▇");
  });

  it("that are missing, twice, cut or of something else are told of, and never green", () => {
    const part = join(folder, "one.ndjson");
    run("check", join(folder, "posts.ndjson"), "-j", "sa", "--shard", "1/2", "-o", `shard=${part}`);
    const alone = run("merge", part);
    expect([alone.status, alone.stderr]).toEqual([3, expect.stringContaining("Unexpected absence of shard 2/2")]);
    expect(run("merge", part, part).stderr).toContain("Unexpected second shard 1/2");
    const cut = join(folder, "cut.ndjson");
    writeFileSync(cut, readFileSync(part, "utf8").split("\n").slice(0, -2).join("\n"));
    expect(run("merge", cut)).toMatchObject({ status: 2, stderr: expect.stringContaining("cut short") });
    expect(run("merge", join(root, "package.json")).stderr).toContain("Unexpected line, expected JSON");
    expect(run("check", part, "--shard", "3/2")).toMatchObject({ status: 2 });
  }, 30_000);
});

const hasParallel = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.startsWith("GNU parallel") === true;

it.runIf(hasParallel)(
  "the recipe with GNU parallel gives the bytes of a single run",
  () => {
    const whole = run("check", ...all(), "-j", "sa", "--format", "json");
    const recipe = `seq 4 | parallel -j 2 'node ${bin} check ${all().join(" ")} -j sa --shard {}/4 -o shard=${folder}/gnu-{}.ndjson' ; node ${bin} merge ${folder}/gnu-*.ndjson --format json`;
    const merged = (() => {
      try {
        return execFileSync("sh", ["-c", recipe], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      } catch (error) {
        return String((error as { stdout?: string }).stdout);
      }
    })();
    expect(merged).toBe(whole.stdout);
  },
  60_000,
);
