import { concerns } from "../model/concern.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { unknownNames } from "./known.ts";
import type { DiffRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { styleFor } from "./style.ts";
import { misused } from "./tell.ts";

/** `scrubin rules diff LEFT RIGHT`: how two rulesets differ. */
export async function diffRules(request: DiffRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const catalogue = await rooms.catalogue(request.rules, world);
  if ("problems" in catalogue) return misused(catalogue.problems, world, rooms);
  const ids = catalogue.value.map((ruleset) => ruleset.id);
  const wrong =
    (await unknownNames("jurisdiction", [request.left, request.right], ids)) ??
    (await unknownNames("concern", request.concerns ?? [], concerns));
  const left = catalogue.value.find((ruleset) => ruleset.id === request.left);
  const right = catalogue.value.find((ruleset) => ruleset.id === request.right);
  if (wrong !== undefined || left === undefined || right === undefined) return misused(wrong ? [wrong] : [], world, rooms);
  const diff = await rooms.diff(left, right, request.concerns);
  const pages = await rooms.pages();
  await world.out(request.json ? pages.diffJson(diff) : pages.diffPage(diff, styleFor(request, false, world)));
  return 0;
}
