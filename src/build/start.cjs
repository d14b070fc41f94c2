// Becomes dist/main.cjs: loads the program with V8's code cache where the build made one for this V8, else plainly.
// Compiling is a third of a start; Node 22 and later keep such a cache themselves, Node 20 does not.
const { readFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "program.cjs");
const cacheFile = join(__dirname, `program-${process.arch}-v8-${process.versions.v8.split("-")[0]}.cache`);

/** V8 refuses a cache that is not its own, and compiles as usual. */
function load(cachedData) {
  const script = new Script(wrap(readFileSync(file, "latin1")), { filename: file, cachedData });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, __dirname);
  return { exports: loaded.exports, script };
}

function cache() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

if (process.env.SCRUBIN_BUILDS_CACHE === "1") module.exports = { ...load(undefined), cacheFile };
else {
  const cached = cache();
  module.exports = cached === undefined ? require(file) : load(cached).exports;
}
