import { basename, join, normalize, resolve } from "node:path";
import { LineCounter } from "yaml";
import type { Problem } from "../model/problem.ts";
import type { Signal } from "../model/signal.ts";
import type { Sources } from "../model/sources.ts";
import { pattern } from "../text/pattern.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";
import { type Found, isFolder, yamlFiles } from "./folder.ts";
import type { Desk, KnownNotes } from "./names.ts";
import { checkNormNames } from "./norm-names.ts";
import { readRuleset } from "./read-ruleset.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Where rules lie. Paths stand in problems as they are given here. */
export interface RuleFolders {
  /** One folder a ruleset: `ruleset.yaml`, rules, and perhaps a `vocabulary/` and `lists/` of its own. */
  readonly rulesets: readonly string[];
  /** Folders of signals for all rulesets. */
  readonly vocabulary: readonly string[];
  /** Folders of word lists for all signals. */
  readonly lists: readonly string[];
}

/** What rules may call by name besides the signals of their folders. */
export interface Known {
  readonly notes: KnownNotes;
  /** Signals that were checked before, such as the built-in ones beside a user's own: they are part of the sources again. */
  readonly signals?: readonly Signal[] | undefined;
  /** Ids of the norms of rulesets that were checked before, which any rule may serve. */
  readonly norms?: readonly string[] | undefined;
}

/** Rules that were read, and all that is wrong with them; what is wrong is left out of the sources. */
export interface Loaded {
  readonly sources: Sources;
  /** In order of folders, files and lines. Empty means that the rules may be used. */
  readonly problems: readonly Problem[];
}

const rulesetId = pattern("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "");

/** Reads and checks rules, signals and lists. Raw patterns are proved linear, for which the prover is loaded when there are any. */
export async function loadSources(folders: RuleFolders, known: Known): Promise<Loaded> {
  const opened: SourceFile[] = [];
  const rulesets = usableFolders(folders.rulesets, opened);
  const own = (name: string): string[] => rulesets.map(({ path }) => join(path, name)).filter(isFolder);
  const before = known.signals ?? [];
  const files = signalFiles([...folders.vocabulary, ...own("vocabulary")], before, opened);
  const names = { signals: new Set([...before, ...files].map(({ name }) => name)), notes: known.notes };
  const desk: Desk = { names, opened, patterns: [], norms: [], unread: new Set() };
  const signals = [...before, ...readVocabulary(desk, files, [...folders.lists, ...own("lists")])];
  const sources = { rulesets: rulesets.map((folder) => readRuleset(desk, idOf(folder.path), folder)), signals };
  checkNormNames(desk, sources.rulesets, known.norms ?? []);
  if (desk.patterns.length > 0) (await import("./prove.ts")).provePatterns(desk.patterns);
  return { sources, problems: opened.flatMap(({ problems }) => inOrder(problems)) };
}

/** Problems of one file by line and column. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
}

function openFolder(path: string, opened: SourceFile[]): SourceFile {
  const folder = { path: normalize(path), text: "", lines: new LineCounter(), problems: [] };
  opened.push(folder);
  return folder;
}

/** The id of a ruleset is the name of its folder. */
const idOf = (path: string): string => basename(resolve(path));

/** The folders that are there and have a name that can be an id of their own. */
function usableFolders(paths: readonly string[], opened: SourceFile[]): readonly SourceFile[] {
  const seen = new Set<string>();
  const usable: SourceFile[] = [];
  for (const path of paths) {
    const folder = openFolder(path, opened);
    const id = idOf(path);
    if (!isFolder(path)) complain(folder, undefined, "Unexpected path, expected a folder with rules");
    else if (!rulesetId.test(id)) complain(folder, undefined, `Unexpected folder name "${id}", expected small letters, digits and hyphens`);
    else if (seen.has(id)) complain(folder, undefined, `Unexpected second ruleset "${id}", expected another folder name`);
    else usable.push(folder);
    seen.add(id);
  }
  return usable;
}

/** The signals of all vocabularies; a name that stands twice is noted and the first one is kept. */
function signalFiles(folders: readonly string[], before: readonly Signal[], opened: SourceFile[]): readonly Found[] {
  const files: Found[] = [];
  const taken = new Map<string, string>(before.map(({ name }) => [name, "the built-in vocabulary"]));
  for (const path of folders) {
    const folder = openFolder(path, opened);
    if (!isFolder(path)) complain(folder, undefined, "Unexpected path, expected a folder with vocabulary");
    for (const file of isFolder(path) ? yamlFiles(folder) : []) {
      const first = taken.get(file.name);
      if (first === undefined) files.push(file);
      else complain(folder, undefined, `Unexpected second signal "${file.name}", expected a name that ${first} has not taken`);
      taken.set(file.name, first ?? file.path);
    }
  }
  return files;
}
