import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bookOf } from "./check/rule-book.ts";
import { settle } from "./check/settle.ts";
import { checkerOf, learnedIf, type ProgramHead, type Ready, rulesOn, storeFolder, weightsFile } from "./checker.ts";
import type { Outcome, Rooms } from "./cli/rooms.ts";
import { detectors } from "./detect/index.ts";
import type { Compiled } from "./match/compile.ts";
import { createEngine } from "./match/engine.ts";
import type { Program } from "./match/program.ts";
import { unpackTables } from "./match/tables.ts";
import type { Ruleset } from "./model/rule.ts";
import type { Sources } from "./model/sources.ts";
import type { Selection } from "./model/version-control.ts";
import type { World } from "./model/world.ts";
import { mayMatter } from "./read/archive/matters.ts";
import { isArchive } from "./read/archive/names.ts";
import { openInputs } from "./read/index.ts";
import { auditForms } from "./report/audit-forms.ts";
import { reporters } from "./report/index.ts";
import { problemLine } from "./report/problem-line.ts";
import { readCatalogue, readStore } from "./ruleset/store.ts";
import type { WatchList } from "./watchlist/list.ts";

/** Version of the package: the file stands one folder up from src/ and from dist/. */
function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return manifest.version;
}

/** What the build puts beside the program: src/ and dist/ are equally deep, so the same path serves both. */
const asset = (name: string): string => readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8");

/** The schema of configurations as the build wrote it: by a path that others have too, where the program is installed beside the configuration. */
function schemaFile(): string {
  const beside = "node_modules/scrubin/dist/config.schema.json";
  return existsSync(beside) ? `./${beside}` : fileURLToPath(new URL("../dist/config.schema.json", import.meta.url));
}

/** The rooms of this program, each loaded when it is first asked for. */
export function builtInRooms(): Rooms {
  return {
    tool: { name: "scrubin", version: version() },
    ...reportRooms(),
    openCache: async (file, world) => {
      const { VerdictFile } = await import("./cache/verdict-file.ts");
      const text = await (await import("./read/text-of.ts")).textOf(resolve(world.cwd, file), file);
      return new VerdictFile(typeof text === "string" ? text : undefined);
    },
    openVersionControl: async () => {
      const { changedLines, changedSince, staged } = await import("./git/index.ts");
      return {
        staged,
        changedLines,
        changedSince: async (ref, paths, cwd) => {
          const changed = changedSince(ref, paths, cwd);
          return "problem" in changed ? changed : { base: changed.base, ...(await filesOf(changed.paths, cwd)) };
        },
      };
    },
    hashList: async (text, path) => (await import("./watchlist/list.ts")).hashList(text, path),
    textOf: async (path, { cwd }) => (await import("./read/text-of.ts")).textOf(resolve(cwd, path), path),
    today: () => new Date().toISOString().slice(0, 10),
    settle: async (findings) => settle(findings),
    openConfiguration: async ({ cwd }) => (await import("./config/index.ts")).openConfiguration(cwd),
    schemaFile,
    configurationSchema: async () => (await import("./config/schema.ts")).configurationSchema(),
    ruleSchema: async (name) => (await import("./ruleset/schema/index.ts")).ruleSchema(name),
    listDrafts: async (paths, isIgnored, { cwd }) => (await import("./read/archive/drafts.ts")).listDrafts(paths, cwd, isIgnored),
    watchable: async (paths, { cwd }) => (await import("./read/archive/drafts.ts")).watchable(paths, cwd),
    isArchive,
    mayMatter,
    watchFiles: async (files, changed) => (await import("./cli/watcher.ts")).watchFiles(files, changed),
    watchTrees: async (paths, changed, options) => (await import("./cli/watcher.ts")).watchTrees(paths, changed, options),
    openInputs: (
      paths,
      { messages, me, stdinName, allowPartial, limits, isIgnored, pictures, connections, selection },
      { stdin, cwd },
      gauge,
    ) =>
      openInputs(paths, { messages, me, stdinName, allowPartial, limits, isIgnored, pictures, connections, selection, cwd, stdin, gauge }),
    openDraft: async (path, reader, { cwd }) => (await import("./draft-file.ts")).openDraft(resolve(cwd, path), path, reader),
    openChecker: async (choice, world) => {
      const opened = choice.rules.length === 0 ? openStored() : await compileWith(choice.rules, world);
      if ("problems" in opened) return opened;
      if (choice.patients === undefined) return { value: checkerOf(opened.value, choice) };
      const list = await openList(choice.patients, world);
      return "problems" in list ? list : { value: checkerOf(opened.value, choice, list.value) };
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
      return (posts) =>
        rulesOn(
          posts,
          engine,
          bookOf(() => sources.rulesets),
        );
    },
  };
}

