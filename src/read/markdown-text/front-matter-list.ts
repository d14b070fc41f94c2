/** One item of a list in brackets, without its quotes. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | "";
}

/** Splits one line of a list such as `[a, "b, c"]` or a map such as `{ name: a }` into its values. */
export class ListSplitter {
  readonly #source: string;
  readonly #end: number;
  #at: number;
  /** Whether the closing bracket was met. */
  closed = false;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
  }

  *items(): Generator<ListItem> {
    while (this.#at < this.#end && !this.closed) {
      const sign = this.#source[this.#at] as string;
      if (sign === "]" || sign === "}") this.closed = true;
      if ("[]{}, \t".includes(sign)) this.#at++;
      else if (sign === '"' || sign === "'") yield this.#quoted(sign);
      else {
        const item = this.#bare();
        if (item !== undefined) yield item;
      }
    }
  }

  #quoted(quote: '"' | "'"): ListItem {
    const start = this.#at + 1;
    let close = start;
    while (close < this.#end && this.#source[close] !== quote) close += this.#source[close] === "\\" && quote === '"' ? 2 : 1;
    this.#at = Math.min(this.#end, close + 1);
    return { start, end: Math.min(this.#end, close), quote };
  }

  /** A bare value; a key before it ("name: ") is passed over. */
  #bare(): ListItem | undefined {
    const start = this.#at;
    while (this.#at < this.#end && !",]}".includes(this.#source[this.#at] as string)) {
      const colon = this.#source[this.#at] === ":" || this.#source[this.#at] === "=";
      this.#at++;
      if (colon && this.#source[this.#at] === " ") return undefined;
    }
    return { start, end: this.#at, quote: "" };
  }
}
