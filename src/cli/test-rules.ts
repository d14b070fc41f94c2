import type { ExitCode } from "../model/exit-code.ts";
import type { MediaTrait } from "../model/expression.ts";
import type { Medium } from "../model/medium.ts";
import { type Kind, kinds, type Post } from "../model/post.ts";
import type { Example, ExamplePost, Rule } from "../model/rule.ts";
import type { World } from "../model/world.ts";
import type { TestRequest } from "./request.ts";
import type { FailedExample, Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

/** `scrubin rules validate` and `rules test`. A rule that fails its own examples is invalid: 2, as for one that cannot be read. */
export async function testRules(request: TestRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const loaded = await rooms.loadSources(request.directory, world);
  if ("problems" in loaded) return misused(loaded.problems, world, rooms);
  const rules = loaded.value.rulesets.flatMap((ruleset) => ruleset.rules);
  const counted = `${rules.length} rules, ${loaded.value.signals.length} signals`;
  if (request.command === "rules validate") {
    await world.out(`${counted}: all right\n`);
    return 0;
  }
  const examples = rules.reduce((sum, rule) => sum + rule.examples.flag.length + rule.examples.pass.length, 0);
  const failures = await failing(rules, await rooms.openJudge(loaded.value, request.learned));
  if (failures.length > 0) await world.out((await rooms.pages()).failedExamples(failures));
  const verdict = failures.length === 0 ? "all right" : `${failures.length} wrong`;
  await world.out(`${counted}, ${examples} examples: ${verdict}\n`);
  return failures.length === 0 ? 0 : 2;
}

function failing(rules: readonly Rule[], judge: (posts: readonly Post[]) => readonly string[]): readonly FailedExample[] {
  const failures: FailedExample[] = [];
  for (const rule of rules) {
    for (const wanted of ["flag", "pass"] as const) {
      for (const example of rule.examples[wanted]) {
        const flagged = judge(examplePosts(rule, example)).includes(rule.id);
        if (flagged !== (wanted === "flag")) failures.push({ rule: rule.id, wanted, text: example.text });
      }
    }
  }
  return failures;
}

/** An example as a public post of the first kind the rule applies to, unless it says which; or as several of one author. */
export function examplePosts(rule: Rule, example: Example): readonly Post[] {
  return (example.posts ?? [example]).map((post, at) => examplePost(rule, post, at));
}

function examplePost(rule: Rule, { text, context, at, kind: given, media, connections }: ExamplePost, number: number): Post {
  const wishes = [given, ...(rule.applies.kinds?.includes("post") === false ? rule.applies.kinds : []), "post"];
  const kind = wishes.find((wish): wish is Kind => kinds.some((known) => known === wish)) ?? "post";
  const line = number + 1;
  return {
    id: number === 0 ? "example" : `example ${line}`,
    kind,
    platform: "example",
    path: rule.id,
    text,
    origin: { place: () => ({ path: rule.id, line, column: 1, endLine: line, endColumn: 1 }) },
    context,
    at,
    ...(media === undefined ? {} : { media: [pictureWith(media)] }),
    ...(connections === undefined ? {} : { connected: 1 }),
    audience: "public",
  };
}

/** An invented picture for an example. */
const pictureWith = (trait: MediaTrait): Medium => ({
  name: "picture.jpg",
  ...(trait === "placed" ? { at: { latitude: 0, longitude: 0 } } : {}),
  ...(trait === "dated" ? { taken: "2026-01-01" } : {}),
});
