import { dirname, join, relative, sep } from "node:path";
import type { Rooms } from "../cli/rooms.ts";
import type { World } from "../model/world.ts";

/**
 * The folder from which a file is checked, as if scrubin were started there: the workspace's folder above it, where a configuration holds
 * for that; else the highest folder below it that has one. A file outside of all workspaces has its own.
 */
export async function homeOf(
  file: string | undefined,
  roots: readonly string[],
  world: World,
  rooms: Pick<Rooms, "openConfiguration">,
): Promise<string> {
  const root = roots.filter((one) => file === undefined || isIn(file, one)).sort((a, b) => b.length - a.length)[0];
  if (file === undefined) return roots[0] ?? world.cwd;
  const folder = dirname(file);
  for (const one of foldersBetween(root ?? folder, folder)) {
    const configuration = await rooms.openConfiguration({ ...world, cwd: one });
    const { path } = await configuration.explain(join(one, "scrubin"));
    if (path !== undefined || configuration.problems.length > 0) return one;
  }
  return root ?? folder;
}

const isIn = (file: string, folder: string): boolean => file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** From the upper folder to the lower one, both included. */
function foldersBetween(upper: string, lower: string): readonly string[] {
  const parts = relative(upper, lower)
    .split(sep)
    .filter((part) => part !== "");
  return [upper, ...parts.map((_, at) => join(upper, ...parts.slice(0, at + 1)))];
}
