import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { wrongChoice } from "./choice.ts";
import type { CoverageRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { styleFor } from "./style.ts";
import { misused } from "./tell.ts";

/** `scrubin rules --coverage`: which norms have which home. */
export async function listCoverage(request: CoverageRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const sources = await rooms.sources(request.rules, world);
  if ("problems" in sources) return misused(sources.problems, world, rooms);
  const ids = sources.value.rulesets.map((ruleset) => ruleset.id);
  const wrong = await wrongChoice(request, ids);
  if (wrong !== undefined) return misused([wrong], world, rooms);
  const coverage = await rooms.coverage(sources.value, request.jurisdictions);
  const pages = await rooms.pages();
  const style = styleFor({ reveal: false, colour: undefined }, false, world);
  await world.out(request.json ? pages.coverageJson(coverage) : pages.coveragePage(coverage, style));
  return 0;
}
