import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hashInputs } from "./hash-inputs.ts";

const cwd = mkdtempSync(join(tmpdir(), "scrubin-hash-"));
mkdirSync(join(cwd, "posts/older"), { recursive: true });
writeFileSync(join(cwd, "posts/b.md"), "two");
writeFileSync(join(cwd, "posts/older/a.md"), "one");
writeFileSync(join(cwd, "export.zip"), "three");
afterAll(() => rmSync(cwd, { recursive: true }));

const hashed = (path: string, text: string) => ({ path, bytes: text.length, sha256: createHash("sha256").update(text).digest("hex") });

describe("hashes of inputs", () => {
  it("name every file with its size, folders in the order of names", async () => {
    expect(await hashInputs(["export.zip", "posts"], cwd)).toEqual({
      inputs: [hashed("export.zip", "three"), hashed("posts/b.md", "two"), hashed("posts/older/a.md", "one")],
      problems: [],
    });
  });
  it("tell of what is not there", async () => {
    expect(await hashInputs(["none.zip"], cwd)).toMatchObject({ inputs: [], problems: [{ path: "none.zip", code: "unreadable" }] });
  });
});
