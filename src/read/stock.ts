import type { FileNote } from "../model/file-note.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";

/** The files of a claimed tree that nobody accounted for yet. */
export class Stock {
  readonly #left: Map<string, Entry>;
  /** Files of which something wrong was told already: not understood is not said on top of it. */
  readonly #troubled = new Set<string>();

  constructor(entries: readonly Entry[]) {
    this.#left = new Map(entries.map((entry) => [entry.path, entry]));
  }

  /** Keeps the notes that are the first on a file of this tree. */
  note(notes: readonly FileNote[]): readonly FileNote[] {
    return notes.filter(({ path }) => this.#left.delete(path));
  }

  tell(problems: readonly Problem[]): void {
    for (const { path } of problems) if (path !== undefined) this.#troubled.add(path);
  }

  isTroubled(path: string): boolean {
    return this.#troubled.has(path);
  }

  /** The files without a note, in order. */
  get left(): readonly Entry[] {
    return [...this.#left.values()];
  }
}
