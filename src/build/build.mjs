// Bundles the program into dist/, then checks and compiles the built-in rules into dist/rules.
// Then the program prints its manual page into man/. Nothing else writes either. The same sources give the same bytes, V8's code cache excepted.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import module from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { writePage } from "./audit-page.mjs";
import { notice } from "./notice.mjs";
import { billOfMaterials } from "./sbom.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");

/** commander can start subcommands as programs. Ours are none, and loading what it takes costs 2 ms: the git room alone may start one, git. */
const noPrograms = {
  name: "no-programs",
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?child_process$/ }, ({ path, importer }) =>
      importer.replaceAll("\\", "/").endsWith("/src/git/run.ts") ? { path, external: true } : { path, namespace: "no-programs" },
    );
    bundle.onLoad({ filter: /./, namespace: "no-programs" }, () => ({ contents: "export {};" }));
  },
};

/** The protocol's package can also speak through sockets and to other programs: with us through standard input and output alone. */
const noDoors = {
  name: "no-doors",
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?(child_process|net)$/ }, ({ path }) => ({ path, namespace: "no-doors" }));
    bundle.onLoad({ filter: /./, namespace: "no-doors" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Packages that only some runs need: each becomes a file of its own, read when it is first asked for. */
const heavy = [
  "chokidar",
  "exif-reader",
  "fast-glob",
  "htmlparser2",
  "libphonenumber-js/min",
  "mammoth",
  "recheck/lib/browser.js",
  "tar-stream",
  "yaml",
  "yauzl",
];
/** Packages that share a runtime, taken together by a file of ours. */
const bundled = { "language-server": "src/lsp/wire.ts" };
const stem = (name) => name.replaceAll(/[^a-z0-9]+/g, "-");
const keepApart = (wanted) => ({
  name: "keep-apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^[a-z]/ }, ({ path }) => {
      if (!heavy.includes(path)) return undefined;
      wanted.add(path);
      return { path: `./${stem(path)}.cjs`, external: true };
    });
    bundle.onResolve({ filter: /\/wire\.ts$/ }, ({ importer }) => {
      if (!importer.replaceAll("\\", "/").includes("/src/lsp/")) return undefined;
      wanted.add("language-server");
      return { path: "./language-server.cjs", external: true };
    });
  },
});

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
 * CommonJS, not modules: Node loads it in half the time (8 ms of a start of 43 ms) and V8 keeps its code. And one file of ours, not chunks of it: a
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
  supported: { "dynamic-import": false },
  banner: { js: 'const __address=require("node:url").pathToFileURL(__filename).href;' },
};

/** For those who load the program as a module, or ask for `require` in one. */
const requireDoor = 'import{createRequire as __makeRequire}from"node:module";const require=__makeRequire(import.meta.url);\n';

/** Puts a package that only some runs need behind a door that unpacks it: together they would be most of what we ship. */
function squeeze(name) {
  const file = join(dist, name);
  if (!existsSync(file)) return;
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  copyFileSync(join(root, "src/build/unpack.cjs"), file);
}

async function bundleProgram() {
  const wanted = new Set();
  const own = await build({ ...program, entryPoints: { program: "src/main.ts" }, plugins: [noPrograms, keepApart(wanted)] });
  const entries = [...wanted].sort().map((name) => ({ [stem(name)]: bundled[name] ?? name }));
  const packages = await Promise.all(entries.map((entryPoints) => build({ ...program, entryPoints, plugins: [noDoors] })));
  const results = [own, ...packages];
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const files = results.flatMap((result) => result.outputFiles);
  const isLegal = (file) => file.path.endsWith(".LEGAL.txt");
  for (const file of files) if (!isLegal(file)) writeFileSync(join(dist, basename(file.path)), file.contents);
  for (const name of [...heavy, ...Object.keys(bundled)]) squeeze(`${stem(name)}.cjs`);
  copyFileSync(join(root, "src/build/start.cjs"), join(dist, "main.cjs"));
  writeFileSync(join(dist, "main.js"), `${requireDoor}export const{main,processWorld}=require("./main.cjs");\n`);
  const remarks = files.filter(isLegal).flatMap((file) => file.text.split(/^Bundled license information:$/m));
  const inputs = results.flatMap((result) => Object.keys(result.metafile.inputs));
  writeFileSync(join(dist, "NOTICE.txt"), notice(inputs, root, remarks));
  writeFileSync(join(dist, "sbom.cdx.json"), billOfMaterials(inputs, root));
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

/** A name for the program with its rules and its model, by which caches tell them from others. */
function nameProgram() {
  const hash = createHash("sha256");
  for (const file of ["program.cjs", "rules/program.json", "rules/tables.bin", "rules/learned.bin"])
    hash.update(readFileSync(join(dist, file)));
  const head = join(dist, "rules/head.json");
  writeFileSync(head, JSON.stringify({ identity: hash.digest("hex").slice(0, 32), ...JSON.parse(readFileSync(head, "utf8")) }));
}

/** Keeps what V8 compiles for a check of one draft, for starts on this V8. Left out where Node keeps such a cache itself. */
function keepCode() {
  if (module.enableCompileCache !== undefined) return 0;
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const warm = [join(root, "src/build/warm.mjs"), join(dist, "main.cjs")];
  return spawnSync(process.execPath, warm, { env: { ...env, SCRUBIN_BUILDS_CACHE: "1" }, stdio: "inherit" }).status ?? 1;
}

/** The manual page, as the program itself prints it. */
function writeManual() {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [join(root, "bin/scrubin.js"), "man"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  mkdirSync(join(root, "man"), { recursive: true });
  if (status === 0) writeFileSync(join(root, "man/scrubin.1"), stdout);
  return status ?? 1;
}

const [start, ...rest] = await bundleProgram();
await writePage(dist);
const kilobytes = (sizes) => Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
console.log(`dist: ${kilobytes([start])} KB of program, ${kilobytes(rest)} KB of packages that are loaded when they are needed`);
if ((await compileRules()) !== 0) {
  console.error("build: the built-in rules are not valid (see above)");
  process.exitCode = 1;
} else {
  copyFileSync(join(root, "rulesets/learned/learned.bin"), join(dist, "rules/learned.bin"));
  nameProgram();
  process.exitCode = keepCode() || writeManual();
}
