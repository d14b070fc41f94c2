import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPost, type Judge } from "./check/check.ts";
import { Memory } from "./check/history/memory.ts";
import { connectionPost, contactConcern, listedConnection, namingConcern, withListed } from "./check/listed.ts";
import { muteFindings } from "./check/mute.ts";
import { bookOf, type RuleBook } from "./check/rule-book.ts";
import { settle } from "./check/settle.ts";
import type { JudgeChoice } from "./cli/choices.ts";
import type { Checker } from "./cli/rooms.ts";
import { detectors } from "./detect/index.ts";
import { createLearned } from "./learn/index.ts";
import { onDemand } from "./learn/on-demand.ts";
import { BadWeights } from "./learn/weights.ts";
import type { Compiled } from "./match/compile.ts";
import { createEngine, type Engine } from "./match/engine.ts";
import type { Program } from "./match/program.ts";
import type { Connection } from "./model/connection.ts";
import type { PostJudge } from "./model/judged.ts";
import { jurisdictions } from "./model/jurisdiction.ts";
import type { Learned } from "./model/learned.ts";
import type { Post } from "./model/post.ts";
import type { Ruleset } from "./model/rule.ts";
import type { WatchList } from "./watchlist/list.ts";

/** Where the build puts the rules: src/ and dist/ are equally deep, so the same path serves both. */
export const storeFolder = fileURLToPath(new URL("../dist/rules/", import.meta.url));

export const weightsFile = join(storeFolder, "learned.bin");

/** What is known of compiled rules before they are opened. */
export interface ProgramHead {
  /** Stands for the rules, the model and the program: another one judges otherwise. */
  readonly identity: string;
  readonly rulesets: Program["rulesets"];
  /** Ids of the rules on one post, and of those on several. */
  readonly rules: readonly string[];
  readonly histories: readonly string[];
}

/** Compiled rules and the words that go with them, each opened when it is first needed. */
export interface Ready {
  readonly head: ProgramHead;
  readonly compiled: () => Compiled;
  readonly book: () => readonly Ruleset[];
}

/** The learned model, if it was not declined. It is opened when a post needs it: what is wrong inside it shows only then. Throws BadWeights. */
export function learnedIf(wanted: boolean | undefined): Learned | undefined {
  if (wanted === false) return undefined;
  if (!existsSync(weightsFile)) throw new BadWeights("Unexpected lack of learned weights");
  return onDemand(() => createLearned(readFileSync(weightsFile)));
}

const never = (): boolean => false;

/** `--jurisdiction` chooses among the built-in rulesets; those a user brings apply besides. `list` names patients to look for. */
export function checkerOf({ head, compiled, book }: Ready, choice: JudgeChoice, list?: WatchList): Checker {
  const isOwn = (id: string): boolean => !jurisdictions.some((known) => known === id);
  const chosen = head.rulesets.filter(({ id }) => choice.jurisdictions === undefined || choice.jurisdictions.includes(id) || isOwn(id));
  const ids = chosen.map(({ id }) => id);
  const learned = learnedIf(choice.learned);
  let opened: Engine | undefined;
  const engine = (): Engine => {
    opened ??= createEngine(compiled(), { detectors, jurisdictions: ids, concerns: choice.concerns, learned });
    return opened;
  };
  const judge = judgeOf(choice, head, engine);
  let memory: Memory | undefined;
  const remember = (): Memory => {
    memory ??= new Memory(engine().histories);
    return memory;
  };
  const isLate = (rule: string): boolean => head.histories.includes(rule);
  const rulebook = { has: (rule: string) => isLate(rule) || head.rules.includes(rule), isLate, chosen: ids };
  const look = bookOf(book);
  const naming = chosen.map(({ id }) => `${id}/${namingConcern}`).filter(rulebook.has);
  const judging: Judge =
    list === undefined ? judge : { judge: (post) => withListed(post, judge.judge(post), list.find(post.text), naming) };
  const contact = chosen.map(({ id }) => `${id}/${contactConcern}`).filter(rulebook.has);
  const meet = (connection: Connection) => {
    const post = connectionPost(connection);
    return checkPost(post, { judge: () => listedConnection(post, list?.find(post.text) ?? [], contact) }, look, choice.asOf);
  };
  return {
    rulesets: chosen,
    ...(list === undefined ? {} : { meet }),
    check: (post, isAccepted = never, author = undefined) => {
      const first = checkPost(post, judging, look, choice.asOf);
      if (author !== undefined) remember().take(author, post, judge.glimpse(post));
      const again = (one: Post) => (one === post ? first : checkPost(one, judging, look, choice.asOf));
      return post.mutes === undefined && isAccepted === never ? first : muteFindings(post, again, rulebook, isAccepted);
    },
    recall: () => memory?.recall(look, choice.asOf) ?? [],
    settle,
    suggest: async (post, findings) => {
      const [{ suggest }, { judgedPost }] = await Promise.all([import("./suggest/suggest.ts"), import("./check/judged.ts")]);
      return suggest(post, findings, {
        judge: (one) => judgedPost(one, judging, look, choice.asOf),
        notes: (one, kinds) => engine().notes(one, kinds),
      });
    },
    explain: (post, rule) => {
      const told = engine().explain(post, rule);
      if (told === undefined) throw new Error(`Unexpected rule ${rule}, expected one of the chosen`);
      return told;
    },
  };
}

/** The engine, or a cache before it: everything that bears on a verdict besides the post is in the name of its entries. */
function judgeOf(
  { cache, concerns, learned, jurisdictions: asked, asOf }: JudgeChoice,
  head: ProgramHead,
  engine: () => Engine,
): PostJudge {
  if (cache === undefined) return { judge: (post) => engine().judge(post), glimpse: (post) => engine().glimpse(post) };
  return cache.remembering(JSON.stringify([head.identity, asked, concerns, learned, asOf]), engine);
}

/** The rules that flag posts of one author: each post by itself and, where there are several, all of them together. */
export function rulesOn(posts: readonly Post[], engine: Engine, book: RuleBook): readonly string[] {
  const memory = new Memory(engine.histories);
  const alone = posts.flatMap((post) => {
    const found = engine.judge(post).map(({ rule }) => rule);
    if (posts.length > 1) memory.take("", post, engine.glimpse(post));
    return found;
  });
  return [...alone, ...memory.recall(book, undefined).map(({ rule }) => rule)];
}
