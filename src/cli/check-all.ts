import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import { pathsOf } from "./choice.ts";
import { gather } from "./gather.ts";
import type { CheckRequest } from "./request.ts";
import type { Outcome, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { tell } from "./tell.ts";

/** All that a check finds, what its mutes set aside left out; and the baseline that the configuration names. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly unread: readonly Problem[];
  readonly configured: string | undefined;
}

/** A baseline is to hold all: what stands behind the first finding of a post too. */
const everything = (): boolean => true;

/** Reads and judges as `check` does, and reports nothing. */
export async function checkAll(
  request: CheckRequest,
  world: World,
  rooms: Rooms,
  interrupt: AbortSignal | undefined,
): Promise<Outcome<Found>> {
  const paths = pathsOf(request.paths, world);
  if ("problems" in paths) return paths;
  const configuration = await rooms.openConfiguration(world);
  const { run, isIgnored } = configuration;
  const rules = [...run.rulesets, ...request.rules];
  const checker = new Settled(
    { ...request, rules, learned: request.learned === false ? false : (run.learned ?? true) },
    configuration,
    world,
    rooms,
    everything,
  );
  const wrong = await checker.open();
  if (wrong.length > 0) return { problems: wrong };
  const { findings, read } = await gather(rooms.openInputs(paths.value, { ...request, isIgnored }, world), checker, {
    interrupt,
    onProblem: (problem) => tell([problem], world, rooms),
  });
  return checker.wrong.length > 0 ? { problems: checker.wrong } : { value: { findings, unread: read.unread, configured: run.baseline } };
}
