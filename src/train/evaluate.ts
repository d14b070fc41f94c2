import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detectors } from "../detect/index.ts";
import { createEngine } from "../match/engine.ts";
import type { Program } from "../match/program.ts";
import { unpackTables } from "../match/tables.ts";
import type { Learned } from "../model/learned.ts";
import { readCatalogue } from "../ruleset/store.ts";
import { readCorpus } from "./corpus.ts";
import { foldsOf } from "./folds.ts";
import { judged, type Seen } from "./judged.ts";
import { learnedWithout } from "./learned-without.ts";
import { readMeanings } from "./meanings.ts";
import { type Mode, tally } from "./tally.ts";
import { threads } from "./threads.ts";

const store = "dist/rules";

/**
 * Leaves one writer out at a time: the weights are learned from all others, stored and read as in the program, and the built rules
 * judge the writer's posts without them, by them alone, and with both. Prints what was reached. Names of writers, `a,b`, leave out only these.
 */
async function run(from: string, chosen: readonly string[] | undefined): Promise<void> {
  const posts = readCorpus(from);
  const meanings = readMeanings("rulesets/learned/meanings.bin");
  const { rules, engineWith } = openRules();
  const { crew, end } = threads(2, new URL("./worker.mjs", import.meta.url));
  const seen: Seen[] = [];
  for (const [writer = ""] of foldsOf(posts, Number.POSITIVE_INFINITY)) {
    if (chosen !== undefined && !chosen.includes(writer)) continue;
    const learned = await learnedWithout(writer, posts, meanings, crew);
    const own = posts.filter((post) => post.writer === writer);
    seen.push(...judged(own, engineWith, rules, learned));
    console.log(`${writer}: left out and judged (${own.length} posts)`);
  }
  await end();
  const modes: readonly Mode[] = ["rules alone", "model alone", "both"];
  for (const mode of modes) console.log(tally(mode, seen));
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
await run(from, writers?.split(","));
