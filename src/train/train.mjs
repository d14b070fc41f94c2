// Bundles a script of this folder (train or evaluate) and runs it, with the other arguments handed on; its threads find their program beside it.
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
  await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    entryPoints: [`src/train/${script}.ts`, "src/train/worker.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
  });
  process.exitCode = spawnSync(process.execPath, [join(folder, `${script}.mjs`), ...rest], { cwd: root, stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
