import type { ExitCode } from "../model/exit-code.ts";
import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { FailOn, Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { openCache, saveCache } from "./cache.ts";
import { pathsOf } from "./choice.ts";
import { type ChosenFiles, chosenFiles } from "./chosen-files.ts";
import { exitCode } from "./exit-code.ts";
import type { Fixed } from "./fix.ts";
import { type Gathered, gather, parted } from "./gather.ts";
import type { Baseline } from "./open-baseline.ts";
import { openOutputs } from "./outputs.ts";
import { printReport } from "./print-report.ts";
import type { CheckRequest } from "./request.ts";
import type { Configuration, Outcome, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { startProgress } from "./start-progress.ts";
import { misused, tell } from "./tell.ts";
import { unconfigured } from "./unconfigured.ts";

/** The settings around the working directory, unless they are declined. */
export const configurationOf = async ({ config }: CheckRequest, world: World, rooms: Rooms): Promise<Configuration> =>
  config ? rooms.openConfiguration(world) : unconfigured;

const unfixable: Problem = {
  code: "usage",
  message: "Unexpected standard input with --fix or --fix-dry-run, expected local files",
  hint: "--suggest shows the changes without making them",
};

/** Reads, checks and reports. */
export async function check(given: CheckRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const chosen = given.choose === undefined ? undefined : await chosenFiles(given.choose, given.paths, world, rooms);
  if (chosen !== undefined && "problems" in chosen) return misused(chosen.problems, world, rooms);
  const paths = chosen === undefined ? pathsOf(given.paths, world) : { value: given.paths };
  if ("problems" in paths) return misused(paths.problems, world, rooms);
  if (given.fix !== undefined && paths.value.includes("-")) return misused([unfixable], world, rooms);
  const configuration = await configurationOf(given, world, rooms);
  const request = withRun(given, configuration);
  const baseline = await baselineOf(request, configuration, world, rooms);
  if ("problems" in baseline) return misused([...configuration.problems, ...baseline.problems], world, rooms);
  const cache = await openCache(request.cacheFile, world, rooms);
  const checker = new Settled({ ...request, cache }, configuration, world, rooms, setAside(baseline.value?.accepts, chosen?.value.counts));
  const wrong = await checker.open();
  if (wrong.length > 0) return misused(wrong, world, rooms);
  const outputs = await openOutputs(request.outputs, request.format, rooms.formats, world);
  if ("problems" in outputs) return misused(outputs.problems, world, rooms);
  try {
    const { failOn, shard } = request;
    const progress = await startProgress(request.quiet, world);
    const selection = chosen?.value.selection;
    const gathered = await gather(rooms.openInputs(paths.value, { ...request, selection }, world, progress), checker, {
      interrupt,
      progress,
      shard,
      authorOf: (post, tree) => checker.authorOf(post, tree),
      onProblem: (problem) => tell([problem], world, rooms),
    });
    const fixed = request.fix === undefined ? undefined : await fix(gathered, checker, request, baseline.value, world, rooms);
    const left = fixed?.gathered ?? gathered;
    const counted = onLines(baseline.value === undefined ? left : await counts(left, baseline.value, rooms), chosen?.value, world);
    const late = checker.wrong;
    tell(late, world, rooms);
    const read = { ...gathered.read, unread: [...gathered.read.unread, ...late] };
    const report: Report = {
      tool: rooms.tool,
      rulesets: checker.rulesets,
      read,
      findings: counted.findings,
      muted: counted.muted,
      failOn,
      shard,
    };
    await saveCache(cache, request.cacheFile, world, rooms);
    if (request.fix === "show") await world.out(fixed?.diff ?? "");
    else await printReport(report, request, outputs.value, world, rooms);
    return read.interrupted ? 130 : exitCode(report, failOn);
  } catch (error) {
    await Promise.all(outputs.value.map(({ sink }) => sink.abandon()));
    throw error;
  }
}

/** Changes the drafts in which something was found, or shows how they would be changed. */
async function fix(
  gathered: Gathered,
  checker: Settled,
  { fix: how }: CheckRequest,
  baseline: OpenBaseline | undefined,
  world: World,
  rooms: Rooms,
): Promise<Fixed> {
  const { fixDrafts } = await import("./fix.ts");
  const accepts = (finding: Finding): boolean => baseline?.accepts(finding) ?? false;
  return fixDrafts(gathered, { write: how === "write", accepts, checker, world, rooms });
}

/** The baseline that the command line or the configuration names, opened; undefined for none. */
export async function baselineOf(
  request: CheckRequest,
  { run }: Configuration,
  world: World,
  rooms: Rooms,
): Promise<Outcome<OpenBaseline | undefined>> {
  const file = request.baseline ?? run.baseline;
  if (file === undefined) return { value: undefined };
  const { openBaseline, isWhole } = await import("./open-baseline.ts");
  const opened = await openBaseline(file, world, rooms);
  if ("problems" in opened) return opened;
  const known = new Set(opened.value.accepted.map(({ fingerprint }) => fingerprint));
  const accepts = ({ fingerprint }: Finding): boolean => known.has(fingerprint);
  return { value: { ...opened.value, accepts, whole: isWhole(request, file, world) } };
}

export interface OpenBaseline extends Baseline {
  readonly whole: boolean;
  accepts(finding: Finding): boolean;
}

/** The findings of a run, those that the baseline accepts set aside. */
export async function counts(
  { findings, muted }: Gathered,
  { path, accepted, whole }: OpenBaseline,
  rooms: Pick<Rooms, "today">,
): Promise<Pick<Gathered, "findings" | "muted">> {
  const { applyBaseline } = await import("./apply-baseline.ts");
  const parts = parted(applyBaseline(findings, accepted, path, rooms.today(), whole).findings);
  return { findings: parts.findings, muted: [...muted, ...parts.muted] };
}

/** A request of which it is settled what makes it fail. */
export type RunRequest = CheckRequest & { readonly failOn: FailOn };

/** The request with what the configuration says of the run, where the command line says nothing. */
export function withRun(request: CheckRequest, { run, isIgnored }: Configuration): RunRequest {
  return {
    ...request,
    failOn: request.failOn ?? run.failOn ?? "error",
    learned: request.learned === false ? false : (run.learned ?? true),
    messages: request.messages || (run.messages ?? false),
    rules: [...run.rulesets, ...request.rules],
    isIgnored: request.config ? isIgnored : undefined,
  };
}

/** What counts where only some lines do. How much is left out is told: nothing is lost in silence. */
function onLines<T extends Pick<Gathered, "findings">>(gathered: T, chosen: ChosenFiles | undefined, world: World): T {
  const counts = chosen?.counts;
  if (counts === undefined) return gathered;
  const findings = gathered.findings.filter(counts);
  const left = gathered.findings.length - findings.length;
  if (left > 0) world.err(`scrubin: ${left} finding${left === 1 ? "" : "s"} on unchanged lines left out (--whole-files shows them)\n`);
  return { ...gathered, findings };
}

type Test = (finding: Finding) => boolean;

/** Findings behind which the post is looked at again: those that a baseline accepts, and those on lines that do not count. */
function setAside(accepts: Test | undefined, counts: Test | undefined): Test | undefined {
  if (counts === undefined) return accepts;
  return (finding) => accepts?.(finding) === true || !counts(finding);
}
