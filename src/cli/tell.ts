import type { ExitCode } from "../model/exit-code.ts";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import type { Rooms } from "./rooms.ts";

/** Prints problems on standard error, one line each. */
export function tell(problems: readonly Problem[], world: World, rooms: Pick<Rooms, "problemLine">): void {
  for (const problem of problems) world.err(`${rooms.problemLine(problem)}\n`);
}

/** Prints problems that leave nothing to do, and the exit code for them. */
export function misused(problems: readonly Problem[], world: World, rooms: Pick<Rooms, "problemLine">): ExitCode {
  tell(problems, world, rooms);
  return 2;
}
