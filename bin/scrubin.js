#!/usr/bin/env node
// CommonJS: a start is a tenth quicker than with modules.
const module_ = require("node:module");

module_.enableCompileCache?.();

async function run() {
  try {
    const { main, processWorld } = require("../dist/main.cjs");
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    process.exitCode = await main(process.argv.slice(2), processWorld(), stop.signal);
    // Standard input may still be waiting for text that nobody wants any more, an editor may hold it open.
    if (stop.signal.aborted || process.argv[2] === "lsp") process.exit();
  } catch (error) {
    const missing = String(error?.code).endsWith("MODULE_NOT_FOUND") && String(error.message).includes("dist");
    console.error(`scrubin: ${missing ? "dist/main.cjs is missing; run `npm run build` first" : error}`);
    process.exitCode = 2;
  }
}

run();
