// Bundles a script of this folder (train or evaluate) and runs it, with the other arguments handed on.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [script = "train", ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
const folder = mkdtempSync(join(root, "node_modules/.cache/scrubin-train-"));
try {
  const outfile = join(folder, "train.mjs");
  await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    entryPoints: [`src/train/${script}.ts`],
    outfile,
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { cwd: root, stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
