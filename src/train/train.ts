import { writeFileSync } from "node:fs";
import { createLearned } from "../learn/index.ts";
import { packWeights } from "../learn/weights.ts";
import { concerns } from "../model/concern.ts";
import { calibrate } from "./calibrate.ts";
import { readCorpus } from "./corpus.ts";
import { designOf } from "./design.ts";
import { foldsOf, scoresWithout } from "./folds.ts";
import { measure, reliability } from "./measure.ts";
import { solve } from "./solve.ts";
import { tableOf } from "./table.ts";
import { labelsOf, targetsOf } from "./targets.ts";

/** Groups of writers that are left out in turn to calibrate. */
const groupsOfWriters = 5;

/** Learns from the labelled posts of a folder and writes the weights; tells on the way what more posts bring. The same posts give the same bytes. */
function run(from: string, to: string): void {
  const width = concerns.length;
  const posts = readCorpus(from);
  const design = designOf(posts);
  const labels = labelsOf(posts);
  console.log(`${posts.length} posts by ${new Set(posts.map(({ writer }) => writer)).size} writers, ${design.features.length} features`);
  const folds = foldsOf(posts, groupsOfWriters);
  const told = (name: string, scores: Float32Array): void => {
    const { averagePrecision, recallAt, bestF1 } = measure(scores, labels);
    const figures = [averagePrecision, recallAt.p85, recallAt.p90, bestF1].map((figure) => figure.toFixed(3));
    console.log(
      `${name.padEnd(8)} average precision ${figures[0]}, recall at precision 0.85 ${figures[1]}, at 0.90 ${figures[2]}, best F1 ${figures[3]}`,
    );
  };
  for (const [name, part] of [
    ["quarter", 4],
    ["half", 2],
  ] as const)
    told(name, scoresWithout(posts, design, labels, folds, part));
  const scores = scoresWithout(posts, design, labels, folds);
  told("all", scores);
  const calibration = calibrate(scores, labels, width);
  const chances = scores.map((score, at) => {
    const [a, b, c] = calibration[at % width] as (typeof calibration)[number];
    return 1 / (1 + Math.exp(-(a * score + b * Math.log(Math.max(0.003, score)) + c)));
  });
  told("chances", chances);
  for (const { from: least, to: most, count, meanChance, right } of reliability(chances, labels))
    console.log(
      `chance ${least.toFixed(2)}–${most.toFixed(2)}: ${String(count).padStart(7)} times, said ${meanChance.toFixed(3)}, right ${right.toFixed(3)}`,
    );
  const everybody = posts.map((_, at) => at);
  const weights = solve(design, everybody, targetsOf(labels, everybody), width);
  const bytes = packWeights(tableOf(design, weights, calibration));
  createLearned(bytes);
  writeFileSync(to, bytes);
  console.log(`${to}: ${Math.round(bytes.length / 1024)} KB`);
}

const [from = "fixtures/corpus", to = "rulesets/learned/learned.bin"] = process.argv.slice(2);
run(from, to);
