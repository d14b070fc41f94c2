import type { Also, Expression } from "../model/expression.ts";
import { silentStances, stanceBit, stances } from "../model/stance.ts";
import { sieveOf } from "./compile-sieve.ts";
import type { Node } from "./program.ts";

/** Stance bits that silence a hit, given what still counts and what besides must silence it. */
export function silentMask(also: Also | undefined, notWhen: readonly (typeof stances)[number][] = []): number {
  const counts = also === "any" ? stances : (also ?? []);
  let mask = 0;
  for (const stance of silentStances) if (!counts.includes(stance)) mask |= stanceBit(stance);
  for (const stance of notWhen) mask |= stanceBit(stance);
  return mask;
}

/** What the nodes need to know of signals while they are made. */
export interface SignalDesk {
  number(name: string): number;
  silent(signal: number): number;
  /** Numbers of the rules of a ruleset on some concerns. */
  rulesOn(concerns: readonly string[], jurisdiction: string): readonly number[];
  /** A signal without a name of its own, for phrases written in a rule. */
  anonymous(phrases: readonly string[], also: Also | undefined): number;
}

/** Turns expressions into numbered nodes, each different one once. */
export class NodeMaker {
  readonly nodes: Node[] = [];
  readonly #known = new Map<string, number>();
  readonly #desk: SignalDesk;

  constructor(desk: SignalDesk) {
    this.#desk = desk;
  }

  /** The number of an expression's node; the jurisdiction is that of its ruleset, "" in vocabulary. */
  make(expression: Expression, jurisdiction: string): number {
    return this.#keep(this.#node(expression, jurisdiction));
  }

  #keep(node: Node): number {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.#known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  #node(expression: Expression, jurisdiction: string): Node {
    const make = (part: Expression): number => this.make(part, jurisdiction);
    switch (expression.word) {
      case "signal": {
        const signal = this.#desk.number(expression.name);
        const silent = expression.also === undefined ? this.#desk.silent(signal) : silentMask(expression.also);
        return { word: "signal", signal, silent };
      }
      case "phrase": {
        const signal = this.#desk.anonymous(expression.phrases, expression.also);
        return { word: "signal", signal, silent: this.#desk.silent(signal) };
      }
      case "note":
        return { word: "note", kind: expression.kind, traits: expression.traits };
      case "pattern":
        return { word: "pattern", source: expression.source, silent: silentMask(expression.also), sieve: sieveOf(expression.source) };
      case "all":
      case "any":
      case "near":
      case "sequence":
        return { word: expression.word, of: expression.of.map(make), within: expression.within };
      case "at-least":
        return { word: "at-least", count: expression.count, of: expression.of.map(make), within: expression.within };
      case "not":
      case "missing":
      case "context":
        return { word: expression.word, of: make(expression.of) };
      case "score":
        return {
          word: "score",
          threshold: expression.threshold,
          of: expression.of.map(({ add, when }) => [add, make(when)] as const),
          within: expression.within,
        };
      case "where":
        return { word: "where", conditions: expression.conditions };
      case "found":
        return { word: "found", rules: this.#desk.rulesOn(expression.concerns, jurisdiction) };
      case "history":
        throw new Error("history inside an expression");
      case "resembles":
        return { word: "resembles", concern: expression.concern, atLeast: expression.atLeast, jurisdiction };
      case "unlike":
        return { word: "unlike", concern: expression.concern, below: expression.below, jurisdiction };
    }
  }
}
