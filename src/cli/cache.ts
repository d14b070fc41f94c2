import type { World } from "../model/world.ts";
import { openSink } from "./open-sink.ts";
import type { Rooms, VerdictCache } from "./rooms.ts";
import { tell } from "./tell.ts";

/** Opens the cache that was asked for. */
export async function openCache(file: string | undefined, world: World, rooms: Rooms): Promise<VerdictCache | undefined> {
  return file === undefined ? undefined : rooms.openCache(file, world);
}

/** Writes it for the next run, whole or not at all. That it cannot be written is told, but takes nothing from the run. */
export async function saveCache(cache: VerdictCache | undefined, file: string | undefined, world: World, rooms: Rooms): Promise<void> {
  if (cache?.isChanged !== true || file === undefined) return;
  const sink = await openSink(file, world, 0o600);
  if ("problems" in sink) {
    tell(sink.problems, world, rooms);
    return;
  }
  await sink.value.write(cache.text());
  await sink.value.close();
}