/** What is written out. */
function reportRooms(): Pick<Rooms, "formats" | "reporter" | "pages" | "auditForms" | "auditForm" | "auditDesk" | "problemLine"> {
  return {
    formats: reporters.map(({ name, summary }) => ({ name, summary })),
    reporter: async (name) => {
      const entry = reporters.find((one) => one.name === name);
      if (entry === undefined) throw new Error(`Unexpected format ${name}`);
      return entry.load();
    },
    pages: () => import("./report/pages.ts"),
    auditForms: auditForms.map(({ name, ending }) => ({ name, ending })),
    auditForm: async (name) => {
      const form = auditForms.find((one) => one.name === name);
      if (form === undefined) throw new Error(`Unexpected form ${name}`);
      return form.load(asset);
    },
    auditDesk: async () => {
      const desk = await import("./audit/index.ts");
      return {
        rank: desk.rank,
        readDecisions: desk.readDecisions,
        writeDecisions: desk.writeDecisions,
        hashInputs: desk.hashInputs,
        hashRulesets: (rulesets, learned) => desk.hashRulesets(rulesets, learned ? readFileSync(weightsFile) : undefined),
      };
    },
    problemLine,
  };
}

/** What the build wrote down of the rules, the model and the program. */
const storedHead = (): ProgramHead => JSON.parse(readFileSync(join(storeFolder, "head.json"), "utf8"));

/** The rules as the build compiled them; the words are read only when something was found. */
function openStored(): Outcome<Ready> {
  const compiled = (): Compiled => {
    const program: Program = JSON.parse(readFileSync(join(storeFolder, "program.json"), "utf8"));
    return { program, tables: unpackTables(readFileSync(join(storeFolder, "tables.bin"))) };
  };
  const book = (): readonly Ruleset[] => {
    const found = readCatalogue(storeFolder);
    if ("problem" in found) throw new Error(found.problem.message);
    return found.value;
  };
  return { value: { head: storedHead(), compiled, book } };
}

/** Files of the folder to be read; what is gone meanwhile, or no plain file, is left out. */
async function filesOf(paths: readonly string[], cwd: string): Promise<Selection> {
  const { fileEntry } = await import("./read/archive/file.ts");
  const entries = paths.flatMap((path) => {
    const disk = resolve(cwd, path);
    const info = lstatSync(disk, { throwIfNoEntry: false });
    return info?.isFile() === true ? [fileEntry(disk, path, path, info.size)] : [];
  });
  return { entries, problems: [] };
}

/** A list of patients, or what is wrong with it: a run never goes on without it. */
async function openList(file: string, { cwd }: World): Promise<Outcome<WatchList>> {
  const text = await (await import("./read/text-of.ts")).textOf(resolve(cwd, file), file);
  if (typeof text !== "string") return { problems: [{ ...text, code: "bad-configuration" }] };
  return (await import("./watchlist/list.ts")).readList(text, file);
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
  const { sha256 } = await import("./check/sha256.ts");
  const compiled = compile(sources.value, detectors);
  const { rulesets, rules, histories } = compiled.program;
  const head = {
    identity: sha256(storedHead().identity + JSON.stringify(sources.value)),
    rulesets,
    rules: rules.map(({ id }) => id),
    histories: histories.map(({ id }) => id),
  };
  return { value: { head, compiled: () => compiled, book: () => sources.value.rulesets } };
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
