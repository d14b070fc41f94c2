import type { ExitCode } from "../model/exit-code.ts";
import type { FailOn, Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { pathsOf } from "./choice.ts";
import { exitCode } from "./exit-code.ts";
import { gather } from "./gather.ts";
import { openOutputs } from "./outputs.ts";
import { printReport } from "./print-report.ts";
import type { CheckRequest } from "./request.ts";
import type { Configuration, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { startProgress } from "./start-progress.ts";
import { misused, tell } from "./tell.ts";

const unconfigured: Configuration = {
  run: { rulesets: [] },
  problems: [],
  of: async () => ({ rules: new Map() }),
  explain: async () => ({ path: undefined, origins: [] }),
  isIgnored: async () => false,
};

/** Reads, checks and reports. */
export async function check(given: CheckRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const paths = pathsOf(given.paths, world);
  if ("problems" in paths) return misused(paths.problems, world, rooms);
  const configuration = given.config ? await rooms.openConfiguration(world) : unconfigured;
  const request = withRun(given, configuration);
  const checker = new Settled(request, configuration, world, rooms);
  const wrong = await checker.open();
  if (wrong.length > 0) return misused(wrong, world, rooms);
  const outputs = await openOutputs(request.outputs, request.format, rooms.formats, world);
  if ("problems" in outputs) return misused(outputs.problems, world, rooms);
  try {
    const { failOn, shard } = request;
    const progress = await startProgress(request.quiet, world);
    const gathered = await gather(rooms.openInputs(paths.value, request, world, progress), checker, {
      interrupt,
      progress,
      shard,
      onProblem: (problem) => tell([problem], world, rooms),
    });
    const late = checker.wrong;
    tell(late, world, rooms);
    const read = { ...gathered.read, unread: [...gathered.read.unread, ...late] };
    const report: Report = { tool: rooms.tool, rulesets: checker.rulesets, read, findings: gathered.findings, muted: [], failOn, shard };
    await printReport(report, request, outputs.value, world, rooms);
    return read.interrupted ? 130 : exitCode(report, failOn);
  } catch (error) {
    await Promise.all(outputs.value.map(({ sink }) => sink.abandon()));
    throw error;
  }
}

/** The request with what the configuration says of the run, where the command line says nothing. */
function withRun(request: CheckRequest, { run, isIgnored }: Configuration): CheckRequest & { readonly failOn: FailOn } {
  return {
    ...request,
    failOn: request.failOn ?? run.failOn ?? "error",
    learned: request.learned === false ? false : (run.learned ?? true),
    messages: request.messages || (run.messages ?? false),
    rules: [...run.rulesets, ...request.rules],
    isIgnored: request.config ? isIgnored : undefined,
  };
}
