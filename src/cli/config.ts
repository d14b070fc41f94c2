import { resolve } from "node:path";
import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import type { ConfigRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

/** `scrubin config`: the settings for a file, each with its place; or the JSON Schema. */
export async function showConfig(request: ConfigRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  if (request.schema) {
    await world.out(await rooms.configurationSchema());
    return 0;
  }
  const configuration = await rooms.openConfiguration(world);
  const file = resolve(world.cwd, request.file ?? "scrubin");
  const { path, origins } = await configuration.explain(file);
  if (configuration.problems.length > 0) return misused(configuration.problems, world, rooms);
  const what = request.file ?? "files of this folder";
  await world.out(path === undefined ? `No configuration for ${what}: the defaults hold\n` : `${path} holds for ${what}\n`);
  const wide = Math.max(0, ...origins.map(({ name, value }) => name.length + value.length + 2));
  for (const { name, value, path: where, line } of [...origins].sort((a, b) => (a.name < b.name ? -1 : 1)))
    await world.out(`  ${`${name}: ${value}`.padEnd(wide)}  ${where}:${line}\n`);
  if (request.file !== undefined && (await configuration.isIgnored(file))) await world.out("  ignored: it is never checked\n");
  return 0;
}
