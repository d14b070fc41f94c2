import type { Tokens } from "../model/tokens.ts";
import { branchWidth, element, elementWidth, sieveBit } from "./program.ts";
import type { Tables } from "./tables.ts";

/** What a `{class}` covers from a token on, or up to it: the last (or first) token, -1 when it does not stand there. */
export interface ClassDesk {
  from(classNumber: number, token: number): number;
  upTo(classNumber: number, token: number): number;
}

/** 1 for the way to the right, -1 for the way to the left. */
type Way = 1 | -1;

/** Holds patterns against tokens, from an element that is known to stand at a token outwards, never across a sentence. */
export class PatternMatcher {
  readonly #tables: Tables;
  readonly #classes: ClassDesk;
  readonly #elements: Int32Array;
  #count = 0;
  #word: Int32Array;
  #sentence: Int32Array;
  #prefixes: readonly (readonly number[] | undefined)[] = [];
  /** Outcome of the last `match`. */
  first = 0;
  last = 0;

  constructor(tables: Tables, classes: ClassDesk, tokens: Tokens) {
    this.#tables = tables;
    this.#classes = classes;
    this.#elements = tables.elements;
    this.#word = tokens.word;
    this.#sentence = tokens.sentence;
  }

  read(tokens: Tokens, prefixes: readonly (readonly number[] | undefined)[]): void {
    this.#count = tokens.count;
    this.#word = tokens.word;
    this.#sentence = tokens.sentence;
    this.#prefixes = prefixes;
  }

  /** Whether the pattern stands around tokens `from` to `to`, which its element number `at` covers. */
  match(pattern: number, at: number, from: number, to: number): boolean {
    const { sequence, sequenceFrom } = this.#tables;
    const low = sequenceFrom[pattern] as number;
    const last = this.#walk(sequence, low + at + 1, sequenceFrom[pattern + 1] as number, to + 1, 1);
    if (last < 0) return false;
    const first = this.#walk(sequence, low + at - 1, low - 1, from - 1, -1);
    if (first < 0) return false;
    this.first = first;
    this.last = last;
    return true;
  }

  /** Matches the elements from `at` up to `stop` (exclusive) one way, beginning at `token`; gives the last token covered, -1 when it fails. */
  #walk(row: Int32Array, at: number, stop: number, token: number, way: Way): number {
    let place = at;
    let next = token;
    while (place !== stop) {
      const here = (row[place] as number) * elementWidth;
      const kind = this.#elements[here];
      if (kind === element.gap) return this.#walkGap(row, place, stop, next, way);
      if (kind === element.choice) return this.#walkChoice(row, place, stop, next, way);
      const far = this.#one(here, next, way);
      if (far < 0) return -1;
      place += way;
      next = far + way;
    }
    return next - way;
  }

  #walkChoice(row: Int32Array, at: number, stop: number, token: number, way: Way): number {
    const number = row[at] as number;
    if (!this.#mayStand(number * elementWidth, token, way)) return -1;
    for (const far of this.#far(number, token, way)) {
      const found = this.#walk(row, at + way, stop, far + way, way);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** The quick answer for a choice: whether the word at a token can be at its near end. */
  #mayStand(here: number, token: number, way: Way): boolean {
    const sieve = this.#elements[here + (way === 1 ? 3 : 4)] as number;
    if (sieve === -1) return true;
    return token >= 0 && token < this.#count && (sieve & sieveBit(this.#word[token] as number)) !== 0;
  }

  #walkGap(row: Int32Array, at: number, stop: number, token: number, way: Way): number {
    const most = this.#elements[(row[at] as number) * elementWidth + 1] as number;
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const found = this.#walk(row, at + way, stop, token + way * skipped, way);
      if (found >= 0) return found;
      if (!this.#joined(token + way * skipped, way)) return -1;
    }
    return -1;
  }

  /** All tokens at which an element that begins at `token` can end. */
  #far(number: number, token: number, way: Way): readonly number[] {
    const elements = this.#elements;
    const { branches, parts } = this.#tables;
    const here = number * elementWidth;
    if (elements[here] !== element.choice) {
      const far = this.#one(here, token, way);
      return far < 0 ? [] : [far];
    }
    const found: number[] = [];
    const bit = token >= 0 && token < this.#count ? sieveBit(this.#word[token] as number) : 0;
    const from = (elements[here + 1] as number) * branchWidth;
    const to = from + (elements[here + 2] as number) * branchWidth;
    const sieve = way === 1 ? 2 : 3;
    for (let branch = from; branch < to; branch += branchWidth) {
      const passes = branches[branch + sieve] as number;
      if (passes !== -1 && (passes & bit) === 0) continue;
      const start = branches[branch] as number;
      const stop = branches[branch + 1] as number;
      this.#gather(parts, way === 1 ? start : stop - 1, way === 1 ? stop : start - 1, token, way, found);
    }
    return found;
  }

  /** As `#walk`, but gathers every end. */
  #gather(row: Int32Array, at: number, stop: number, token: number, way: Way, found: number[]): void {
    if (at === stop) {
      if (!found.includes(token - way)) found.push(token - way);
      return;
    }
    const number = row[at] as number;
    const here = number * elementWidth;
    const kind = this.#elements[here];
    if (kind !== element.gap && kind !== element.choice) {
      const far = this.#one(here, token, way);
      if (far >= 0) this.#gather(row, at + way, stop, far + way, way, found);
      return;
    }
    if (kind === element.choice) {
      if (!this.#mayStand(here, token, way)) return;
      for (const far of this.#far(number, token, way)) this.#gather(row, at + way, stop, far + way, way, found);
      return;
    }
    const most = this.#elements[here + 1] as number;
    for (let skipped = 0; skipped <= most; skipped += 1) {
      this.#gather(row, at + way, stop, token + way * skipped, way, found);
      if (!this.#joined(token + way * skipped, way)) return;
    }
  }

  /** Whether a token exists and stands in one sentence with the one before it on the way. */
  #joined(token: number, way: Way): boolean {
    const before = token - way;
    if (token < 0 || token >= this.#count) return false;
    return before < 0 || before >= this.#count || this.#sentence[token] === this.#sentence[before];
  }

  /** The far end of an element of one sort of token; -1 when it does not stand there. */
  #one(here: number, token: number, way: Way): number {
    if (!this.#joined(token, way)) return -1;
    const elements = this.#elements;
    const value = elements[here + 1] as number;
    if (elements[here] === element.class) return way === 1 ? this.#classes.from(value, token) : this.#classes.upTo(value, token);
    return this.#stands(here, value, token) ? token : -1;
  }

  #stands(here: number, value: number, token: number): boolean {
    const elements = this.#elements;
    const word = this.#word[token] as number;
    if (elements[here] === element.word) return word === value;
    if (elements[here] === element.prefix) return this.#prefixes[token]?.includes(value) ?? false;
    if (word === 0) return false;
    const { sets } = this.#tables;
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
