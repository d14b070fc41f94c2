// Becomes a file of dist/ whose code lies beside it, packed: unpacks it and runs it in its place.
const { readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { Script } = require("node:vm");
const { brotliDecompressSync } = require("node:zlib");

const code = brotliDecompressSync(readFileSync(`${__filename}.br`)).toString("latin1");
new Script(wrap(code), { filename: __filename }).runInThisContext()(module.exports, require, module, __filename, __dirname);
