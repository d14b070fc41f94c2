// Bundles what the page of an audit is inlined with: the script that runs in a browser, and the style.
// On its own (`node src/build/audit-page.mjs`) it writes them into dist, for work on the page.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = "src/report/audit-page/browser";

/** Both files as [name, text]. Browsers of the last four years run it. */
async function bundlePage() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { "audit-page": `${home}/main.ts`, "audit-page-style": `${home}/styles/page.css` },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: ["es2022", "chrome100", "firefox100", "safari15.4"],
    charset: "ascii",
    outdir: "dist",
    write: false,
    logLevel: "warning",
  });
  return outputFiles.map(({ path, text }) => [basename(path), text.trim()]);
}

export async function writePage(dist) {
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of await bundlePage()) writeFileSync(join(dist, name), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePage(join(root, "dist"));
