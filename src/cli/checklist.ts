import type { ExitCode } from "../model/exit-code.ts";
import type { Ruleset } from "../model/rule.ts";
import { themes } from "../model/theme.ts";
import type { World } from "../model/world.ts";
import { wrongChoice } from "./choice.ts";
import { unknownNames } from "./known.ts";
import { openSink } from "./open-sink.ts";
import type { ChecklistRequest } from "./request.ts";
import type { Pages, Rooms } from "./rooms.ts";
import { styleFor } from "./style.ts";
import { misused } from "./tell.ts";

/** `scrubin checklist`: what people look at themselves, of the jurisdictions and themes chosen. */
export async function listChecks(request: ChecklistRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const catalogue = await rooms.catalogue(request.rules, world);
  if ("problems" in catalogue) return misused(catalogue.problems, world, rooms);
  const ids = catalogue.value.map((ruleset) => ruleset.id);
  const wrong =
    (await wrongChoice({ ...request, concerns: undefined }, ids)) ?? (await unknownNames("theme", request.themes ?? [], themes));
  if (wrong !== undefined) return misused([wrong], world, rooms);
  const chosen = catalogue.value
    .filter((ruleset) => request.jurisdictions?.includes(ruleset.id) ?? true)
    .map((ruleset) => ({ ...ruleset, checklist: ruleset.checklist.filter(({ theme }) => request.themes?.includes(theme) ?? true) }));
  const sink = await openSink(request.output, world);
  if ("problems" in sink) return misused(sink.problems, world, rooms);
  try {
    await sink.value.write(pageOf(chosen, request, await rooms.pages(), world));
    await sink.value.close();
    return 0;
  } catch (error) {
    await sink.value.abandon();
    throw error;
  }
}

function pageOf(rulesets: readonly Ruleset[], { format, output }: ChecklistRequest, pages: Pages, world: World): string {
  if (format === "json") return pages.checklistJson(rulesets);
  if (format === "markdown") return pages.checklistMarkdown(rulesets);
  return pages.checklistPage(rulesets, styleFor({ reveal: false, colour: undefined }, output !== undefined, world));
}
