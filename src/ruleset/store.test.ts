import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { Sources } from "../model/sources.ts";
import { loadSources } from "./load.ts";
import { readCatalogue, readStore, writeStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "scrubin-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sound = async (): Promise<Sources> => {
  const { sources } = await loadSources(
    { rulesets: ["fixtures/broken/folders/house"], vocabulary: ["fixtures/broken/folders/vocabulary"], lists: [] },
    { notes: { age: [] } },
  );
  return sources;
};

test("what was stored is read again, and the same rules give the same bytes", async () => {
  const sources = await sound();
  writeStore(folder, sources);
  expect(readStore(folder)).toEqual({ value: sources });
  expect(readCatalogue(folder)).toEqual({ value: sources.rulesets });
  const bytes = readFileSync(join(folder, "catalogue.json.br"));
  writeStore(folder, await sound());
  expect(readFileSync(join(folder, "catalogue.json.br")).equals(bytes)).toBe(true);
});

test.each([
  ["", "as JSON"],
  ["{}", "expected 2"],
  ['{"form":2}', '"rulesets"'],
])("a stored file %j is a problem", (text, wanted) => {
  const other = mkdtempSync(join(folder, "wrong-"));
  writeFileSync(join(other, "catalogue.json.br"), brotliCompressSync(text));
  const read = readStore(other);
  expect("problem" in read && read.problem.message).toContain(wanted);
});
