import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Manifest } from "../model/audit.ts";
import type { Problem } from "../model/problem.ts";

/**
 * Size and SHA-256 of everything a run reads, so that somebody else can tell that it was the same. Folders are hashed file by file, in
 * the order of their names; what cannot be read is a problem.
 */
export async function hashInputs(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly inputs: Manifest["inputs"]; readonly problems: readonly Problem[] }> {
  const inputs: Manifest["inputs"][number][] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    for await (const file of filesUnder(path, cwd)) {
      try {
        inputs.push({ path: file, ...(await hashOf(resolve(cwd, file))) });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
        problems.push({ code: "unreadable", message: `Unexpected ${code}, expected a file to hash`, path: file });
      }
    }
  }
  return { inputs, problems };
}

async function* filesUnder(path: string, cwd: string): AsyncGenerator<string> {
  const there = await stat(resolve(cwd, path)).catch(() => undefined);
  if (there?.isDirectory() !== true) {
    yield path;
    return;
  }
  const entries = await readdir(resolve(cwd, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name), cwd);
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

async function hashOf(file: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
