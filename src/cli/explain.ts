import { authorOf } from "../model/authorship.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { Finding } from "../model/finding.ts";
import type { TreeName } from "../model/intake.ts";
import type { World } from "../model/world.ts";
import { checkerOf, pathsOf } from "./choice.ts";
import { explainAcross } from "./explain-across.ts";
import { unknownName } from "./known.ts";
import type { ExplainFindingRequest, ExplainRuleRequest } from "./request.ts";
import type { Checker, Rooms } from "./rooms.ts";
import { styleFor } from "./style.ts";
import { misused, tell } from "./tell.ts";
import { untilInterrupted } from "./until-interrupted.ts";

/** `scrubin explain RULE`. */
export async function explainRule(request: ExplainRuleRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const catalogue = await rooms.catalogue(request.rules, world);
  if ("problems" in catalogue) return misused(catalogue.problems, world, rooms);
  for (const ruleset of catalogue.value) {
    const rule = [...ruleset.rules, ...ruleset.waiting].find((one) => one.id === request.rule);
    if (rule === undefined) continue;
    const pages = await rooms.pages();
    const norms = catalogue.value.flatMap((one) => one.norms);
    await world.out(pages.rulePage(rule, { instruments: ruleset.instruments, norms }, styleFor(request, false, world), request.asOf));
    return 0;
  }
  const ids = catalogue.value.flatMap(({ rules, waiting }) => [...rules, ...waiting].map((rule) => rule.id));
  const unknown = await unknownName("rule", request.rule, ids);
  return misused(unknown === undefined ? [] : [unknown], world, rooms);
}

/** `scrubin explain --finding FINGERPRINT PATH…`: reads the posts again and shows what met the rule and what did not. */
export async function explainFinding(
  request: ExplainFindingRequest,
  world: World,
  rooms: Rooms,
  interrupt?: AbortSignal,
): Promise<ExitCode> {
  const paths = pathsOf(request.paths, world);
  if ("problems" in paths) return misused(paths.problems, world, rooms);
  const checker = await checkerOf(request, world, rooms);
  if ("problems" in checker) return misused(checker.problems, world, rooms);
  for await (const intake of untilInterrupted(rooms.openInputs(paths.value, request, world), interrupt)) {
    tell(intake.problems, world, rooms);
    for (const post of intake.posts) {
      const page = await pageOf(post, request, checker.value, world, rooms, intake.tree);
      if (page === undefined) continue;
      await world.out(page);
      return 0;
    }
  }
  if (interrupt?.aborted === true) return 130;
  const across = checker.value.recall().find((one) => isWanted(one, request));
  if (across !== undefined) {
    const pages = await rooms.pages();
    await world.out(pages.explanationPage(across, explainAcross(across), styleFor(request, false, world)));
    return 0;
  }
  const hint = "use the same paths, --rules and --include as the run that found it";
  const message = `Unexpected fingerprint "${request.fingerprint}", expected that of a finding in what was read`;
  return misused([{ code: "usage", message, hint }], world, rooms);
}

type PostOf = Parameters<Checker["check"]>[0];

async function pageOf(
  post: PostOf,
  request: ExplainFindingRequest,
  checker: Checker,
  world: World,
  rooms: Rooms,
  tree: TreeName | undefined,
): Promise<string | undefined> {
  const author = request.history === false ? undefined : authorOf(post, tree);
  const finding = (await checker.check(post, undefined, author)).find((one) => isWanted(one, request));
  if (finding === undefined) return undefined;
  const pages = await rooms.pages();
  return pages.explanationPage(finding, checker.explain(post, finding.rule), styleFor(request, false, world));
}

const isWanted = ({ fingerprint }: Finding, request: ExplainFindingRequest): boolean =>
  fingerprint.startsWith(request.fingerprint.toLowerCase());
