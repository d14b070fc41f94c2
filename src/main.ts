import { weightsFile } from "./checker.ts";
import { parse } from "./cli/program.ts";
import type { Request } from "./cli/request.ts";
import type { Rooms } from "./cli/rooms.ts";
import { BadWeights } from "./learn/weights.ts";
import type { ExitCode } from "./model/exit-code.ts";
import type { World } from "./model/world.ts";
import { problemLine } from "./report/problem-line.ts";
import { builtInRooms } from "./rooms.ts";

export { processWorld } from "./cli/process-world.ts";

/** The whole program: arguments and a world in, an exit code out. `interrupt` ends reading and prints what there is. */
export async function main(argv: readonly string[], world: World, interrupt?: AbortSignal, rooms = builtInRooms()): Promise<ExitCode> {
  try {
    const parsed = await parse(argv, rooms, world.outIsTerminal ? world.columns : 100);
    if ("request" in parsed) return await run(parsed.request, world, rooms, interrupt);
    if ("say" in parsed) await world.out(parsed.say);
    else world.err(`${problemLine(parsed.problem)}\n`);
    return "say" in parsed ? 0 : 2;
  } catch (error) {
    world.err(crashText(error, world));
    return 2;
  }
}

async function run(request: Request, world: World, rooms: Rooms, interrupt: AbortSignal | undefined): Promise<ExitCode> {
  switch (request.command) {
    case "check":
      return (await import("./cli/check.ts")).check(request, world, rooms, interrupt);
    case "inspect":
      return (await import("./cli/inspect.ts")).inspect(request, world, rooms, interrupt);
    case "rules":
      return (await import("./cli/list-rules.ts")).listRules(request, world, rooms);
    case "rules diff":
      return (await import("./cli/diff-rules.ts")).diffRules(request, world, rooms);
    case "rules coverage":
      return (await import("./cli/list-coverage.ts")).listCoverage(request, world, rooms);
    case "rules schema":
      await world.out(await rooms.ruleSchema(request.schema));
      return 0;
    case "checklist":
      return (await import("./cli/checklist.ts")).listChecks(request, world, rooms);
    case "rules test":
    case "rules validate":
      return (await import("./cli/test-rules.ts")).testRules(request, world, rooms);
    case "audit":
      return (await import("./cli/audit.ts")).audit(request, world, rooms, interrupt);
    case "watchlist hash":
      return (await import("./cli/hash-list.ts")).hashList(request, world, rooms);
    case "audit decide":
      return (await import("./cli/decide.ts")).decide(request, world, rooms);
    case "baseline":
      return (await import("./cli/baseline.ts")).baseline(request, world, rooms, interrupt);
    case "merge":
      return (await import("./cli/merge.ts")).merge(request, world, rooms);
    case "config":
      return (await import("./cli/config.ts")).showConfig(request, world, rooms);
    case "init":
      return (await import("./cli/init.ts")).init(request, world, rooms);
    case "completion":
      return (await import("./cli/completion.ts")).completion(request, world, rooms);
    case "man":
      return (await import("./cli/completion.ts")).man(world, rooms);
    case "watch":
      return (await import("./cli/watch.ts")).watch(request, world, rooms, interrupt);
    case "lsp":
      return (await import("./lsp/serve.ts")).serve(world, rooms, interrupt);
    case "explain rule":
      return (await import("./cli/explain.ts")).explainRule(request, world, rooms);
    case "explain finding":
      return (await import("./cli/explain.ts")).explainFinding(request, world, rooms, interrupt);
  }
}

/**
 * A fault of the program itself or of the system, in one line; the whole of it with SCRUBIN_DEBUG=1. Only the system's own
 * messages are repeated: others may quote the text that was being read.
 */
function crashText(error: unknown, world: World): string {
  const { SCRUBIN_DEBUG: debug } = world.env;
  if (error instanceof BadWeights) {
    const hint = "Build or install the program again; --no-learned judges without";
    return `${problemLine({ code: "bad-rule", message: error.message, path: weightsFile, hint })}\n`;
  }
  if (debug === "1" && error instanceof Error) return `${error.stack ?? error.message}\n`;
  const fault = error instanceof Error ? ("code" in error ? error.message : error.name) : typeof error;
  return `${problemLine({ code: "usage", message: `Unexpected fault: ${fault}`, hint: "SCRUBIN_DEBUG=1 shows where" })}\n`;
}
