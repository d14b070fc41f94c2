import { dirname, join } from "node:path";
import { textAt } from "./disk.ts";
import type { Layers } from "./layer.ts";
import { matches } from "./merge.ts";

const name = ".scrubinignore";

/** Which files are never checked: by `ignore` of a configuration, or by a .scrubinignore in a folder above them. */
export class Ignored {
  /** What the .scrubinignore of each folder says; undefined where there is none. */
  readonly #lists = new Map<string, readonly string[] | undefined>();

  /** Whether a file (absolute path) is ignored; `layers` is the configuration for it. */
  has(file: string, layers: Layers | undefined): boolean {
    for (const { values, folder } of layers?.layers ?? []) {
      const patterns = values.get("ignore")?.value as readonly string[] | undefined;
      if (patterns !== undefined && matches(patterns, folder, file)) return true;
    }
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const patterns = this.#listOf(folder);
      if (patterns !== undefined && matches(patterns, folder, file)) return true;
      if (dirname(folder) === folder) return false;
    }
  }

  #listOf(folder: string): readonly string[] | undefined {
    if (!this.#lists.has(folder))
      this.#lists.set(
        folder,
        textAt(join(folder, name))
          ?.split("\n")
          .map((line) => line.trim()),
      );
    return this.#lists.get(folder);
  }
}
