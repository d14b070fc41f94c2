import { certainties } from "../model/certainty.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { checkerOf, pathsOf } from "./choice.ts";
import { exitCode } from "./exit-code.ts";
import { gather } from "./gather.ts";
import { type Output, openOutputs } from "./outputs.ts";
import type { CheckRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { pour } from "./sink.ts";
import { startProgress } from "./start-progress.ts";
import { styleFor } from "./style.ts";
import { misused, tell } from "./tell.ts";

/** Reads, checks and reports. */
export async function check(request: CheckRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const paths = pathsOf(request.paths, world);
  if ("problems" in paths) return misused(paths.problems, world, rooms);
  const checker = await checkerOf(request, world, rooms);
  if ("problems" in checker) return misused(checker.problems, world, rooms);
  const outputs = await openOutputs(request.outputs, request.format, rooms.formats, world);
  if ("problems" in outputs) return misused(outputs.problems, world, rooms);
  try {
    const progress = await startProgress(request.quiet, world);
    const gathered = await gather(rooms.openInputs(paths.value, request, world, progress), checker.value, {
      interrupt,
      progress,
      keep: (finding) => isWanted(finding, request),
      onProblem: (problem) => tell([problem], world, rooms),
    });
    const { read, findings } = gathered;
    const { failOn } = request;
    const report: Report = { tool: rooms.tool, rulesets: checker.value.rulesets, read, findings, muted: [], failOn };
    await print(report, request, outputs.value, world, rooms);
    return read.interrupted ? 130 : exitCode(report, failOn);
  } catch (error) {
    await Promise.all(outputs.value.map(({ sink }) => sink.abandon()));
    throw error;
  }
}

function isWanted(finding: Finding, request: CheckRequest): boolean {
  if (request.concerns !== undefined && !request.concerns.includes(finding.concern)) return false;
  return certainties.indexOf(finding.certainty) <= certainties.indexOf(request.minCertainty);
}

/** Writes the reports. A quiet run for people prints nothing on standard output when there is nothing to tell. */
async function print(report: Report, request: CheckRequest, outputs: readonly Output[], world: World, rooms: Rooms): Promise<void> {
  const { files, posts, unread } = report.read;
  if (posts === 0 && unread.length === 0 && !request.quiet) {
    tell([{ code: "usage", message: `Nothing to check: no post in ${files} file${files === 1 ? "" : "s"}` }], world, rooms);
  }
  const nothing = report.findings.length === 0 && unread.length === 0;
  for (const { format, file, sink } of outputs) {
    if (!(request.quiet && nothing && file === undefined && format === "pretty")) {
      const reporter = await rooms.reporter(format);
      await pour(reporter.render(report, styleFor(request, file !== undefined, world)), sink);
    }
    await sink.close();
  }
}
