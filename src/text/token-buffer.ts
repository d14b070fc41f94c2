import type { Tokens } from "../model/tokens.ts";

/** The growing columns behind `Tokens`; one buffer serves one text after the other. */
export class TokenBuffer implements Tokens {
  count = 0;
  kinds = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  kind = new Int32Array(1024);
  before = new Int32Array(1024);
  sentence = new Int32Array(1024);
  paragraph = new Int32Array(1024);
  word = new Int32Array(1024);
  /** Words of the vocabulary that begin this token (`word*`), as runs of numbers ended by 0; -1 for none. */
  prefixes: (readonly number[] | undefined)[] = [];

  clear(): void {
    this.count = 0;
    this.kinds = 0;
    if (this.prefixes.length > 0) this.prefixes = [];
  }

  // biome-ignore lint/complexity/useMaxParams: an object for each token would cost throughput
  push(start: number, end: number, kind: number, before: number, sentence: number, paragraph: number, word: number): void {
    const at = this.count;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.before[at] = before;
    this.sentence[at] = sentence;
    this.paragraph[at] = paragraph;
    this.word[at] = word;
    this.kinds |= kind;
    this.count = at + 1;
  }

  #grow(): void {
    const wider = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(column.length * 2);
      next.set(column);
      return next;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.kind = wider(this.kind);
    this.before = wider(this.before);
    this.sentence = wider(this.sentence);
    this.paragraph = wider(this.paragraph);
    this.word = wider(this.word);
  }
}
