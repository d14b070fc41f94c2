import { digitTrigger, kindOfTrigger, learnedTrigger, type Program } from "./program.ts";
import type { Reading } from "./reading.ts";

/** Tells which nodes can hold in a text at all: those of which some trigger rings in it. Worked out once a text, from the few signals it touches. */
export class Bells {
  readonly #always: Uint8Array;
  /** Nodes by the signal that rings them. */
  readonly #bySignal: readonly (readonly number[])[];
  /** Nodes by a digit or a kind of token. */
  readonly #byKind: ReadonlyMap<number, readonly number[]>;
  readonly #stamps: Int32Array;
  readonly #learned: boolean;
  #stamp = 0;
  /** While the bells are still being rung, a phrase may ask for a composite: then nothing is ruled out. */
  #open = false;

  constructor(program: Program, learned: boolean) {
    this.#learned = learned;
    const bySignal: number[][] = program.signals.map(() => []);
    const byKind = new Map<number, number[]>();
    this.#always = Uint8Array.from(program.triggers, (triggers) => (triggers === null ? 1 : 0));
    program.triggers.forEach((triggers, node) => {
      for (const trigger of triggers ?? []) {
        if (trigger >= 0) bySignal[trigger]?.push(node);
        else byKind.set(trigger, [...(byKind.get(trigger) ?? []), node]);
      }
    });
    this.#bySignal = bySignal;
    this.#byKind = byKind;
    this.#stamps = new Int32Array(program.nodes.length);
  }

  read(reading: Reading): void {
    this.#stamp += 1;
    this.#open = true;
    for (const signal of reading.touched) if (reading.isHit(signal)) this.#ring(this.#bySignal[signal] as readonly number[]);
    for (const [trigger, nodes] of this.#byKind) if (this.#isThere(trigger, reading)) this.#ring(nodes);
    this.#open = false;
  }

  #isThere(trigger: number, reading: Reading): boolean {
    if (trigger === digitTrigger) return reading.hasDigit;
    return trigger === learnedTrigger ? this.#learned : (reading.tokens.kinds & kindOfTrigger(trigger)) !== 0;
  }

  /** Whether a node can hold in the text read last. */
  rings(node: number): boolean {
    return this.#open || this.#always[node] === 1 || this.#stamps[node] === this.#stamp;
  }

  #ring(nodes: readonly number[]): void {
    for (const node of nodes) this.#stamps[node] = this.#stamp;
  }
}
