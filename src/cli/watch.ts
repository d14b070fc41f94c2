import type { ExitCode } from "../model/exit-code.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { Alarm } from "./alarm.ts";
import { Lookout } from "./lookout.ts";
import { openOutputs } from "./outputs.ts";
import { printReport } from "./print-report.ts";
import type { WatchRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { Round, tallyOf } from "./round.ts";
import { misused, tell } from "./tell.ts";

/** Editors write files in several steps: so long nothing may change before a draft is judged, in milliseconds. */
const settling = 150;

/** `scrubin watch`: checks once, then again what changes, until it is interrupted. */
export async function watch({ check }: WatchRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const wrong = unwatchable(check.paths, rooms);
  if (wrong !== undefined) return misused([{ code: "usage", message: wrong, hint: "scrubin check reads it once" }], world, rooms);
  const alarm = new Alarm(settling);
  const lookout = new Lookout(check.paths, alarm, world, rooms);
  try {
    await lookout.watchPaths();
    const watching = new Watching({ check, world, rooms, lookout, interrupt });
    const first = await watching.begin();
    if (first !== undefined) return misused(first, world, rooms);
    for (let changed = await alarm.next(interrupt); changed !== undefined; changed = await alarm.next(interrupt))
      await watching.look(changed);
    return 130;
  } finally {
    alarm.stop();
    await lookout.close();
  }
}

function unwatchable(paths: readonly string[], { isArchive }: Rooms): string | undefined {
  if (paths.includes("-")) return "Unexpected standard input, expected files or folders: it does not change";
  const archive = paths.find(isArchive);
  return archive === undefined ? undefined : `Unexpected archive ${archive}, expected drafts: archives are not watched`;
}

interface Means {
  readonly check: WatchRequest["check"];
  readonly world: World;
  readonly rooms: Rooms;
  readonly lookout: Lookout;
  readonly interrupt: AbortSignal | undefined;
}

/** What is known of the drafts while they are watched. */
class Watching {
  readonly #means: Means;
  #round: Round | undefined;
  /** How each draft stood when it was judged. */
  #stamps: ReadonlyMap<string, string> = new Map();
  readonly #tally = new Map<string, number>();

  constructor(means: Means) {
    this.#means = means;
  }

  /** Judges all; the problems where settings are wrong from the start. */
  async begin() {
    return this.#open();
  }

  /** Judges what has changed; everything when settings or rules have. */
  async look(changed: ReadonlySet<string>): Promise<void> {
    const { lookout, world, rooms } = this.#means;
    if (this.#round === undefined || [...changed].some((path) => lookout.isSetting(path))) {
      const problems = await this.#open();
      if (problems === undefined) return;
      this.#round = undefined;
      tell(problems, world, rooms);
      world.err("scrubin: nothing is checked until this is put right\n");
      return;
    }
    const before = this.#stamps;
    this.#stamps = await this.#list(this.#round);
    const gone = [...before.keys()].filter((path) => !this.#stamps.has(path));
    const fresh = [...this.#stamps].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
    for (const path of gone) {
      this.#tally.delete(path);
      if (!this.#means.check.quiet) world.err(`${path}: gone\n`);
    }
    if (fresh.length > 0) await this.#judge(this.#round, fresh, false);
    if (gone.length + fresh.length > 0) this.#sum();
  }

  async #open() {
    const { check, world, rooms, lookout } = this.#means;
    const opened = await Round.open(check, world, rooms);
    if ("problems" in opened) return opened.problems;
    this.#round = opened.value;
    this.#tally.clear();
    const stamps = await this.#list(opened.value);
    await lookout.watchSettings(opened.value, [...stamps.keys()]);
    await this.#judge(opened.value, check.paths, true);
    // What lies in an export is known only now.
    this.#stamps = new Map([...stamps].filter(([path]) => !isInside(path, opened.value.exports)));
    this.#sum();
    return undefined;
  }

  async #list(round: Round): Promise<ReadonlyMap<string, string>> {
    const { check, world, rooms } = this.#means;
    const drafts = await rooms.listDrafts(check.paths, (file) => round.isIgnored(file), world);
    return new Map(drafts.filter(({ path }) => !isInside(path, round.exports)).map(({ path, stamp }) => [path, stamp]));
  }

  async #judge(round: Round, paths: readonly string[], whole: boolean): Promise<void> {
    const report = await round.judge(paths, whole, this.#means.interrupt);
    for (const path of paths) this.#tally.delete(path);
    for (const [path, count] of tallyOf(report.findings)) this.#tally.set(path, count);
    await this.#print(report, round);
  }

  async #print(report: Report, { request }: Round): Promise<void> {
    const { world, rooms } = this.#means;
    const outputs = await openOutputs([], "pretty", rooms.formats, world);
    if ("value" in outputs) await printReport(report, request, outputs.value, world, rooms);
  }

  /** Where all stands, after each look. */
  #sum(): void {
    if (this.#means.check.quiet || this.#means.interrupt?.aborted === true) return;
    const count = [...this.#tally.values()].reduce((sum, one) => sum + one, 0);
    const found = count === 0 ? "no findings" : `${count} finding${count === 1 ? "" : "s"} in ${this.#tally.size}`;
    const files = `${this.#stamps.size} draft${this.#stamps.size === 1 ? "" : "s"}`;
    this.#means.world.err(`Watching ${files}: ${found}; Ctrl-C ends\n`);
  }
}

const isInside = (path: string, folders: ReadonlySet<string>): boolean =>
  [...folders].some((folder) => folder === "." || path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
