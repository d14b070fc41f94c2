import { dirname, relative, resolve } from "node:path";
import type { World } from "../model/world.ts";
import { type Accepted, readBaseline } from "./baseline-file.ts";
import type { CheckRequest } from "./request.ts";
import type { Outcome, Rooms } from "./rooms.ts";

/** A baseline and its name for people. */
export interface Baseline {
  readonly path: string;
  readonly accepted: readonly Accepted[];
}

/** Reads a baseline: one that is missing or wrong is never taken for an empty one. */
export async function openBaseline(file: string, world: World, rooms: Rooms): Promise<Outcome<Baseline>> {
  const path = relative(world.cwd, resolve(world.cwd, file)) || file;
  const text = await rooms.textOf(path, world);
  if (typeof text !== "string") return { problems: [{ ...text, code: "bad-configuration", hint: "scrubin baseline writes one" }] };
  const { accepted, problems } = readBaseline(text, path);
  return problems.length > 0 ? { problems } : { value: { path, accepted } };
}

/** Whether a run sees all that a baseline is for: the folder it lies in, under all rules. */
export function isWhole({ paths, concerns, minCertainty, shard }: CheckRequest, file: string, world: World): boolean {
  const home = dirname(resolve(world.cwd, file));
  const seesHome = paths.some(
    (path) => path !== "-" && (home === resolve(world.cwd, path) || home.startsWith(`${resolve(world.cwd, path)}/`)),
  );
  return seesHome && concerns === undefined && minCertainty === undefined && shard === undefined;
}
