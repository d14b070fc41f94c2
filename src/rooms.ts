import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { settle } from "./check/settle.ts";
import { checkerOf, learnedIf, type Ready, storeFolder } from "./checker.ts";
import type { Outcome, Rooms } from "./cli/rooms.ts";
import { detectors } from "./detect/index.ts";
import { createEngine } from "./match/engine.ts";
import type { Program } from "./match/program.ts";
import { unpackTables } from "./match/tables.ts";
import type { Ruleset } from "./model/rule.ts";
import type { Sources } from "./model/sources.ts";
import type { World } from "./model/world.ts";
import { openInputs } from "./read/index.ts";
import { reporters } from "./report/index.ts";
import { problemLine } from "./report/problem-line.ts";
import { readCatalogue, readStore } from "./ruleset/store.ts";

/** Version of the package: the file stands one folder up from src/ and from dist/. */
function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return manifest.version;
}

/** The schema of configurations as the build wrote it: by a path that others have too, where the program is installed beside the configuration. */
function schemaFile(): string {
  const beside = "node_modules/scrubin/dist/config.schema.json";
  return existsSync(beside) ? `./${beside}` : fileURLToPath(new URL("../dist/config.schema.json", import.meta.url));
}

/** The rooms of this program, each loaded when it is first asked for. */
export function builtInRooms(): Rooms {
  return {
    tool: { name: "scrubin", version: version() },
    formats: reporters.map(({ name, summary }) => ({ name, summary })),
    reporter: async (name) => {
      const entry = reporters.find((one) => one.name === name);
      if (entry === undefined) throw new Error(`Unexpected format ${name}`);
      return entry.load();
    },
    pages: () => import("./report/pages.ts"),
    problemLine,
    textOf: async (path, { cwd }) => (await import("./read/text-of.ts")).textOf(resolve(cwd, path), path),
    today: () => new Date().toISOString().slice(0, 10),
    settle: async (findings) => settle(findings),
    openConfiguration: async ({ cwd }) => (await import("./config/index.ts")).openConfiguration(cwd),
    schemaFile,
    configurationSchema: async () => (await import("./config/schema.ts")).configurationSchema(),
    openInputs: (paths, { messages, me, stdinName, allowPartial, limits, isIgnored }, { stdin, cwd }, gauge) =>
      openInputs(paths, { messages, me, stdinName, allowPartial, limits, isIgnored, cwd, stdin, gauge }),
    openDraft: async (path, reader, { cwd }) => (await import("./draft-file.ts")).openDraft(resolve(cwd, path), path, reader),
    openChecker: async (choice, world) => {
      const opened = choice.rules.length === 0 ? openStored() : await compileWith(choice.rules, world);
      return "problems" in opened ? opened : { value: checkerOf(opened.value, choice) };
    },
    catalogue: async (ownRules, world) => {
      const builtIn = catalogue();
      if (ownRules.length === 0 || "problems" in builtIn) return builtIn;
      const loaded = await load(ownRules, world);
      return "problems" in loaded ? loaded : { value: [...builtIn.value, ...loaded.value.rulesets] };
    },
    diff: async (left, right, concerns) => (await import("./ruleset/diff.ts")).diffRulesets(left, right, concerns),
    sources: (ownRules, world) => allSources(ownRules, world),
    coverage: async (sources, chosen) => (await import("./ruleset/coverage.ts")).reckonCoverage(sources, chosen),
    loadSources: (directory, world) => load(directory === undefined ? [] : [directory], world),
    openJudge: async (sources, learned) => {
      const { compile } = await import("./match/compile.ts");
      const engine = createEngine(compile(sources, detectors), { detectors, learned: learnedIf(learned) });
      return (post) => engine.judge(post).map((verdict) => verdict.rule);
    },
  };
}

/** The rules as the build compiled them; the words are read only when something was found. */
function openStored(): Outcome<Ready> {
  const program: Program = JSON.parse(readFileSync(join(storeFolder, "program.json"), "utf8"));
  const tables = unpackTables(readFileSync(join(storeFolder, "tables.bin")));
  const book = (): readonly Ruleset[] => {
    const found = readCatalogue(storeFolder);
    if ("problem" in found) throw new Error(found.problem.message);
    return found.value;
  };
  return { value: { compiled: { program, tables }, book } };
}

function catalogue(): Outcome<readonly Ruleset[]> {
  const found = readCatalogue(storeFolder);
  return "problem" in found ? { problems: [found.problem] } : found;
}

/** The built-in rules and a user's own, read and compiled now. */
async function compileWith(own: readonly string[], world: World): Promise<Outcome<Ready>> {
  const sources = await allSources(own, world);
  if ("problems" in sources) return sources;
  const { compile } = await import("./match/compile.ts");
  return { value: { compiled: compile(sources.value, detectors), book: () => sources.value.rulesets } };
}

/** The built-in rules and a user's own behind them. */
async function allSources(own: readonly string[], world: World): Promise<Outcome<Sources>> {
  const loaded = await load(own, world);
  if ("problems" in loaded || own.length === 0) return loaded;
  const builtIn = catalogue();
  if ("problems" in builtIn) return builtIn;
  return { value: { signals: loaded.value.signals, rulesets: [...builtIn.value, ...loaded.value.rulesets] } };
}

/** A user's own rules, with the built-in vocabulary at hand. */
async function load(own: readonly string[], world: World): Promise<Outcome<Sources>> {
  const stored = readStore(storeFolder);
  if ("problem" in stored) return { problems: [stored.problem] };
  if (own.length === 0) return stored;
  const { loadSources } = await import("./ruleset/load.ts");
  const notes = Object.fromEntries(detectors.map((detector) => [detector.kind, Object.keys(detector.traits)]));
  const rulesets = own.map((path) => resolve(world.cwd, path));
  const norms = stored.value.rulesets.flatMap((ruleset) => ruleset.norms.map(({ id }) => id));
  const known = { notes, signals: stored.value.signals, norms };
  const { sources, problems } = await loadSources({ rulesets, vocabulary: [], lists: [] }, known);
  const told = problems.map((problem) => ({ ...problem, path: problem.path && relative(world.cwd, problem.path) }));
  return problems.length > 0 ? { problems: told } : { value: sources };
}
