import type { PageClause, PageWay } from "./page-data.ts";

/** Things that many findings have in common, each kept once. */
class Kept<T> {
  readonly list: T[] = [];
  readonly #known = new Map<string, number>();

  number(key: string, item: T): number {
    const known = this.#known.get(key) ?? this.list.length;
    if (known === this.list.length) {
      this.#known.set(key, known);
      this.list.push(item);
    }
    return known;
  }
}

/** Texts that many findings have in common: each stands in the page once. */
export class Shared {
  readonly #sayings = new Kept<string>();
  readonly #clauses = new Kept<PageClause>();
  readonly #ways = new Kept<PageWay>();

  get sayings(): readonly string[] {
    return this.#sayings.list;
  }

  get clauses(): readonly PageClause[] {
    return this.#clauses.list;
  }

  get ways(): readonly PageWay[] {
    return this.#ways.list;
  }

  /** The number of a text. */
  saying(text: string): number {
    return this.#sayings.number(text, text);
  }

  /** The number of a clause. */
  clause(clause: PageClause): number {
    return this.#clauses.number(JSON.stringify(clause), clause);
  }

  /** The number of a way out. */
  way(way: PageWay): number {
    return this.#ways.number(JSON.stringify(way), way);
  }
}
