import type { Hit } from "../model/hit.ts";
import type { StanceMark } from "../model/signal.ts";
import type { Span } from "../model/span.ts";
import { stanceBit } from "../model/stance.ts";
import { gapKind, type Tokens } from "../model/tokens.ts";

/** A stance word found, with what it does. */
export interface MarkedHit {
  readonly hit: Hit;
  readonly mark: StanceMark;
}

/** The stance of every token of a text. A word that itself is part of a hit does not change the stance of that hit. */
export class StanceMap {
  #tokens: Tokens;
  /** Set by words before a token, by words after it, and by whole rooms. */
  #ahead = new Int32Array(256);
  #behind = new Int32Array(256);
  #wide = new Int32Array(256);
  #whole = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Takes up the next text. */
  read(tokens: Tokens, marked: readonly MarkedHit[], quoted: readonly Span[]): void {
    this.#tokens = tokens;
    this.#whole = 0;
    if (tokens.count > this.#wide.length) {
      this.#ahead = new Int32Array(tokens.count * 2);
      this.#behind = new Int32Array(tokens.count * 2);
      this.#wide = new Int32Array(tokens.count * 2);
    } else {
      this.#ahead.fill(0, 0, tokens.count);
      this.#behind.fill(0, 0, tokens.count);
      this.#wide.fill(0, 0, tokens.count);
    }
    for (const { hit, mark } of marked) this.#apply(hit, mark);
    for (const span of quoted) this.#quote(span);
  }

  /** Stance bits of a stretch of tokens. */
  of(first: number, last: number): number {
    return this.#whole | (this.#ahead[first] ?? 0) | (this.#behind[last] ?? 0) | (this.#wide[first] ?? 0);
  }

  #apply(hit: Hit, mark: StanceMark): void {
    const bit = stanceBit(mark.stance);
    const { reach } = mark;
    if (reach === "post") this.#whole |= bit;
    else if (reach === "sentence") this.#room(this.#tokens.sentence, hit.first, bit);
    else if (reach === "paragraph") this.#room(this.#tokens.paragraph, hit.first, bit);
    else {
      if (reach.after !== undefined) this.#forward(hit.last + 1, reach.after, bit);
      if (reach.before !== undefined) this.#backward(hit.first - 1, reach.before, bit);
    }
  }

  #room(rooms: Int32Array, at: number, bit: number): void {
    const room = rooms[at];
    for (let i = at; i < this.#tokens.count && rooms[i] === room; i += 1) this.#wide[i] = (this.#wide[i] as number) | bit;
    for (let i = at - 1; i >= 0 && rooms[i] === room; i -= 1) this.#wide[i] = (this.#wide[i] as number) | bit;
  }

  /** A clause ends at a full stop, a semicolon, a colon, a dash or a bracket. */
  #forward(from: number, most: number, bit: number): void {
    for (let i = from; i < this.#tokens.count && i < from + most; i += 1) {
      if ((this.#tokens.before[i] as number) & (gapKind.sentence | gapKind.strong)) return;
      this.#ahead[i] = (this.#ahead[i] as number) | bit;
    }
  }

  #backward(from: number, most: number, bit: number): void {
    for (let i = from; i >= 0 && i > from - most; i -= 1) {
      if ((this.#tokens.before[i + 1] as number) & (gapKind.sentence | gapKind.strong)) return;
      this.#behind[i] = (this.#behind[i] as number) | bit;
    }
  }

  #quote(span: Span): void {
    const bit = stanceBit("quoted");
    const { start, count } = this.#tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] as number) < span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < count && (start[i] as number) < span.end; i += 1) this.#wide[i] = (this.#wide[i] as number) | bit;
  }
}
