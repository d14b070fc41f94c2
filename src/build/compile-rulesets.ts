import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configurationSchema } from "../config/schema.ts";
import { detectors } from "../detect/index.ts";
import { compile } from "../match/compile.ts";
import { packTables } from "../match/tables.ts";
import { schemaNames } from "../model/schema-name.ts";
import { loadSources } from "../ruleset/load.ts";
import { ruleSchema } from "../ruleset/schema/index.ts";
import { writeStore } from "../ruleset/store.ts";

/** Folders of `rulesets/` that hold no rules of their own. */
const shared = new Set(["vocabulary", "lists", "learned"]);

/** Checks and compiles the rulesets of a folder into another: tables, program, and the words for people. Exit code 1 when a rule is wrong. */
async function run(from: string, to: string): Promise<number> {
  const rulesets = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !shared.has(entry.name))
    .map((entry) => join(from, entry.name))
    .sort();
  const folders = { rulesets, vocabulary: [join(from, "vocabulary")], lists: [join(from, "lists")] };
  const notes = Object.fromEntries(detectors.map((detector) => [detector.kind, Object.keys(detector.traits)]));
  const { sources, problems } = await loadSources(folders, { notes });
  for (const { path, line, column, message, hint } of problems) {
    console.error(`${path}${line === undefined ? "" : `:${line}:${column}`}: ${message}${hint === undefined ? "" : ` (${hint})`}`);
  }
  if (problems.length > 0) return 1;
  const { program, tables } = compile(sources, detectors);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "tables.bin"), packTables(tables));
  writeFileSync(join(to, "program.json"), JSON.stringify(program));
  const ids = { rules: program.rules.map(({ id }) => id), histories: program.histories.map(({ id }) => id) };
  writeFileSync(join(to, "head.json"), JSON.stringify({ rulesets: program.rulesets, ...ids }));
  writeStore(to, sources);
  writeFileSync(join(to, "../config.schema.json"), configurationSchema());
  for (const name of schemaNames) writeFileSync(join(to, `../${name}.schema.json`), ruleSchema(name));
  const phrases = tables.patternSignal.length;
  console.log(
    `dist/rules: ${program.rules.length + program.histories.length} rules, ${program.signals.length} signals, ${phrases} patterns, ${tables.starts.length - 2} words`,
  );
  return 0;
}

const [from = "rulesets", to = "dist/rules"] = process.argv.slice(2);
process.exitCode = await run(from, to);
