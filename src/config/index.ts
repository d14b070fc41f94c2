import { dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Origin, RunSettings, Settings } from "../model/settings.ts";
import { findConfiguration } from "./find.ts";
import { Ignored } from "./ignored.ts";
import type { Layers } from "./layer.ts";
import { runSettingsFrom, settingsFrom } from "./merge.ts";

/** Settings by file: the nearest scrubin.config.yaml (or "scrubin" in package.json) above each, with all that it extends. */
export interface Configuration {
  /** What the configuration above the working directory says of the run as a whole. */
  readonly run: RunSettings;
  /** Wrong configurations met so far: none of them may be passed by. */
  readonly problems: readonly Problem[];
  /** What holds for a file (absolute path), on disk or not. */
  of(file: string): Promise<Settings>;
  /** The same with where each setting stands, and which configuration it is; for explanations. */
  explain(file: string): Promise<{ readonly path: string | undefined; readonly origins: readonly Origin[] }>;
  isIgnored(file: string): Promise<boolean>;
}

const nothing: Settings = { rules: new Map() };

/** Opens the configurations around a working directory (absolute). */
export async function openConfiguration(cwd: string): Promise<Configuration> {
  const book = new Book(cwd);
  const own = await book.layersFor(cwd);
  return {
    run: own === undefined ? { rulesets: [] } : runSettingsFrom(own),
    problems: book.problems,
    of: (file) => book.settingsOf(file),
    explain: async (file) => {
      const layers = await book.layersFor(dirname(file));
      return { path: layers?.path, origins: layers === undefined ? [] : settingsFrom(layers, file).origins };
    },
    isIgnored: async (file) => book.ignored.has(file, await book.layersFor(dirname(file))),
  };
}

class Book {
  readonly problems: Problem[] = [];
  readonly ignored = new Ignored();
  readonly #cwd: string;
  readonly #byFolder = new Map<string, Promise<Layers | undefined>>();
  readonly #byFile = new Map<string, Layers>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  layersFor(folder: string): Promise<Layers | undefined> {
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async settingsOf(file: string): Promise<Settings> {
    const layers = await this.layersFor(dirname(file));
    return layers === undefined ? nothing : settingsFrom(layers, file).settings;
  }

  async #find(folder: string): Promise<Layers | undefined> {
    const { path, problems } = findConfiguration(folder);
    this.#note(problems);
    if (path === undefined) return undefined;
    const known = this.#byFile.get(path);
    if (known !== undefined) return known;
    // Loaded when there is a configuration: the parser of YAML costs a start 10 ms.
    const { readConfiguration } = await import("./read.ts");
    const read = readConfiguration(path, this.#cwd);
    this.#note(read.problems);
    this.#byFile.set(path, read.layers);
    this.#requireRunKeysAbove(read.layers);
    return read.layers;
  }

  /** What holds for the run stands above the working directory; deeper down it would be passed by. */
  #requireRunKeysAbove({ folder, path, layers }: Layers): void {
    if (this.#cwd === folder || this.#cwd.startsWith(join(folder, "/"))) return;
    const own = layers.find((layer) => layer.path === path && layer.files === undefined);
    for (const name of ["failOn", "learned", "messages", "baseline", "rulesets"]) {
      const line = own?.values.get(name)?.line;
      if (line === undefined) continue;
      const message = `Unexpected "${name}" here, expected it in the configuration of the folder where scrubin is started: it holds for a whole run`;
      this.problems.push({ code: "bad-configuration", message, path, line });
    }
  }

  /** The same wrong file is told of once. */
  #note(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const isKnown = this.problems.some(
        ({ path, line, message }) => path === problem.path && line === problem.line && message === problem.message,
      );
      if (!isKnown) this.problems.push(problem);
    }
  }
}
