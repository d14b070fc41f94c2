import type { Span } from "../model/span.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { MappedTextBuilder } from "../text/mapped-text.ts";

/** What a marked-up draft comes to. */
export interface Rendered {
  readonly mapped: MappedText;
  readonly quotations: readonly Span[];
}

/** Text in the making, paragraph by paragraph; remembers where it came from and which stretches quote others. */
export class Paragraphs {
  readonly #builder: MappedTextBuilder;
  readonly #source: string;
  readonly #quotations: Span[] = [];
  #quoteDepth = 0;
  #quoteStart = 0;
  /** A break that is written as soon as text follows. */
  #gap: "" | " " | "\n" | "\n\n" = "";

  constructor(source: string) {
    this.#source = source;
    this.#builder = new MappedTextBuilder(source);
  }

  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#writeGap(start);
    this.#builder.copy(start, end);
  }

  replace(start: number, end: number, text: string): void {
    if (text === "") return;
    this.#writeGap(start);
    this.#builder.replace(start, end, text);
  }

  /** Copies a stretch with each run of white space as one blank. */
  flow(start: number, end: number): void {
    let from = start;
    for (let at = start; at < end; at++) {
      const unit = this.#source.charCodeAt(at);
      if (!isBlank(unit) || (unit === 0x20 && at > from && at + 1 < end && !isBlank(this.#source.charCodeAt(at + 1)))) continue;
      this.copy(from, at);
      this.space();
      from = at + 1;
    }
    this.copy(from, end);
  }

  space(): void {
    if (this.#gap === "") this.#gap = " ";
  }

  line(): void {
    if (this.#gap !== "\n\n") this.#gap = "\n";
  }

  paragraph(): void {
    this.#gap = "\n\n";
  }

  beginQuotation(): void {
    if (this.#quoteDepth++ === 0) this.#quoteStart = -1;
  }

  endQuotation(): void {
    if (this.#quoteDepth === 0 || --this.#quoteDepth > 0 || this.#quoteStart < 0) return;
    this.#quotations.push({ start: this.#quoteStart, end: this.#builder.length });
  }

  finish(): Rendered {
    while (this.#quoteDepth > 0) this.endQuotation();
    return { mapped: this.#builder.build(), quotations: this.#quotations };
  }

  #writeGap(at: number): void {
    const needless = this.#builder.length === 0 || (this.#gap === " " && isBlank(this.#builder.last));
    if (this.#gap !== "" && !needless) this.#builder.replace(at, at, this.#gap);
    this.#gap = "";
    if (this.#quoteDepth > 0 && this.#quoteStart < 0) this.#quoteStart = this.#builder.length;
  }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
}
