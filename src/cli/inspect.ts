import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { pathsOf } from "./choice.ts";
import { exitCode } from "./exit-code.ts";
import { tally } from "./gather.ts";
import { openSink } from "./open-sink.ts";
import type { InspectRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { startProgress } from "./start-progress.ts";
import { styleFor } from "./style.ts";
import { misused, tell } from "./tell.ts";

/** `scrubin inspect PATH…`: reads as a check does and prints the books alone. */
export async function inspect(request: InspectRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const paths = pathsOf(request.paths, world);
  if ("problems" in paths) return misused(paths.problems, world, rooms);
  const sink = await openSink(request.output, world);
  if ("problems" in sink) return misused(sink.problems, world, rooms);
  try {
    const progress = await startProgress(request.quiet, world);
    const onProblem = (problem: Parameters<typeof tell>[0][number]): void => tell([problem], world, rooms);
    const read = await tally(rooms.openInputs(paths.value, request, world, progress), { interrupt, progress, onProblem });
    const pages = await rooms.pages();
    const toFile = request.output !== undefined;
    await sink.value.write(request.json ? pages.ledgerJson(read, rooms.tool) : pages.ledgerPage(read, styleFor(request, toFile, world)));
    await sink.value.close();
    return read.interrupted ? 130 : exitCode({ read, findings: [] }, "never");
  } catch (error) {
    await sink.value.abandon();
    throw error;
  }
}
