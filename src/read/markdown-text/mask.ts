/** What becomes of a unit of a block's inline source. */
export const act = { keep: 0, drop: 1, entity: 2, space: 3, line: 4, paragraph: 5, quote: 6, endQuote: 7 } as const;

/** The inline source of one block, and what its syntax says about each unit. */
export class Mask {
  readonly text: string;
  readonly acts: Uint8Array;
  /** What entities stand for, by the offset of their "&". */
  readonly entities = new Map<number, string>();
  /** Alt texts and titles: kept, but as paragraphs of their own after the block. Disjoint, in order. */
  readonly asides: { readonly start: number; readonly end: number }[] = [];

  constructor(text: string) {
    this.text = text;
    this.acts = new Uint8Array(text.length);
  }

  drop(start: number, end: number): void {
    this.acts.fill(act.drop, start, end);
  }

  /** Drops a stretch and lets something stand in its place. */
  put(start: number, end: number, instead: number): void {
    this.drop(start, end);
    this.acts[start] = instead;
  }

  aside(start: number, end: number): void {
    while ((this.asides.at(-1)?.start ?? -1) >= start) this.asides.pop();
    if (end > start) this.asides.push({ start, end });
  }
}
