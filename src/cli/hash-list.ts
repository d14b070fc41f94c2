import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import type { HashListRequest } from "./audit-request.ts";
import { openSink } from "./open-sink.ts";
import type { Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

/** `scrubin watchlist hash`: prints a list of patients as salted hashes. */
export async function hashList({ file, output }: HashListRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const text = await rooms.textOf(file, world);
  if (typeof text !== "string") return misused([{ ...text, code: "usage" }], world, rooms);
  const hashed = await rooms.hashList(text, file);
  if ("problems" in hashed) return misused(hashed.problems, world, rooms);
  const sink = await openSink(output, world, 0o600);
  if ("problems" in sink) return misused(sink.problems, world, rooms);
  await sink.value.write(hashed.value);
  await sink.value.close();
  return 0;
}
