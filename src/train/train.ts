import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BadCorpus, readCorpus } from "./corpus.ts";
import { readMeanings } from "./meanings.ts";
import type { Measured } from "./measure.ts";
import { threads } from "./threads.ts";
import { trained } from "./trained.ts";

/** Learns from the labelled posts of a folder and writes the weights; tells how well it did, and what more posts bring. */
async function run(from: string, to: string): Promise<void> {
  const posts = readCorpus(from);
  mkdirSync(dirname(to), { recursive: true });
  const { crew, end } = threads(2, new URL("./worker.mjs", import.meta.url));
  const { bytes, features, curve, reliability } = await trained(
    posts,
    readMeanings("rulesets/learned/meanings.bin"),
    crew,
    console.log,
  ).finally(end);
  console.log(`${posts.length} posts by ${new Set(posts.map(({ writer }) => writer)).size} writers, ${features} features`);
  for (const [name, measured] of curve) console.log(`${name.padEnd(8)} ${figuresOf(measured)}`);
  for (const { from: least, to: most, count, meanChance, right } of reliability)
    console.log(
      `chance ${least.toFixed(2)}–${most.toFixed(2)}: ${String(count).padStart(7)} times, said ${meanChance.toFixed(3)}, right ${right.toFixed(3)}`,
    );
  writeFileSync(to, bytes);
  console.log(`${to}: ${Math.round(bytes.length / 1024)} KB`);
}

function figuresOf({ averagePrecision, recallAt, bestF1 }: Measured): string {
  const [area, p85, p90, f1] = [averagePrecision, recallAt.p85, recallAt.p90, bestF1].map((figure) => figure.toFixed(3));
  return `average precision ${area}, recall at precision 0.85 ${p85}, at 0.90 ${p90}, best F1 ${f1}`;
}

const [from = "fixtures/corpus", to = "rulesets/learned/learned.bin"] = process.argv.slice(2);
try {
  await run(from, to);
} catch (error) {
  if (!(error instanceof BadCorpus)) throw error;
  console.error(`train: ${error.message}`);
  process.exitCode = 1;
}
