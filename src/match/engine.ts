import type { Detector } from "../model/detector.ts";
import type { Explanation } from "../model/explanation.ts";
import type { Glimpse } from "../model/glimpse.ts";
import type { Learned } from "../model/learned.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Verdict } from "../model/verdict.ts";
import { Automaton } from "./automaton.ts";
import { byParagraph } from "./by-paragraph.ts";
import { certaintyOf } from "./certainty.ts";
import type { Compiled } from "./compile.ts";
import { Evaluator, type Surroundings } from "./evaluate.ts";
import { explainRule } from "./explain.ts";
import { glimpsesOf } from "./glimpse.ts";
import { namesIn, particularsIn } from "./identifying.ts";
import { best, join, type Match } from "./match.ts";
import { placeOf } from "./place-of.ts";
import type { ProgramHistory, ProgramRule } from "./program.ts";
import { Reading } from "./reading.ts";
import { isLearned, isMeasured } from "./resembles.ts";
import { proofOf, testimony } from "./testimony.ts";

/** Holds posts against the rules of the chosen jurisdictions. */
export interface Engine {
  /** What the rules found, in the order of the rules and of the places. */
  judge(post: Post): readonly Verdict[];
  /** What the post judged last shows for rules on several posts; `post` is that post with the time at which it was published. */
  glimpse(post: Post): readonly Glimpse[];
  /** The rules on several posts among the chosen. */
  readonly histories: readonly ProgramHistory[];
  /** Why a rule holds for a post or not; undefined when there is no such rule among the chosen. */
  explain(post: Post, rule: string): Explanation | undefined;
  /** What detectors of these kinds see in a post; offsets in `Post.text`. */
  notes(post: Post, kinds: readonly string[]): readonly Note[];
}

export interface EngineOptions {
  readonly detectors: readonly Detector[];
  /** Ids of the rulesets to apply; all when absent. */
  readonly jurisdictions?: readonly string[] | undefined;
  /** Concerns to look for; all when absent. */
  readonly concerns?: readonly string[] | undefined;
  /** What was learned from labelled posts; without it rules judge alone. */
  readonly learned?: Learned | undefined;
}

export function createEngine(compiled: Compiled, options: EngineOptions): Engine {
  return new Judge(compiled, options);
}

class Judge implements Engine {
  readonly #rules: readonly ProgramRule[];
  readonly histories: readonly ProgramHistory[];
  readonly #learned: Learned | undefined;
  readonly #main: Evaluator;
  readonly #context: Evaluator;
  readonly #profile: Evaluator;

  constructor({ program, tables }: Compiled, { detectors, jurisdictions, concerns, learned }: EngineOptions) {
    const chosen = jurisdictions ?? program.rulesets.map((ruleset) => ruleset.id);
    const isChosen = (rule: Pick<ProgramRule, "jurisdiction" | "concern">): boolean =>
      chosen.includes(rule.jurisdiction) && (concerns === undefined || concerns.includes(rule.concern));
    this.#rules = program.rules.filter(isChosen);
    this.histories = program.histories.filter(isChosen);
    const automaton = new Automaton(program, tables, detectors, chosen);
    this.#learned = learned;
    this.#main = new Evaluator(automaton, new Reading(automaton), learned);
    this.#context = new Evaluator(automaton, new Reading(automaton));
    this.#profile = new Evaluator(automaton, new Reading(automaton));
  }

  judge(post: Post): readonly Verdict[] {
    this.#read(post);
    const found: Verdict[] = [];
    for (const rule of this.#rules) if (this.#main.rings(rule.node)) found.push(...this.#apply(rule, post));
    if (found.length === 0) return found;
    const { reading } = this.#main;
    const identifying = namesIn(reading);
    const particulars = found.some(restsOnLearned) ? particularsIn(reading) : undefined;
    return found.map((verdict) => ({ ...verdict, identifying, ...(restsOnLearned(verdict) ? { particulars } : {}) }));
  }

  glimpse(post: Post): readonly Glimpse[] {
    if (this.histories.length === 0) return [];
    this.#main.reading.post = post;
    return glimpsesOf(this.histories, this.#main);
  }

  explain(post: Post, id: string): Explanation | undefined {
    const rule = this.#rules.find((known) => known.id === id);
    if (rule === undefined) return undefined;
    this.#read(post);
    return explainRule(rule, this.#main, post);
  }

  notes(post: Post, kinds: readonly string[]): readonly Note[] {
    this.#read(post);
    const { reading } = this.#main;
    return kinds.flatMap((kind) => reading.notes(kind)).map((note) => ({ ...note, ...reading.original(note.start, note.end) }));
  }

  #read(post: Post): void {
    const around: Surroundings = {
      context: this.#beside(this.#context, post, post.context),
      profile: this.#beside(
        this.#profile,
        post,
        [post.author?.name, post.author?.bio].filter((part) => part !== undefined && part !== "").join("\n"),
      ),
    };
    this.#main.read(post, post.text, around);
  }

  #beside(evaluator: Evaluator, post: Post, text: string | undefined): Evaluator | undefined {
    if (text === undefined || text === "") return undefined;
    const { quotations: _, ...rest } = post;
    evaluator.read(rest, text, { context: undefined, profile: undefined });
    return evaluator;
  }

  #apply(rule: ProgramRule, post: Post): readonly Verdict[] {
    if (rule.kinds !== null && !rule.kinds.includes(post.kind)) return [];
    const matches = this.#main.evaluate(rule.node);
    if (matches.length === 0) return [];
    if (rule.unless.some((node) => this.#main.evaluate(node).length > 0)) return [];
    const lowered = rule.loweredBy.some((node) => this.#main.evaluate(node).length > 0);
    return byParagraph(matches).map((here) => this.#verdict(rule, here, lowered));
  }

  #verdict(rule: ProgramRule, matches: readonly Match[], lowered: boolean): Verdict {
    const head = best(matches) as Match;
    const { reading } = this.#main;
    const witnesses = testimony(join(matches).witnesses, this.#learned);
    const isHeard = head.weight === 0 || isMeasured(reading.lower.length);
    const chance = isHeard ? this.#learned?.chance(rule.concern, rule.jurisdiction) : undefined;
    const certainty = certaintyOf({ weight: head.weight, chance });
    const proofs = witnesses.map((witness) => proofOf(witness, reading));
    return { rule: rule.id, span: placeOf(matches, witnesses, reading), certainty, lowered, proofs, identifying: [] };
  }
}

const restsOnLearned = ({ proofs }: Verdict): boolean => proofs.some(isLearned);
