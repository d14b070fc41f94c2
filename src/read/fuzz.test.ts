import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fuzz } from "./fuzz.test-support.ts";

const { SCRUBIN_FUZZ_CASES: asked = "24", SCRUBIN_FUZZ_ONLY: only = "" } = process.env;
const cases = Number(asked);
const home = "fixtures/exports";

/** Every export that lies unpacked among the fixtures. `npm run fuzz` runs many more cases. */
const folders = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "samples" && entry.name.startsWith(only))
  .map(({ name }) => name);

test.each(folders)(
  `%s in ${cases} damaged forms is read without a throw, a hang or a silent loss`,
  async (name) => {
    expect(await fuzz(join(home, name), cases)).toEqual([]);
  },
  60_000 + cases * 1000,
);
