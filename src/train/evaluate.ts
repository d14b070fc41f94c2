import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detectors } from "../detect/index.ts";
import { createLearned } from "../learn/index.ts";
import { packWeights } from "../learn/weights.ts";
import { createEngine } from "../match/engine.ts";
import type { Program } from "../match/program.ts";
import { unpackTables } from "../match/tables.ts";
import { concerns } from "../model/concern.ts";
import type { Learned } from "../model/learned.ts";
import { readCatalogue } from "../ruleset/store.ts";
import { calibrate } from "./calibrate.ts";
import { type Labelled, readCorpus } from "./corpus.ts";
import { designOf } from "./design.ts";
import { foldsOf, scoresWithout } from "./folds.ts";
import { judged, type Seen } from "./judged.ts";
import { solve } from "./solve.ts";
import { tableOf } from "./table.ts";
import { type Mode, tally } from "./tally.ts";
import { labelsOf, targetsOf } from "./targets.ts";

const store = "dist/rules";

/**
 * Leaves one writer out at a time: the weights are learned from all others, stored and read as in the program, and the built rules
 * judge the writer's posts without them, by them alone, and with both. Prints what was reached. `--writers a,b` leaves out only these.
 */
function run(from: string, chosen: readonly string[] | undefined): void {
  const posts = readCorpus(from);
  const { rules, engineWith } = openRules();
  const seen: Seen[] = [];
  for (const [fold] of foldsOf(posts, Number.POSITIVE_INFINITY).map((one) => [one])) {
    const writer = fold?.[0] ?? "";
    if (chosen !== undefined && !chosen.includes(writer)) continue;
    const others = posts.filter((post) => post.writer !== writer);
    const learned = learnedFrom(others);
    const own = posts.filter((post) => post.writer === writer);
    seen.push(...judged(own, engineWith, rules, learned));
    console.log(`${writer}: left out and judged (${own.length} posts)`);
  }
  const modes: readonly Mode[] = ["rules alone", "model alone", "both"];
  for (const mode of modes) console.log(tally(mode, seen));
}

/** Weights from these posts as the program would read them. */
function learnedFrom(posts: readonly Labelled[]): Learned {
  const design = designOf(posts);
  const labels = labelsOf(posts);
  const calibration = calibrate(scoresWithout(posts, design, labels, foldsOf(posts, 3)), labels, concerns.length);
  const everybody = posts.map((_, at) => at);
  const weights = solve(design, everybody, targetsOf(labels, everybody), concerns.length);
  return createLearned(packWeights(tableOf(design, weights, calibration)));
}

function openRules() {
  const program: Program = JSON.parse(readFileSync(join(store, "program.json"), "utf8"));
  const compiled = { program, tables: unpackTables(readFileSync(join(store, "tables.bin"))) };
  const found = readCatalogue(store);
  if ("problem" in found) throw new Error(found.problem.message);
  const rules = new Map(found.value.flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, rule] as const)));
  const engineWith = (jurisdiction: string, learned: Learned | undefined) =>
    createEngine(compiled, { detectors, jurisdictions: [jurisdiction], learned });
  return { rules, engineWith };
}

const [from = "fixtures/corpus", writers] = process.argv.slice(2);
run(from, writers?.split(","));
