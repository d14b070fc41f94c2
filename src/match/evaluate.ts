import type { Within } from "../model/expression.ts";
import type { Hit } from "../model/hit.ts";
import type { Learned } from "../model/learned.ts";
import type { Post } from "../model/post.ts";
import type { Automaton } from "./automaton.ts";
import { Bells } from "./bells.ts";
import { circumstances } from "./circumstances.ts";
import { found } from "./found.ts";
import { beside, best, everywhere, join, type Match, nothing, together } from "./match.ts";
import { noted } from "./noted.ts";
import { inSequence, nearby } from "./order.ts";
import type { Node, ProgramSignal } from "./program.ts";
import type { Reading } from "./reading.ts";
import { resembles } from "./resembles.ts";
import { furnish, type Operand } from "./rooms.ts";
import { hitsOf, matchOf } from "./weigh.ts";

/** The readings of the texts that go with a post. */
export interface Surroundings {
  readonly context: Evaluator | undefined;
  readonly profile: Evaluator | undefined;
}

/** Finds where nodes hold in one text; every node is worked out once a text. */
export class Evaluator {
  readonly #automaton: Automaton;
  readonly reading: Reading;
  /** What reads the post beside the rules; only the evaluator of the post itself has it. */
  readonly learned: Learned | undefined;
  readonly #known: (readonly Match[] | undefined)[];
  readonly #bells: Bells;
  #used: number[] = [];
  #around: Surroundings = { context: undefined, profile: undefined };

  constructor(automaton: Automaton, reading: Reading, learned?: Learned) {
    this.#automaton = automaton;
    this.reading = reading;
    this.learned = learned;
    this.#known = new Array(automaton.program.nodes.length);
    this.#bells = new Bells(automaton.program, learned !== undefined);
  }

