import type { Span } from "../model/span.ts";

/** Text made from a source that can tell, for each stretch of it, where in the source it stands. */
export interface MappedText {
  readonly text: string;
  /** The tightest stretch of the source that holds the characters `start` to `end` of `text`; markup at its ends is left out. */
  toSource(start: number, end: number): Span;
}

/** Builds a mapped text from pieces of a source, mostly in the order of the source. What is neither copied nor replaced is left out. */
export class MappedTextBuilder {
  readonly #source: string;
  #text = "";
  /** For each piece: offset in the text, offset in the source, end in the source (its complement for a replacement). */
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #length = 0;
  #last = Number.NaN;

  constructor(source: string) {
    this.#source = source;
  }

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** The last character so far as a UTF-16 unit, NaN when there is none. */
  get last(): number {
    return this.#last;
  }

  /** Takes over a stretch of the source as it is. */
  copy(start: number, end: number): this {
    if (end <= start) return this;
    const before = this.#to.length - 1;
    if (this.#to[before] === start) this.#to[before] = end;
    else this.#piece(start, end);
    return this.#append(this.#source.slice(start, end));
  }

  /** Puts `text` for a stretch of the source; a part of it maps to the whole stretch. */
  replace(start: number, end: number, text: string): this {
    if (text === "") return this;
    this.#piece(start, ~end);
    return this.#append(text);
  }

  /** Says that a stretch of the source is left out. Only for readers of the code: leaving out needs no call. */
  skip(_start: number, _end: number): this {
    return this;
  }

  build(): MappedText {
    const pieces = new Pieces(this.#text, Int32Array.from(this.#at), Int32Array.from(this.#from), Int32Array.from(this.#to));
    return { text: this.#text, toSource: (start, end) => pieces.span(start, end) };
  }

  #piece(start: number, end: number): void {
    this.#at.push(this.#length);
    this.#from.push(start);
    this.#to.push(end);
  }

  #append(text: string): this {
    this.#text += text;
    this.#length += text.length;
    this.#last = text.charCodeAt(text.length - 1);
    return this;
  }
}

class Pieces {
  readonly #length: number;
  readonly #at: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(text: string, at: Int32Array, from: Int32Array, to: Int32Array) {
    this.#length = text.length;
    this.#at = at;
    this.#from = from;
    this.#to = to;
  }

  span(start: number, end: number): Span {
    if (this.#at.length === 0) return { start: 0, end: 0 };
    if (end <= start) return this.#point(Math.min(start, this.#length));
    const first = this.#unit(start);
    const last = this.#unit(end - 1);
    return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
  }

  #point(offset: number): Span {
    const at = offset < this.#length ? this.#unit(offset).start : this.#unit(offset - 1).end;
    return { start: at, end: at };
  }

  /** The source of one unit of the text. */
  #unit(offset: number): Span {
    const piece = lastAtOrBefore(this.#at, offset);
    const at = this.#at[piece] ?? 0;
    const from = this.#from[piece] ?? 0;
    const to = this.#to[piece] ?? 0;
    return to < 0 ? { start: from, end: ~to } : { start: from + offset - at, end: from + offset - at + 1 };
  }
}

/** Index of the last number that is not above `wanted`, 0 when all are; the numbers ascend. */
export function lastAtOrBefore(numbers: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text that is its own source. */
export function unchanged(text: string): MappedText {
  return { text, toSource: (start, end) => ({ start, end: Math.max(start, end) }) };
}

/** Joins two steps: `outer` was made from the text of `inner`; the result maps the text of `outer` to the source of `inner`. */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  return {
    text: outer.text,
    toSource(start, end) {
      const middle = outer.toSource(start, end);
      return inner.toSource(middle.start, middle.end);
    },
  };
}
