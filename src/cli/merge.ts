import type { ExitCode } from "../model/exit-code.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { exitCode } from "./exit-code.ts";
import { mergeLedgers } from "./merge-ledgers.ts";
import { openOutputs } from "./outputs.ts";
import { partOf } from "./part.ts";
import { printReport } from "./print-report.ts";
import type { MergeRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { misused, tell } from "./tell.ts";

/** `scrubin merge`: the parts of a run as the report of the whole, the same bytes as a single run would print. */
export async function merge(request: MergeRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const parts: Report[] = [];
  const problems: Problem[] = [];
  for (const path of request.paths) {
    const read = partOf(await rooms.textOf(path, world), path);
    if ("problem" in read) problems.push(read.problem);
    else parts.push(read.part);
  }
  const [first] = parts;
  if (first === undefined) return misused(problems, world, rooms);
  const strange = strangers(parts, request.paths);
  if (strange !== undefined) return misused([strange], world, rooms);
  problems.push(...missing(parts));
  const outputs = await openOutputs(request.outputs, request.format, rooms.formats, world);
  if ("problems" in outputs) return misused(outputs.problems, world, rooms);
  tell(problems, world, rooms);
  const ledger = mergeLedgers(parts.map(({ read }) => read));
  const failOn = request.failOn ?? first.failOn;
  const report: Report = {
    tool: first.tool,
    rulesets: [...new Map(parts.flatMap(({ rulesets }) => rulesets).map((ruleset) => [ruleset.id, ruleset])).values()],
    read: { ...ledger, unread: [...ledger.unread, ...problems] },
    findings: await rooms.settle(parts.flatMap(({ findings }) => findings)),
    muted: parts.flatMap(({ muted }) => muted),
    failOn,
  };
  await printReport(report, request, outputs.value, world, rooms);
  return report.read.interrupted ? 130 : exitCode(report, failOn);
}

/** Parts of another version or under other rules do not make one report. */
function strangers(parts: readonly Report[], paths: readonly string[]): Problem | undefined {
  const nameOf = ({ tool, rulesets, failOn }: Report): string =>
    JSON.stringify([tool, rulesets.map(({ id, version }) => [id, version]).sort(), failOn]);
  const at = parts.findIndex((part) => nameOf(part) !== nameOf(parts[0] as Report) && part.read.posts > 0);
  if (at < 0) return undefined;
  return {
    code: "usage",
    message: "Unexpected part of another version, other rulesets or another threshold, expected parts of one run",
    path: paths[at],
  };
}

/** Shards that are not there, or there twice. */
function missing(parts: readonly Report[]): readonly Problem[] {
  const shards = parts.flatMap(({ shard }) => shard ?? []);
  const count = shards[0]?.count ?? 0;
  const met = shards.map(({ index }) => index);
  const absent = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !met.includes(index));
  const twice = met.filter((index, at) => met.indexOf(index) < at);
  return [
    ...absent.map(
      (index): Problem => ({ code: "incomplete", message: `Unexpected absence of shard ${index}/${count}, expected all of them` }),
    ),
    ...twice.map((index): Problem => ({ code: "incomplete", message: `Unexpected second shard ${index}/${count}, expected each once` })),
  ];
}
