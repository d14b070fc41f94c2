import type { Author } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import type { Row } from "../table.ts";

const prefix = pattern("^/?u(?:ser)?/", "i");

/** Whose export it is: told by statistics.csv, or by the user. */
export class Owner {
  readonly #names: Set<string>;
  #handle: string | undefined;
  bio: string | undefined;

  constructor(me: readonly string[]) {
    this.#names = new Set(me.map(folded));
  }

  addStatistic(row: Row): void {
    if (row.text("statistic").toLowerCase().replace("_", " ") !== "account name") return;
    this.#handle = row.text("value") || undefined;
    if (this.#handle !== undefined) this.#names.add(folded(this.#handle));
  }

  get known(): boolean {
    return this.#names.size > 0;
  }

  get author(): Author {
    return { handle: this.#handle, bio: this.bio };
  }

  isMe(name: string): boolean {
    return this.#names.has(folded(name));
  }
}

const folded = (name: string): string => name.trim().replace(prefix, "").toLowerCase();
