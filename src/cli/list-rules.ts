import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { wrongChoice } from "./choice.ts";
import type { ListRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

/** `scrubin rules`: the rules of a choice, one a line, those that wait behind the others of their ruleset. */
export async function listRules(request: ListRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const catalogue = await rooms.catalogue(request.rules, world);
  if ("problems" in catalogue) return misused(catalogue.problems, world, rooms);
  const wrong = await wrongChoice(
    request,
    catalogue.value.map((ruleset) => ruleset.id),
  );
  if (wrong !== undefined) return misused([wrong], world, rooms);
  const rules = catalogue.value
    .filter((ruleset) => request.jurisdictions?.includes(ruleset.id) ?? true)
    .flatMap((ruleset) => [...ruleset.rules, ...ruleset.waiting])
    .filter((rule) => request.concerns?.includes(rule.concern) ?? true);
  const pages = await rooms.pages();
  await world.out(request.json ? pages.ruleJson(rules) : pages.ruleTable(rules));
  return 0;
}
