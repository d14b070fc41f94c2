import type { LearnedText } from "../model/learned.ts";
import { groups, visitContext, visitText } from "./features.ts";
import { Meaning } from "./meaning.ts";
import { entriesFrom, slotOf } from "./slots.ts";
import { entryBits, type Weights } from "./weights.ts";

/** Adds up what the features of a text say of each concern. Serves one text after the other. */
export class Scores {
  readonly #weights: Weights;
  readonly #times: Uint8Array;
  readonly #totals = new Float64Array(groups);
  readonly #meaning: Meaning;
  #slots = new Int32Array(4096);
  #groups = new Uint8Array(4096);
  #touched = 0;
  /** Score of each concern, without the circumstances. */
  readonly of: Float64Array;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#meaning = new Meaning({ ...weights, middle: weights.head.meaning.middle });
    this.#times = new Uint8Array(weights.counts.length);
    this.of = new Float64Array(weights.head.concerns.length);
  }

  read({ lower, context }: LearnedText): void {
    this.of.fill(0);
    this.#totals.fill(0);
    this.#touched = 0;
    visitText(lower, this.#visit);
    if (context !== "") visitContext(context, this.#visit);
    this.#sum();
    this.#addMeaning(lower);
  }

  #addMeaning(lower: string): void {
    const { weights } = this.#weights.head.meaning;
    this.#meaning.read(lower);
    const width = this.of.length;
    for (const [at, figure] of this.#meaning.of.entries())
      for (let k = 0; k < width; k += 1) this.of[k] = (this.of[k] as number) + figure * (weights[at * width + k] as number);
  }

  readonly #visit = (hash: number, of: number): void => {
    this.#totals[of] = (this.#totals[of] as number) + 1;
    const slot = slotOf(this.#weights, hash);
    if (slot < 0) return;
    const times = this.#times[slot] as number;
    if (times === 0) this.#touch(slot, of);
    if (times < 255) this.#times[slot] = times + 1;
  };

  #touch(slot: number, of: number): void {
    if (this.#touched === this.#slots.length) {
      const slots = new Int32Array(2 * this.#touched);
      const kinds = new Uint8Array(2 * this.#touched);
      slots.set(this.#slots);
      kinds.set(this.#groups);
      this.#slots = slots;
      this.#groups = kinds;
    }
    this.#slots[this.#touched] = slot;
    this.#groups[this.#touched] = of;
    this.#touched += 1;
  }

  #sum(): void {
    const { counts, entries, head } = this.#weights;
    const norms = this.#totals.map((total) => head.step / Math.sqrt(Math.max(1, total)));
    for (let i = 0; i < this.#touched; i += 1) {
      const slot = this.#slots[i] as number;
      const value = worth(this.#times[slot] as number) * (norms[this.#groups[i] as number] as number);
      this.#times[slot] = 0;
      const from = entriesFrom(this.#weights, slot);
      const to = from + (counts[slot] as number);
      for (let at = from; at < to; at += 1) {
        const entry = entries[at] as number;
        const concern = entry >>> entryBits.weight;
        const weight = (entry & (2 * entryBits.middle - 1)) - entryBits.middle;
        this.of[concern] = (this.of[concern] as number) + value * weight;
      }
    }
  }
}

/** What a feature that stands so many times counts for. Not `Math.log` alone: that may differ in the last digit between machines. */
export function worth(times: number): number {
  return times === 1 ? 1 : Math.round(1024 * (1 + Math.log(times))) / 1024;
}
