import type { Problem } from "../../model/problem.ts";
import type { Entry } from "../../model/reader.ts";
import { Damage, problemOf } from "../damage.ts";
import { type Budget, excess } from "./limits.ts";
import { Media } from "./media.ts";
import { isMedia, isNoise, unsafeName } from "./names.ts";

/** A file in an archive; `sum` tells files of one name and size in two parts of an export apart. */
export interface ArchiveEntry extends Entry {
  readonly sum: number | string;
}

/** An archive with its directory read. */
export interface OpenArchive {
  readonly entries: readonly ArchiveEntry[];
  readonly problems: readonly Problem[];
  readonly media: Media;
  close(): void;
}

/** What an archive says of one of its files besides the name. */
export interface Traits {
  readonly sort: "file" | "folder" | "link" | "special file";
  readonly encrypted: boolean;
}

/** Lists an archive: which of its files are worth reading, and, by reason, which are refused. */
export class Inventory {
  readonly entries: ArchiveEntry[] = [];
  readonly problems: Problem[] = [];
  readonly media = new Media();
  readonly #path: string;
  readonly #budget: Budget;
  /** Names in small letters, with the name as it was. */
  readonly #names = new Map<string, string>();
  readonly #refused = new Map<string, { name: string; count: number }>();
  #count = 0;

  constructor(path: string, budget: Budget) {
    this.#path = path;
    this.#budget = budget;
  }

  /** Whether a file is to be read; `open` leads into it where it can be opened later. Throws `Damage` when there are too many. */
  admits(name: string, traits: Traits, open?: Entry["open"]): boolean {
    const { limits } = this.#budget;
    if (++this.#count > limits.entries) throw excess("entries", limits);
    if (name.length > limits.name) return this.#refuse(`name of more than ${limits.name} characters`, `${name.slice(0, 60)}…`);
    if (traits.sort === "folder") return false;
    const fault = unsafeName(name) ?? (traits.sort === "file" ? undefined : traits.sort);
    if (fault !== undefined) return this.#refuse(fault, name);
    if (isNoise(name)) return false;
    if (isMedia(name)) {
      this.media.add(name, this.#budget.pictures && !traits.encrypted ? open : undefined);
      return false;
    }
    if (traits.encrypted) return this.#refuse("encryption", name);
    return this.#isFirst(name);
  }

  /** A file that was admitted. */
  add(entry: Omit<ArchiveEntry, "path">): void {
    this.entries.push({ ...entry, path: `${this.#path}!${entry.name}` });
  }

  /** The directory broke off. */
  broken(error: unknown): void {
    const said = error instanceof Error ? error.message : String(error);
    if (said.includes("strong encryption")) this.#refuse("encryption", "");
    else if (error instanceof Damage) this.problems.push(problemOf(error, this.#path));
    else this.problems.push(damaged(this.#path, "Unexpected bytes in the directory of the archive, expected a list of its files"));
  }

  /** To be called after the last file. */
  finish(): void {
    for (const [fault, { name, count }] of this.#refused) {
      const more = count > 1 ? ` (and ${count - 1} more such)` : "";
      const path = name === "" ? this.#path : `${this.#path}!${name}`;
      const encrypted = fault === "encryption";
      const kept = fault === clash;
      this.problems.push({
        code: encrypted && this.entries.length === 0 ? "unreadable" : "incomplete",
        message: `Unexpected ${fault}${more}, expected ${kept ? "names that stay apart on every system" : "a plain file: not read"}`,
        hint:
          hints[fault] ?? (fault.startsWith("name of more") ? `If you trust it: --limit name=${this.#budget.limits.name * 10}` : undefined),
        path,
      });
    }
  }

  /** A second file of one name is refused; one whose name differs in capitals alone is read, but told of. */
  #isFirst(name: string): boolean {
    const folded = name.toLowerCase();
    const before = this.#names.get(folded);
    if (before === undefined) this.#names.set(folded, name);
    else if (before === name) return this.#refuse("second entry of the same name", name);
    else if (this.#names.has(name)) return this.#refuse("second entry of the same name", name);
    else {
      this.#names.set(name, name);
      this.#refuse(clash, name);
    }
    return true;
  }

  #refuse(fault: string, name: string): false {
    const known = this.#refused.get(fault);
    if (known === undefined) this.#refused.set(fault, { name, count: 1 });
    else known.count++;
    return false;
  }
}

const clash = "name that differs from another in capitals only";

const hints: Readonly<Record<string, string>> = {
  encryption: "Unpack the archive with its password and give the folder instead",
};

/** An archive that cannot be used. */
export const damaged = (path: string, message: string): Problem => ({
  code: "unreadable",
  message,
  hint: "Download or copy it again",
  path,
});
