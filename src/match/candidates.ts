import type { Tokens } from "../model/tokens.ts";
import { sieveBit } from "./program.ts";
import type { Tables } from "./tables.ts";

/** Patterns of which one word was seen in the text, by signal: the outcome of the one pass over its tokens. */
export class Candidates {
  readonly #tables: Tables;
  readonly #head: Int32Array;
  #pattern = new Int32Array(512);
  #element = new Int32Array(512);
  #token = new Int32Array(512);
  #next = new Int32Array(512);
  #count = 0;
  /** Signals with a candidate, in order of appearance. */
  readonly touched: number[] = [];

  constructor(tables: Tables, signals: number) {
    this.#tables = tables;
    this.#head = new Int32Array(signals).fill(-1);
  }

  clear(): void {
    for (const signal of this.touched) this.#head[signal] = -1;
    this.touched.length = 0;
    this.#count = 0;
  }

  /** Notes all patterns that are found through a word that stands at a token, unless the words beside it already tell against them. */
  add(word: number, token: number, tokens: Tokens): void {
    const { postings, postedPattern, postedElement, postedBefore, postedAfter } = this.#tables;
    const before = token > 0 ? sieveBit(tokens.word[token - 1] as number) : 0;
    const after = token + 1 < tokens.count ? sieveBit(tokens.word[token + 1] as number) : 0;
    const to = postings[word + 1] as number;
    for (let at = postings[word] as number; at < to; at += 1) {
      if (passes(postedBefore[at] as number, before) && passes(postedAfter[at] as number, after))
        this.#keep(postedPattern[at] as number, postedElement[at] as number, token);
    }
  }

  #keep(pattern: number, element: number, token: number): void {
    if (this.#count === this.#pattern.length) this.#grow();
    const signal = this.#tables.patternSignal[pattern] as number;
    if (this.#head[signal] === -1) this.touched.push(signal);
    this.#pattern[this.#count] = pattern;
    this.#element[this.#count] = element;
    this.#token[this.#count] = token;
    this.#next[this.#count] = this.#head[signal] as number;
    this.#head[signal] = this.#count;
    this.#count += 1;
  }

  /** The first candidate of a signal, the last seen; -1 when it has none. */
  head(signal: number): number {
    return this.#head[signal] as number;
  }

  /** The candidate of the same signal after another; -1 at the end. */
  next(candidate: number): number {
    return this.#next[candidate] as number;
  }

  pattern(candidate: number): number {
    return this.#pattern[candidate] as number;
  }

  element(candidate: number): number {
    return this.#element[candidate] as number;
  }

  token(candidate: number): number {
    return this.#token[candidate] as number;
  }

  #grow(): void {
    const wider = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(column.length * 2);
      next.set(column);
      return next;
    };
    this.#pattern = wider(this.#pattern);
    this.#element = wider(this.#element);
    this.#token = wider(this.#token);
    this.#next = wider(this.#next);
  }
}

const passes = (sieve: number, bit: number): boolean => sieve === -1 || (sieve & bit) !== 0;
