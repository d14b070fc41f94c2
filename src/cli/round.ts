import { resolve } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { Intake } from "../model/intake.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { baselineOf, configurationOf, counts, type OpenBaseline, type RunRequest, withRun } from "./check.ts";
import { gather } from "./gather.ts";
import type { CheckRequest } from "./request.ts";
import type { Configuration, Outcome, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { tell } from "./tell.ts";

/** Rules and settings as they stood when they were opened, with which drafts are judged until settings change. */
export class Round {
  readonly request: RunRequest;
  readonly #world: World;
  readonly #rooms: Rooms;
  readonly #configuration: Configuration;
  readonly #checker: Settled;
  readonly #baseline: OpenBaseline | undefined;
  readonly #exports = new Set<string>();

  private constructor(request: RunRequest, world: World, rooms: Rooms, configuration: Configuration, opened: Opened) {
    this.request = request;
    this.#world = world;
    this.#rooms = rooms;
    this.#configuration = configuration;
    this.#checker = opened.checker;
    this.#baseline = opened.baseline;
  }

  static async open(given: CheckRequest, world: World, rooms: Rooms): Promise<Outcome<Round>> {
    const configuration = await configurationOf(given, world, rooms);
    const request = withRun(given, configuration);
    const baseline = await baselineOf(request, configuration, world, rooms);
    if ("problems" in baseline) return { problems: [...configuration.problems, ...baseline.problems] };
    const checker = new Settled(request, configuration, world, rooms, baseline.value?.accepts);
    const wrong = await checker.open();
    if (wrong.length > 0) return { problems: wrong };
    return { value: new Round(request, world, rooms, configuration, { checker, baseline: baseline.value }) };
  }

  /** Folders of exports met so far: they are read as a whole, not file by file. */
  get exports(): ReadonlySet<string> {
    return this.#exports;
  }

  isIgnored(file: string): Promise<boolean> {
    return this.request.isIgnored?.(file) ?? Promise.resolve(false);
  }

  /** Files (absolute) that hold the settings of a draft. */
  async settingsOf(path: string): Promise<readonly string[]> {
    const { origins } = await this.#configuration.explain(resolve(this.#world.cwd, path));
    return origins.map((origin) => resolve(this.#world.cwd, origin.path));
  }

  /** Folders of rules and the baseline (absolute): what changes what is found besides configurations. */
  get sources(): { readonly rules: readonly string[]; readonly baseline: string | undefined } {
    const { baseline } = this.request;
    const file = baseline ?? this.#configuration.run.baseline;
    const from = (path: string): string => resolve(this.#world.cwd, path);
    return { rules: this.request.rules.map(from), baseline: file === undefined ? undefined : from(file) };
  }

  /** Judges some paths; `whole` when they are all. */
  async judge(paths: readonly string[], whole: boolean, interrupt: AbortSignal | undefined): Promise<Report> {
    // An archive among drafts is not opened again and again.
    const wanted = { ...this.request, isIgnored: async (file: string) => this.#rooms.isArchive(file) || (await this.isIgnored(file)) };
    const intakes = this.#noting(this.#rooms.openInputs(paths, wanted, this.#world));
    const onProblem = (problem: Problem): void => tell([problem], this.#world, this.#rooms);
    const gathered = await gather(intakes, this.#checker, { interrupt, onProblem });
    const baseline = this.#baseline && { ...this.#baseline, whole: whole && this.#baseline.whole };
    const { findings, muted } = baseline === undefined ? gathered : await counts(gathered, baseline, this.#rooms);
    const late = this.#checker.wrong;
    tell(late, this.#world, this.#rooms);
    const read = { ...gathered.read, unread: [...gathered.read.unread, ...late] };
    return { tool: this.#rooms.tool, rulesets: this.#checker.rulesets, read, findings, muted, failOn: this.request.failOn };
  }

  async *#noting(intakes: AsyncIterable<Intake>): AsyncGenerator<Intake> {
    for await (const intake of intakes) {
      if (intake.tree?.reader !== undefined) this.#exports.add(intake.tree.path);
      yield intake;
    }
  }
}

interface Opened {
  readonly checker: Settled;
  readonly baseline: OpenBaseline | undefined;
}

/** How many findings stand, by file. */
export function tallyOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const { place } of findings) tally.set(place.path, (tally.get(place.path) ?? 0) + 1);
  return tally;
}