  /** Takes up the next text of a post. */
  read(post: Post, text: string, around: Surroundings): void {
    for (const node of this.#used) this.#known[node] = undefined;
    this.#used = [];
    this.#around = around;
    this.reading.read(post, text, (signal) => this.#compositeHits(signal));
    // Before the bells: these may ask for composites.
    this.learned?.read({ lower: this.reading.lower, context: around.context?.reading.lower ?? "", kind: post.kind });
    this.#bells.read(this.reading);
  }

  node(number: number): Node {
    return this.#automaton.program.nodes[number] as Node;
  }

  signalAt(number: number): ProgramSignal {
    return this.#automaton.signalAt(number);
  }

  /** Whether a node can hold in this text at all. */
  rings(node: number): boolean {
    return this.#bells.rings(node);
  }

  evaluate(node: number): readonly Match[] {
    const known = this.#known[node];
    if (known !== undefined) return known;
    if (!this.#bells.rings(node)) return nothing;
    const found = this.#find(this.node(node));
    this.#known[node] = found;
    this.#used.push(node);
    return found;
  }

  /** Hits of a signal's composite, for phrases and detectors that name it. */
  #compositeHits(signal: number): readonly Hit[] {
    const { name, node } = this.#automaton.signalAt(signal);
    return hitsOf(this.evaluate(node), name);
  }

  #find(node: Node): readonly Match[] {
    switch (node.word) {
      case "signal":
        return this.#signal(node.signal, node.silent);
      case "note":
        return noted(node, this.reading, this.#automaton.detectors.get(node.kind)?.summary ?? node.kind);
      case "pattern":
        return this.#pattern(node);
      case "any":
        return this.#any(node.of);
      case "all":
        return typeof node.within === "number" ? this.#near(node.of, node.within) : this.#counted(node.of, node.of.length, node.within);
      case "at-least":
        return this.#counted(node.of, node.count, node.within);
      case "near":
        return this.#near(node.of, typeof node.within === "number" ? node.within : 8);
      case "sequence":
        return this.#sequence(node.of, node.within);
      case "score":
        return this.#score(node);
      case "not":
        return this.evaluate(node.of).length === 0 ? [everywhere()] : nothing;
      case "missing":
        return this.#missing(node.of);
      case "context":
        return this.#context(node.of);
      case "where":
        return circumstances(this.reading, node.conditions) ? [everywhere()] : nothing;
      case "found":
        return found(node.rules, this.#automaton.program, { reading: this.reading, evaluate: (one) => this.evaluate(one) });
      case "resembles":
      case "unlike":
        return resembles(node, this.learned, this.reading.lower.length);
    }
  }

  #any(of: readonly number[]): readonly Match[] {
    let found: readonly Match[] = nothing;
    for (const part of of) {
      const more = this.evaluate(part);
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    return found;
  }

  #signal(number: number, silent: number): readonly Match[] {
    const { node, says, name } = this.#automaton.signalAt(number);
    const hits = this.reading.phraseHits(number);
    const matches: Match[] = [];
    for (const hit of hits) if ((hit.stance & silent) === 0) matches.push(matchOf(this.reading.tokens, hit, { signal: name }, says));
    if (node < 0) return matches;
    const composed = this.evaluate(node);
    if (matches.length === 0) return composed;
    return composed.length === 0 ? matches : [...matches, ...composed];
  }

  #pattern({ source, silent, sieve }: Extract<Node, { word: "pattern" }>): readonly Match[] {
    if (!this.reading.mayHold(sieve)) return nothing;
    const found: Match[] = [];
    for (const hit of this.reading.lower.matchAll(this.#automaton.expression(source))) {
      if (hit[0] === "") continue;
      const end = hit.index + hit[0].length;
      const first = this.reading.tokenAt(hit.index);
      const last = Math.max(first, this.reading.tokenAt(end - 1));
      const stance = this.reading.stanceOf(first, last);
      if ((stance & silent) === 0)
        found.push(
          matchOf(
            this.reading.tokens,
            { first, last, start: hit.index, end, strength: "fair", stance },
            { signal: "pattern" },
            "words of the rule",
          ),
        );
    }
    return found;
  }

  #operand(part: number): Operand {
    const node = this.#automaton.program.nodes[part] as Node;
    return node.word === "not" ? { matches: this.evaluate(node.of), absent: true } : { matches: this.evaluate(part), absent: false };
  }

  /** Rooms in which at least so many operands hold. */
  #counted(of: readonly number[], count: number, within: Within): readonly Match[] {
    let hope = 0;
    for (const part of of) if (this.#bells.rings(part)) hope += 1;
    if (hope < count) return nothing;
    const operands: Operand[] = [];
    for (const part of of) {
      const operand = this.#operand(part);
      if (count === of.length && !operand.absent && operand.matches.length === 0) return nothing;
      operands.push(operand);
    }
    if (operands.every((operand) => operand.absent))
      return operands.every(({ matches }) => matches.length === 0) ? [everywhere()] : nothing;
    const found: Match[] = [];
    for (const held of furnish(operands, within)) {
      const here = held.filter((match) => match !== undefined);
      if (here.length >= count) found.push(join(here));
    }
    return found;
  }

  #near(of: readonly number[], most: number): readonly Match[] {
    for (const part of of) if (!this.#bells.rings(part)) return nothing;
    return nearby(
      of.map((part) => this.#operand(part)),
      most,
    );
  }

  #sequence(of: readonly number[], within: Within): readonly Match[] {
    for (const part of of) if (!this.#bells.rings(part)) return nothing;
    return inSequence(
      of.map((part) => this.evaluate(part)),
      within,
    );
  }

  #score({ of, threshold, within }: Extract<Node, { word: "score" }>): readonly Match[] {
    if (!this.#mayReach(of, threshold)) return nothing;
    const operands = of.map(([, part]) => this.#operand(part));
    const found: Match[] = [];
    for (const held of furnish(operands, within)) {
      const sum = held.reduce((total, match, i) => total + (match === undefined ? 0 : (of[i]?.[0] ?? 0)), 0);
      if (sum < threshold) continue;
      const for_ = held.filter((match, i): match is Match => match !== undefined && (of[i]?.[0] ?? 0) > 0);
      if (for_.length === 0) continue;
      const margin = threshold > 0 ? sum / threshold - 1 : 1;
      found.push(join(for_, Math.min(0.95, Math.min(together(for_.map((match) => match.weight)), 0.62 + 0.4 * margin))));
    }
    return found;
  }

  /** Whether what speaks for a score can add up to its threshold: first by what rings, then by what holds anywhere. */
  #mayReach(of: readonly (readonly [number, number])[], threshold: number): boolean {
    let hope = 0;
    for (const [add, part] of of) if (add > 0 && this.#bells.rings(part)) hope += add;
    if (hope < threshold) return false;
    for (const [add, part] of of) {
      if (add <= 0 || !this.#bells.rings(part) || this.node(part).word === "not") continue;
      if (this.evaluate(part).length === 0) hope -= add;
      if (hope < threshold) return false;
    }
    return true;
  }

  #missing(part: number): readonly Match[] {
    const there = this.evaluate(part).length > 0 || (this.#around.profile?.evaluate(part).length ?? 0) > 0;
    return there ? nothing : [everywhere()];
  }

  #context(part: number): readonly Match[] {
    const context = this.#around.context;
    if (context === undefined) return nothing;
    const found = best(context.evaluate(part));
    return found === undefined ? nothing : [beside(found, context.reading.plain)];
  }
}
