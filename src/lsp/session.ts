import { relative, resolve } from "node:path";
import { applyBaseline } from "../cli/apply-baseline.ts";
import { type Baseline, openBaseline } from "../cli/open-baseline.ts";
import type { Configuration, Rooms } from "../cli/rooms.ts";
import { Settled } from "../cli/settled.ts";
import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import type { Draft } from "./draft.ts";
import type { EditorSettings } from "./editor-settings.ts";

/** What became of a draft. */
export interface Judged {
  /** What counts, in order of place. */
  readonly findings: readonly Finding[];
  /** What could not be read of the draft. */
  readonly problems: readonly Problem[];
}

const clean: Judged = { findings: [], problems: [] };

/** Rules and settings made ready for the files of one folder, as if scrubin were started there. */
export class Session {
  /** Absolute. */
  readonly home: string;
  readonly #world: World;
  readonly #rooms: Rooms;
  readonly #configuration: Configuration;
  readonly #checker: Settled;
  readonly #baseline: Baseline | undefined;
  readonly #baselineProblems: readonly Problem[];
  readonly #ownRules: readonly string[];

  private constructor(world: World, rooms: Rooms, { configuration, checker, baseline, rules }: Opened) {
    this.home = world.cwd;
    this.#world = world;
    this.#rooms = rooms;
    this.#configuration = configuration;
    this.#checker = checker;
    this.#baseline = baseline.value;
    this.#baselineProblems = baseline.problems;
    this.#ownRules = rules;
  }

  /** Opens what the files of a folder need. What is wrong with it is in `wrong`, never passed by. */
  static async open(home: string, settings: EditorSettings, world: World, rooms: Rooms): Promise<Session> {
    const here = { ...world, cwd: home };
    const configuration = await rooms.openConfiguration(here);
    const { run } = configuration;
    const baseline = await baselineOf(run.baseline, here, rooms);
    const known = new Set(baseline.value?.accepted.map(({ fingerprint }) => fingerprint));
    const { jurisdictions, concerns, minCertainty, learned } = settings;
    const rules = [...run.rulesets, ...settings.rulesets.map((path) => resolve(home, path))];
    const judging = { rules, learned: learned ?? run.learned ?? true, asOf: undefined };
    // Suggestions are asked for here: a checker that makes them puts them on its findings, and code actions offer them.
    const asked = { jurisdictions, concerns, minCertainty, ...judging, suggest: true };
    const accepts = ({ fingerprint }: Finding): boolean => known.has(fingerprint);
    const checker = new Settled(asked, configuration, here, rooms, baseline.value === undefined ? undefined : accepts);
    await checker.open();
    return new Session(here, rooms, { configuration, checker, baseline, rules });
  }

  /** Wrong settings and rules met so far: where there are any, nothing counts as checked. */
  get wrong(): readonly Problem[] {
    return [...this.#checker.wrong, ...this.#baselineProblems];
  }

  /** Folders of rulesets of the user's own. */
  get ownRules(): readonly string[] {
    return this.#ownRules;
  }

  /** Absolute; undefined for none. */
  get baselineFile(): string | undefined {
    return this.#configuration.run.baseline;
  }

  /** The files (absolute) that hold the settings of a draft, those that a configuration is built on among them. */
  async settingsOf(file: string | undefined): Promise<readonly string[]> {
    const { origins } = await this.#configuration.explain(file ?? resolve(this.home, "scrubin"));
    return origins.map(({ path }) => resolve(this.home, path));
  }

  /** Judges a text that may stand on no disk, and leaves it on none. */
  async judge({ file, ending, form }: Draft, text: string): Promise<Judged> {
    const path = file === undefined ? `untitled${ending}` : relative(this.home, file);
    if (file !== undefined && (await this.#configuration.isIgnored(file))) return clean;
    const choice = { messages: this.#configuration.run.messages ?? false, stdinName: file === undefined ? path : `${path}${ending}` };
    const findings: Finding[] = [];
    const problems: Problem[] = [];
    for await (const intake of this.#rooms.openInputs(["-"], choice, { ...this.#world, stdin: once(text) })) {
      problems.push(...intake.problems);
      // JSON is mostly something else than posts, and no text to be read.
      for (const post of intake.posts)
        if (form !== "json" || post.platform === "ndjson") findings.push(...(await this.#checker.check({ ...post, path })));
    }
    return { findings: this.#counting(this.#checker.settle(findings)), problems };
  }

  #counting(findings: readonly Finding[]): readonly Finding[] {
    const { path, accepted } = this.#baseline ?? { path: "", accepted: [] };
    const left = accepted.length === 0 ? findings : applyBaseline(findings, accepted, path, this.#rooms.today(), false).findings;
    return left.filter(({ muted, rule }) => muted === undefined && rule !== "scrubin/baseline");
  }

  /** The absolute path of a file that a problem names. */
  fileOf(problem: Problem): string | undefined {
    return problem.path === undefined ? undefined : resolve(this.home, problem.path);
  }
}

interface Opened {
  readonly configuration: Configuration;
  readonly checker: Settled;
  readonly baseline: OpenedBaseline;
  readonly rules: readonly string[];
}

interface OpenedBaseline {
  readonly value: Baseline | undefined;
  readonly problems: readonly Problem[];
}

async function baselineOf(file: string | undefined, world: World, rooms: Rooms): Promise<OpenedBaseline> {
  if (file === undefined) return { value: undefined, problems: [] };
  const opened = await openBaseline(file, world, rooms);
  return "problems" in opened ? { value: undefined, problems: opened.problems } : { value: opened.value, problems: [] };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
