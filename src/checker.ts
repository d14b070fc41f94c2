import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BookEntry, checkPost } from "./check/check.ts";
import { muteFindings } from "./check/mute.ts";
import { settle } from "./check/settle.ts";
import type { JudgeChoice } from "./cli/request.ts";
import type { Checker } from "./cli/rooms.ts";
import { detectors } from "./detect/index.ts";
import { createLearned } from "./learn/index.ts";
import { onDemand } from "./learn/on-demand.ts";
import { BadWeights } from "./learn/weights.ts";
import type { Compiled } from "./match/compile.ts";
import { createEngine } from "./match/engine.ts";
import { jurisdictions } from "./model/jurisdiction.ts";
import type { Learned } from "./model/learned.ts";
import type { Post } from "./model/post.ts";
import type { Ruleset } from "./model/rule.ts";

/** Where the build puts the rules: src/ and dist/ are equally deep, so the same path serves both. */
export const storeFolder = fileURLToPath(new URL("../dist/rules/", import.meta.url));

export const weightsFile = join(storeFolder, "learned.bin");

/** Compiled rules and the words that go with them. */
export interface Ready {
  readonly compiled: Compiled;
  readonly book: () => readonly Ruleset[];
}

/** The learned model, if it was not declined. It is opened when a post needs it: what is wrong inside it shows only then. Throws BadWeights. */
export function learnedIf(wanted: boolean | undefined): Learned | undefined {
  if (wanted === false) return undefined;
  if (!existsSync(weightsFile)) throw new BadWeights("Unexpected lack of learned weights");
  return onDemand(() => createLearned(readFileSync(weightsFile)));
}

const never = (): boolean => false;

/** `--jurisdiction` chooses among the built-in rulesets; those a user brings apply besides. */
export function checkerOf({ compiled, book }: Ready, choice: JudgeChoice): Checker {
  const isOwn = (id: string): boolean => !jurisdictions.some((known) => known === id);
  const chosen = compiled.program.rulesets.filter(
    ({ id }) => choice.jurisdictions === undefined || choice.jurisdictions.includes(id) || isOwn(id),
  );
  const learned = learnedIf(choice.learned);
  const engine = createEngine(compiled, { detectors, jurisdictions: chosen.map(({ id }) => id), concerns: choice.concerns, learned });
  let entries: ReadonlyMap<string, BookEntry> | undefined;
  const rulebook = { has: (rule: string) => compiled.program.rules.some(({ id }) => id === rule), chosen: chosen.map(({ id }) => id) };
  const look = (id: string): BookEntry => {
    entries ??= new Map(book().flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, ruleset }] as const)));
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`Unexpected rule ${id}, expected one of the catalogue`);
    return entry;
  };
  return {
    rulesets: chosen,
    check: (post, isAccepted = never) => {
      const judge = (one: Post) => checkPost(one, engine, look, choice.asOf);
      return post.mutes === undefined && isAccepted === never ? judge(post) : muteFindings(post, judge, rulebook, isAccepted);
    },
    settle,
    suggest: async (post, findings) => {
      const [{ suggest }, { judgedPost }] = await Promise.all([import("./suggest/suggest.ts"), import("./check/judged.ts")]);
      return suggest(post, findings, {
        judge: (one) => judgedPost(one, engine, look, choice.asOf),
        notes: (one, kinds) => engine.notes(one, kinds),
      });
    },
    explain: (post, rule) => {
      const told = engine.explain(post, rule);
      if (told === undefined) throw new Error(`Unexpected rule ${rule}, expected one of the chosen`);
      return told;
    },
  };
}
