import type { Tokens } from "../model/tokens.ts";
import { element, elementWidth } from "./program.ts";
import type { Tables } from "./tables.ts";

/** What a `{class}` covers from a token on, or up to it: the last (or first) token, -1 when it does not stand there. */
export interface ClassDesk {
  from(classNumber: number, token: number): number;
  upTo(classNumber: number, token: number): number;
}

/** Holds patterns against tokens, from an element that is known to stand at a token outwards, never across a sentence. */
export class PatternMatcher {
  readonly #tables: Tables;
  readonly #classes: ClassDesk;
  #tokens: Tokens;
  #prefixes: readonly (readonly number[] | undefined)[] = [];
  #low = 0;
  #high = 0;
  /** Outcome of the last `match`. */
  first = 0;
  last = 0;

  constructor(tables: Tables, classes: ClassDesk, tokens: Tokens) {
    this.#tables = tables;
    this.#classes = classes;
    this.#tokens = tokens;
  }

  read(tokens: Tokens, prefixes: readonly (readonly number[] | undefined)[]): void {
    this.#tokens = tokens;
    this.#prefixes = prefixes;
  }

  /** Whether the pattern stands around tokens `from` to `to`, which its element number `at` covers; then `first` and `last` are set. */
  match(pattern: number, at: number, from: number, to: number): boolean {
    // A class may have to be found first, by matches within this one.
    const [low, high] = [this.#low, this.#high];
    this.#low = this.#tables.sequenceFrom[pattern] as number;
    this.#high = this.#tables.sequenceFrom[pattern + 1] as number;
    const right = this.#right(this.#low + at + 1, to + 1);
    const left = right < 0 ? -1 : this.#left(this.#low + at - 1, from - 1);
    this.#low = low;
    this.#high = high;
    if (left < 0) return false;
    this.first = left;
    this.last = right;
    return true;
  }

  /** Matches elements from `at` on at `token`; gives the last token covered, -1 when it fails. */
  #right(at: number, token: number): number {
    if (at >= this.#high) return token - 1;
    const { elements, sequence } = this.#tables;
    const here = (sequence[at] as number) * elementWidth;
    const kind = elements[here];
    if (kind === element.gap) return this.#gapRight(at, token, elements[here + 1] as number);
    if (!this.#joined(token - 1, token)) return -1;
    if (kind === element.class) {
      const last = this.#classes.from(elements[here + 1] as number, token);
      return last < 0 ? -1 : this.#right(at + 1, last + 1);
    }
    return this.#stands(here, token) ? this.#right(at + 1, token + 1) : -1;
  }

  #gapRight(at: number, token: number, most: number): number {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const found = this.#right(at + 1, token + skipped);
      if (found >= 0) return found;
      if (!this.#joined(token + skipped - 1, token + skipped)) return -1;
    }
    return -1;
  }

  #left(at: number, token: number): number {
    if (at < this.#low) return token + 1;
    const { elements, sequence } = this.#tables;
    const here = (sequence[at] as number) * elementWidth;
    const kind = elements[here];
    if (kind === element.gap) return this.#gapLeft(at, token, elements[here + 1] as number);
    if (!this.#joined(token, token + 1)) return -1;
    if (kind === element.class) {
      const first = this.#classes.upTo(elements[here + 1] as number, token);
      return first < 0 ? -1 : this.#left(at - 1, first - 1);
    }
    return this.#stands(here, token) ? this.#left(at - 1, token - 1) : -1;
  }

  #gapLeft(at: number, token: number, most: number): number {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const found = this.#left(at - 1, token - skipped);
      if (found >= 0) return found;
      if (!this.#joined(token - skipped, token - skipped + 1)) return -1;
    }
    return -1;
  }

  /** Whether both tokens exist and stand in one sentence. */
  #joined(one: number, two: number): boolean {
    if (one < 0 || two >= this.#tokens.count) return false;
    return this.#tokens.sentence[one] === this.#tokens.sentence[two];
  }

  #stands(here: number, token: number): boolean {
    const { elements, sets } = this.#tables;
    const word = this.#tokens.word[token] as number;
    const value = elements[here + 1] as number;
    switch (elements[here]) {
      case element.word:
        return word === value;
      case element.prefix:
        return this.#prefixes[token]?.includes(value) ?? false;
      default: {
        if (word === 0) return false;
        let low = value;
        let high = value + (elements[here + 2] as number) - 1;
        while (low <= high) {
          const middle = (low + high) >> 1;
          const found = sets[middle] as number;
          if (found === word) return true;
          if (found < word) low = middle + 1;
          else high = middle - 1;
        }
        return false;
      }
    }
  }
}
