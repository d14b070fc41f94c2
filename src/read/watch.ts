import type { FileNote } from "../model/file-note.ts";
import type { Gauge } from "../model/gauge.ts";
import type { Entry } from "../model/reader.ts";
import { isContent } from "./archive.ts";

/** Tells a gauge what the files of a tree give out, and what is still to come of them. */
export class Watch {
  readonly #gauge: Gauge;
  /** Bytes still to come, by path. */
  readonly #ahead = new Map<string, number>();

  constructor(gauge: Gauge) {
    this.#gauge = gauge;
  }

  /** The same files, watched. `isLast`: no other tree is opened after them. */
  over(entries: readonly Entry[], isLast: boolean): readonly Entry[] {
    const sizes = entries.map(({ name, size }) => (isContent(name) ? size : 0));
    let sum = 0;
    for (const size of sizes) sum += size ?? 0;
    this.#gauge.expect(isLast && !sizes.includes(undefined) ? sum : undefined);
    return entries.map((entry, at): Entry => {
      this.#ahead.set(entry.path, sizes[at] ?? 0);
      return { ...entry, open: () => this.#counted(entry) };
    });
  }

  /** What is left out on purpose is not to come. */
  settle(notes: readonly FileNote[]): void {
    for (const { path, state } of notes) if (state === "ignored") this.#drop(path, Number.POSITIVE_INFINITY);
  }

  async *#counted(entry: Entry): AsyncGenerator<Uint8Array> {
    for await (const chunk of entry.open()) {
      this.#drop(entry.path, chunk.length);
      this.#gauge.read(chunk.length);
      yield chunk;
    }
  }

  #drop(path: string, bytes: number): void {
    const ahead = this.#ahead.get(path) ?? 0;
    if (ahead === 0) return;
    const less = Math.min(ahead, bytes);
    this.#ahead.set(path, ahead - less);
    this.#gauge.expect(-less);
  }
}
