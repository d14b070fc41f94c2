import type { Node } from "./program.ts";

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
        return node.of.length === node.count ? smallest(node.of.map((part) => this.of(part))) : union(node.of.map((part) => this.of(part)));
      case "score":
        return this.#score(node);
      case "note":
        return this.#notes(node.kind);
      case "pattern":
      case "not":
      case "missing":
      case "context":
      case "where":
        return null;
    }
  }

  ofSignal(signal: number): Triggers {
    const composite = this.#composite(signal);
    const leads = this.#leads(signal);
    return composite < 0 ? leads : union([leads, this.of(composite)]);
  }

  /** A part without which the threshold cannot be reached must hold; else the parts that can trigger, when the others together do not suffice. */
  #score(node: Extract<Node, { word: "score" }>): Triggers {
    const gains = node.of.filter(([add]) => add > 0);
    const total = gains.reduce((sum, [add]) => sum + add, 0);
    const needed = gains.filter(([add]) => total - add < node.threshold).map(([, part]) => this.of(part));
    const best = smallest(needed);
    if (best !== null) return best;
    const always = gains.filter(([, part]) => this.of(part) === null).reduce((sum, [add]) => sum + add, 0);
    if (always >= node.threshold) return null;
    return union(gains.map(([, part]) => this.of(part)).filter((found) => found !== null));
  }
}

/** Triggers of what holds only where all parts do. */
const smallest = (all: readonly Triggers[]): Triggers =>
  all.reduce<Triggers>((best, next) => (next !== null && (best === null || next.size < best.size) ? next : best), null);

/** Triggers of what holds where any part does. */
export const union = (all: readonly Triggers[]): Triggers =>
  all.some((one) => one === null) ? null : new Set(all.flatMap((one) => [...(one as ReadonlySet<number>)]));
