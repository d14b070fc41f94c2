import { learnedTrigger, type Node } from "./program.ts";

/** Signals of which one must be hit for a node to hold; null when it can hold without any. */
type Triggers = ReadonlySet<number> | null;

/** Works out triggers, so that a post in which nothing rings costs nothing. `composite` gives the node of a signal or -1. */
export class TriggerFinder {
  readonly #nodes: readonly Node[];
  readonly #composite: (signal: number) => number;
  readonly #leads: (signal: number) => Triggers;
  readonly #notes: (kind: string) => Triggers;
  readonly #known = new Map<number, Triggers>();

  constructor(
    nodes: readonly Node[],
    composite: (signal: number) => number,
    leads: (signal: number) => Triggers,
    notes: (kind: string) => Triggers,
  ) {
    this.#nodes = nodes;
    this.#composite = composite;
    this.#leads = leads;
    this.#notes = notes;
  }

  of(node: number): Triggers {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const found = this.#find(this.#nodes[node] as Node);
    this.#known.set(node, found);
    return found;
  }

  #find(node: Node): Triggers {
    switch (node.word) {
      case "signal":
        return this.ofSignal(node.signal);
      case "all":
      case "near":
      case "sequence":
        return smallest(node.of.map((part) => this.of(part)));
      case "any":
        return union(node.of.map((part) => this.of(part)));
      case "at-least":
        return this.#atLeast(node);
      case "score":
        return this.#score(node);
      case "note":
        return this.#notes(node.kind);
      case "pattern":
      case "not":
      case "missing":
      case "context":
      case "where":
      case "found":
        return null;
      case "resembles":
      case "unlike":
        return learned;
    }
  }

  ofSignal(signal: number): Triggers {
    const composite = this.#composite(signal);
    const leads = this.#leads(signal);
    return composite < 0 ? leads : union([leads, this.of(composite)]);
  }

  #atLeast({ of, count }: Extract<Node, { word: "at-least" }>): Triggers {
    const all = of.map((part) => this.of(part));
    return all.length === count
      ? smallest(all)
      : sufficient(
          all.map((triggers) => [1, triggers] as const),
          count,
        );
  }

  /** A part without which the threshold cannot be reached must hold; else enough of the others. */
  #score(node: Extract<Node, { word: "score" }>): Triggers {
    const gains = node.of.filter(([add]) => add > 0);
    const total = gains.reduce((sum, [add]) => sum + add, 0);
    const needed = gains.filter(([add]) => total - add < node.threshold).map(([, part]) => this.of(part));
    const best = smallest(needed);
    if (!isCommon(best)) return best;
    return sufficient(
      gains.map(([add, part]) => [add, this.of(part)] as const),
      node.threshold,
    );
  }
}

const learned: Triggers = new Set([learnedTrigger]);

/** Whether a part can ring in any text: where there is a learned model, what asks it does. */
const isCommon = (triggers: Triggers): boolean => triggers === null || triggers.has(learnedTrigger);

const cost = (triggers: Triggers): number =>
  triggers === null ? Number.POSITIVE_INFINITY : triggers.size + (isCommon(triggers) ? 1_000_000 : 0);

/** Triggers of what holds only where all parts do. */
const smallest = (all: readonly Triggers[]): Triggers =>
  all.reduce<Triggers>((best, next) => (cost(next) < cost(best) ? next : best), null);

/** Triggers of what holds where parts weigh enough together: those of the others, where parts that can ring in any text do not suffice. */
function sufficient(parts: readonly (readonly [number, Triggers])[], threshold: number): Triggers {
  for (const isAlways of [isCommon, (triggers: Triggers) => triggers === null]) {
    const always = parts.filter(([, triggers]) => isAlways(triggers)).reduce((sum, [weight]) => sum + weight, 0);
    if (always < threshold) return union(parts.map(([, triggers]) => triggers).filter((triggers) => !isAlways(triggers)));
  }
  return null;
}

/** Triggers of what holds where any part does. */
export const union = (all: readonly Triggers[]): Triggers =>
  all.some((one) => one === null) ? null : new Set(all.flatMap((one) => [...(one as ReadonlySet<number>)]));
