import { type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";

/** How a file writes its cells. */
export interface Dialect {
  readonly delimiter: string;
  /** Whether `\"` stands for a quote inside quotes, beside `""`. */
  readonly backslash: boolean;
}

/** Where a cell stands in the source of its row, quotes included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A cell as read, and the way back to the source of its row. */
export class Cell {
  readonly text: string;
  readonly #raw: string;
  readonly #start: number;
  readonly #end: number;
  readonly #escaped: boolean;
  readonly #dialect: Dialect;

  constructor(raw: string, { start, end }: Stretch, dialect: Dialect) {
    const quoted = raw.charCodeAt(start) === quote && end > start;
    this.#raw = raw;
    this.#dialect = dialect;
    this.#start = quoted ? start + 1 : start;
    this.#end = quoted && end > start + 1 && raw.charCodeAt(end - 1) === quote ? end - 1 : end;
    this.#escaped = quoted && this.#hasEscapes();
    this.text = this.#escaped ? this.mapped().text : raw.slice(this.#start, this.#end);
  }

  /** The text of the cell, mapped to the source of the row. Built anew each time: rows keep no maps. */
  mapped(): MappedText {
    const builder = new MappedTextBuilder(this.#raw);
    let plain = this.#start;
    for (let at = plain; this.#escaped && at < this.#end - 1; at++) {
      if (!this.#escapes(at)) continue;
      builder.copy(plain, at).replace(at, at + 2, this.#raw.charAt(at + 1));
      plain = at + 2;
      at++;
    }
    return builder.copy(plain, this.#end).build();
  }

  /** Whether quotes are escaped. Where the first one is neither doubled nor marked, no one is: the program did not know how. */
  #hasEscapes(): boolean {
    const inside = this.#raw.slice(this.#start, this.#end);
    if (this.#dialect.backslash && inside.includes("\\")) return true;
    const first = inside.indexOf('"');
    return first >= 0 && inside.charCodeAt(first + 1) === quote;
  }

  #escapes(at: number): boolean {
    const [unit, next] = [this.#raw.charCodeAt(at), this.#raw.charCodeAt(at + 1)];
    if (unit === quote) return next === quote;
    return this.#dialect.backslash && unit === slash && (next === quote || next === slash);
  }
}

const quote = 0x22;
const slash = 0x5c;
