import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BookEntry, checkPost } from "./check/check.ts";
import { muteFindings } from "./check/mute.ts";
import { settle } from "./check/settle.ts";
import { parse } from "./cli/program.ts";
import type { JudgeChoice, Request } from "./cli/request.ts";
import type { Checker, Outcome, Rooms } from "./cli/rooms.ts";
import { detectors } from "./detect/index.ts";
import { createLearned } from "./learn/index.ts";
import { onDemand } from "./learn/on-demand.ts";
import { BadWeights } from "./learn/weights.ts";
import type { Compiled } from "./match/compile.ts";
import { createEngine } from "./match/engine.ts";
import type { Program } from "./match/program.ts";
import { unpackTables } from "./match/tables.ts";
import type { ExitCode } from "./model/exit-code.ts";
import { jurisdictions } from "./model/jurisdiction.ts";
import type { Learned } from "./model/learned.ts";
import type { Post } from "./model/post.ts";
import type { Ruleset } from "./model/rule.ts";
import type { Sources } from "./model/sources.ts";
import type { World } from "./model/world.ts";
import { openInputs } from "./read/index.ts";
import { reporters } from "./report/index.ts";
import { problemLine } from "./report/problem-line.ts";
import { readCatalogue, readStore } from "./ruleset/store.ts";

export { processWorld } from "./cli/process-world.ts";

/** The whole program: arguments and a world in, an exit code out. `interrupt` ends reading and prints what there is. */
export async function main(argv: readonly string[], world: World, interrupt?: AbortSignal, rooms = builtInRooms()): Promise<ExitCode> {
  try {
    const parsed = await parse(argv, rooms, world.outIsTerminal ? world.columns : 100);
    if ("request" in parsed) return await run(parsed.request, world, rooms, interrupt);
    if ("say" in parsed) await world.out(parsed.say);
    else world.err(`${problemLine(parsed.problem)}\n`);
    return "say" in parsed ? 0 : 2;
  } catch (error) {
    world.err(crashText(error, world));
    return 2;
  }
}

async function run(request: Request, world: World, rooms: Rooms, interrupt: AbortSignal | undefined): Promise<ExitCode> {
  switch (request.command) {
    case "check":
      return (await import("./cli/check.ts")).check(request, world, rooms, interrupt);
    case "inspect":
      return (await import("./cli/inspect.ts")).inspect(request, world, rooms, interrupt);
    case "rules":
      return (await import("./cli/list-rules.ts")).listRules(request, world, rooms);
    case "rules diff":
      return (await import("./cli/diff-rules.ts")).diffRules(request, world, rooms);
    case "rules coverage":
      return (await import("./cli/list-coverage.ts")).listCoverage(request, world, rooms);
    case "checklist":
      return (await import("./cli/checklist.ts")).listChecks(request, world, rooms);
    case "rules test":
    case "rules validate":
      return (await import("./cli/test-rules.ts")).testRules(request, world, rooms);
    case "baseline":
      return (await import("./cli/baseline.ts")).baseline(request, world, rooms, interrupt);
    case "merge":
      return (await import("./cli/merge.ts")).merge(request, world, rooms);
    case "config":
      return (await import("./cli/config.ts")).showConfig(request, world, rooms);
    case "init":
      return (await import("./cli/init.ts")).init(request, world, rooms);
    case "explain rule":
      return (await import("./cli/explain.ts")).explainRule(request, world, rooms);
    case "explain finding":
      return (await import("./cli/explain.ts")).explainFinding(request, world, rooms, interrupt);
  }
}

/**
 * A fault of the program itself or of the system, in one line; the whole of it with SCRUBIN_DEBUG=1. Only the system's own
 * messages are repeated: others may quote the text that was being read.
 */
function crashText(error: unknown, world: World): string {
  const { SCRUBIN_DEBUG: debug } = world.env;
  if (error instanceof BadWeights) {
    const hint = "Build or install the program again; --no-learned judges without";
    return `${problemLine({ code: "bad-rule", message: error.message, path: weightsFile, hint })}\n`;
  }
  if (debug === "1" && error instanceof Error) return `${error.stack ?? error.message}\n`;
  const fault = error instanceof Error ? ("code" in error ? error.message : error.name) : typeof error;
  return `${problemLine({ code: "usage", message: `Unexpected fault: ${fault}`, hint: "SCRUBIN_DEBUG=1 shows where" })}\n`;
}

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
function builtInRooms(): Rooms {
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

/** Where the build puts the rules: src/ and dist/ are equally deep, so the same path serves both. */
const storeFolder = fileURLToPath(new URL("../dist/rules/", import.meta.url));

const weightsFile = join(storeFolder, "learned.bin");

/** Compiled rules and the words that go with them. */
interface Ready {
  readonly compiled: Compiled;
  readonly book: () => readonly Ruleset[];
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

/** The learned model, if it was not declined. It is opened when a post needs it: what is wrong inside it shows only then. Throws BadWeights. */
function learnedIf(wanted: boolean | undefined): Learned | undefined {
  if (wanted === false) return undefined;
  if (!existsSync(weightsFile)) throw new BadWeights("Unexpected lack of learned weights");
  return onDemand(() => createLearned(readFileSync(weightsFile)));
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

const never = (): boolean => false;

/** `--jurisdiction` chooses among the built-in rulesets; those a user brings apply besides. */
function checkerOf({ compiled, book }: Ready, choice: JudgeChoice): Checker {
  const isOwn = (id: string): boolean => !jurisdictions.some((known) => known === id);
  const chosen = compiled.program.rulesets.filter(
    ({ id }) => choice.jurisdictions === undefined || choice.jurisdictions.includes(id) || isOwn(id),
  );
  const learned = learnedIf(choice.learned);
  const engine = createEngine(compiled, { detectors, jurisdictions: chosen.map(({ id }) => id), concerns: choice.concerns, learned });
  let entries: ReadonlyMap<string, BookEntry> | undefined;
  const rulebook = { has: (rule: string) => compiled.program.rules.some(({ id }) => id === rule), chosen: chosen.map(({ id }) => id) };
  const look = (id: string): BookEntry => {
    entries ??= new Map(book().flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, ruleset }] as const)));
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`Unexpected rule ${id}, expected one of the catalogue`);
    return entry;
  };
  return {
    rulesets: chosen,
    check: (post, isAccepted = never) => {
      const judge = (one: Post) => checkPost(one, engine, look, choice.asOf);
      return post.mutes === undefined && isAccepted === never ? judge(post) : muteFindings(post, judge, rulebook, isAccepted);
    },
    settle,
    explain: (post, rule) => {
      const told = engine.explain(post, rule);
      if (told === undefined) throw new Error(`Unexpected rule ${rule}, expected one of the chosen`);
      return told;
    },
  };
}
