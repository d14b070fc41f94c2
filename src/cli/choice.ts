import { concerns } from "../model/concern.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import type { JudgeChoice, RuleChoice } from "./choices.ts";
import { unknownNames } from "./known.ts";
import type { Checker, Outcome, Rooms } from "./rooms.ts";

const noPath: Problem = {
  code: "usage",
  message: "Unexpected end of the command, expected a path or text on standard input",
  hint: "scrubin check draft.md, or - for standard input",
};

/** The paths of a run: those given, else standard input where something is piped in. */
export function pathsOf(given: readonly string[], world: World): Outcome<readonly string[]> {
  if (given.length > 0) return { value: given };
  return world.stdinIsTerminal ? { problems: [noPath] } : { value: ["-"] };
}

/** A wrong jurisdiction or concern; `own` are the rulesets the user brought. */
export async function wrongChoice(choice: RuleChoice, own: readonly string[]): Promise<Problem | undefined> {
  const known = [...new Set([...jurisdictions, ...own])];
  return (
    (await unknownNames("jurisdiction", choice.jurisdictions ?? [], known)) ??
    (await unknownNames("concern", choice.concerns ?? [], concerns))
  );
}

/** The rules of a choice made ready, or what is wrong with the choice or the rules. */
export async function checkerOf(choice: JudgeChoice, world: World, rooms: Rooms): Promise<Outcome<Checker>> {
  const early = choice.rules.length === 0 ? await wrongChoice(choice, []) : undefined;
  if (early !== undefined) return { problems: [early] };
  const opened = await rooms.openChecker(choice, world);
  if ("problems" in opened) return opened;
  const own = opened.value.rulesets.map((ruleset) => ruleset.id);
  const late = await wrongChoice(choice, own);
  return late === undefined ? opened : { problems: [late] };
}
