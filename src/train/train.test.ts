import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { tinyCorpus } from "./labelled.test-support.ts";
import { readMeanings } from "./meanings.ts";
import { alone } from "./task.ts";
import { trained } from "./trained.ts";

const meanings = readMeanings(fileURLToPath(new URL("../../rulesets/learned/meanings.bin", import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), "scrubin-train-test-"));
const corpus = join(folder, "corpus");
const out = join(folder, "out/learned.bin");
mkdirSync(corpus);
afterAll(() => rmSync(folder, { recursive: true }));

function train() {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "train.mjs"), "train", corpus, out], {
    encoding: "utf8",
  });
  return { status, stderr };
}

it("writes, with threads, the bytes that one would learn alone; names a wrong line and writes nothing", async () => {
  for (const writer of ["a", "b", "c"]) {
    const lines = tinyCorpus
      .filter((post) => post.writer === writer)
      .map((post) => JSON.stringify({ ...post, context: post.context || null }));
    writeFileSync(join(corpus, `${writer}.jsonl`), lines.join("\n"));
  }
  expect(train()).toEqual({ status: 0, stderr: "" });
  expect(new Uint8Array(readFileSync(out))).toEqual((await trained(tinyCorpus, meanings, alone)).bytes);
  rmSync(out);
  writeFileSync(join(corpus, "b.jsonl"), "\n{}\n");
  const place = `${join(corpus, "b.jsonl")}:2`;
  expect(train()).toEqual({ status: 1, stderr: `train: ${place}: Unexpected record without id or text, expected a labelled post\n` });
  expect(existsSync(out)).toBe(false);
}, 60_000);
