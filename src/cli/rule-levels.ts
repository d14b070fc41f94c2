import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { World } from "../model/world.ts";
import { unknownNames } from "./known.ts";
import type { Rooms } from "./rooms.ts";

type Levels = Settings["rules"];

/** What a rule is set to: by its own name, else by that of its jurisdiction (`uk/*`) or, in all of them, its own (`*` and the name). */
export function levelOf(rule: string, levels: Levels): ReturnType<Levels["get"]> {
  if (levels.size === 0) return undefined;
  const slash = rule.indexOf("/");
  return levels.get(rule) ?? levels.get(`*${rule.slice(slash)}`) ?? levels.get(`${rule.slice(0, slash)}/*`);
}

/** Names in a configuration that no rule has. */
export async function wrongRules(
  names: readonly string[],
  own: readonly string[],
  world: World,
  rooms: Rooms,
): Promise<readonly Problem[]> {
  const catalogue = await rooms.catalogue(own, world);
  if ("problems" in catalogue) return catalogue.problems;
  const rules = catalogue.value.flatMap(({ rules: live, waiting }) => [...live, ...waiting].map(({ id }) => id));
  const groups = rules.flatMap((id) => [`*${id.slice(id.indexOf("/"))}`, `${id.slice(0, id.indexOf("/"))}/*`]);
  const problem = await unknownNames("rule in a configuration", names, [...new Set([...rules, ...groups])]);
  return problem === undefined ? [] : [{ ...problem, code: "bad-configuration" }];
}
