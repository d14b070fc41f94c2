// Bundles the program into dist/, then checks and compiles the built-in rules into dist/rules.
// Nothing else writes dist. The same sources give the same bytes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { notice } from "./notice.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");

/** commander can start subcommands as programs. Ours are none, loading what it takes costs 2 ms, and nothing here starts programs. */
const noPrograms = {
  name: "no-programs",
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?child_process$/ }, ({ path }) => ({ path, namespace: "no-programs" }));
    bundle.onLoad({ filter: /./, namespace: "no-programs" }, () => ({ contents: "export {};" }));
  },
};

/** Packages that only some runs need: each becomes a file of its own, read when it is first asked for. */
const apart = ["fast-glob", "htmlparser2", "libphonenumber-js/min", "recheck/lib/browser.js", "yaml", "yauzl"];
const apartFile = (name) => `${name.replaceAll(/[^a-z0-9]+/g, "-")}.cjs`;
const keepApart = {
  name: "keep-apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      apart.includes(path) ? { path: `./${apartFile(path)}`, external: true } : undefined,
    );
  },
};

/** Options of all bundles: packages inside, for the oldest Node we support. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  charset: "ascii",
  write: false,
  metafile: true,
  logLevel: "warning",
};

/**
 * CommonJS, not modules: Node loads it in half the time (8 ms of a start of 43 ms). And one file of ours, not chunks of it: a
 * call from one CommonJS file into another goes through a getter, which costs nearly half the throughput. What is imported
 * with `import()` is in the file, but runs only when it is reached.
 */
const program = {
  ...shared,
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  minify: true,
  legalComments: "external",
  define: { "import.meta.url": "__address" },
  banner: { js: 'const __address=require("node:url").pathToFileURL(__filename).href;' },
};

/** For those who load the program as a module, or ask for `require` in one. */
const requireDoor = 'import{createRequire as __makeRequire}from"node:module";const require=__makeRequire(import.meta.url);\n';

async function bundleProgram() {
  const own = build({ ...program, entryPoints: { main: "src/main.ts" }, plugins: [noPrograms, keepApart] });
  const packages = apart.map((name) => build({ ...program, entryPoints: { [basename(apartFile(name), ".cjs")]: name } }));
  const results = await Promise.all([own, ...packages]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const files = results.flatMap((result) => result.outputFiles);
  const isLegal = (file) => file.path.endsWith(".LEGAL.txt");
  for (const file of files) if (!isLegal(file)) writeFileSync(join(dist, basename(file.path)), file.contents);
  writeFileSync(join(dist, "main.js"), `${requireDoor}export const{main,processWorld}=require("./main.cjs");\n`);
  const remarks = files.filter(isLegal).flatMap((file) => file.text.split(/^Bundled license information:$/m));
  const inputs = results.flatMap((result) => Object.keys(result.metafile.inputs));
  writeFileSync(join(dist, "NOTICE.txt"), notice(inputs, root, remarks));
  return files.filter((file) => !isLegal(file)).map((file) => file.contents.length);
}

/** Runs the compiler of rules from a bundle of its own; it prints its problems and its exit code is ours. */
async function compileRules() {
  const source = "src/build/compile-rulesets.ts";
  if (!existsSync(join(root, source))) return 0;
  const result = await build({ ...shared, format: "esm", entryPoints: [source], outdir: "unwritten" });
  // Beside the packages, so that recheck, which runs a program of its own, is found.
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const folder = mkdtempSync(join(root, "node_modules/.cache/scrubin-build-"));
  try {
    const program = join(folder, "compile-rulesets.mjs");
    writeFileSync(program, requireDoor + result.outputFiles[0].text);
    const run = spawnSync(process.execPath, [program, "rulesets", "dist/rules"], { cwd: root, stdio: "inherit" });
    return run.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [start, ...rest] = await bundleProgram();
const kilobytes = (sizes) => Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
console.log(`dist: ${kilobytes([start])} KB of program, ${kilobytes(rest)} KB of packages that are loaded when they are needed`);
const code = await compileRules();
if (code !== 0) {
  console.error("build: the built-in rules are not valid (see above)");
  process.exitCode = 1;
}
