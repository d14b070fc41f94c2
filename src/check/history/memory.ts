import type { ProgramHistory } from "../../match/program.ts";
import type { Finding } from "../../model/finding.ts";
import type { Glimpse } from "../../model/glimpse.ts";
import type { Post } from "../../model/post.ts";
import type { RuleBook } from "../rule-book.ts";
import { findingAcross, nameOfItem } from "./across.ts";
import { largest } from "./largest.ts";
import { mosaics } from "./mosaic.ts";
import { repeated } from "./repeated.ts";
import { type Trace, traceOf } from "./trace.ts";

/** What is remembered of authors while their posts are judged one by one, and what comes of it at the end. */
export class Memory {
  readonly #rules: readonly ProgramHistory[];
  /** By author, then by rule. An author of whom nothing counts costs nothing. */
  readonly #authors = new Map<string, Map<string, Trace[]>>();
  #order = 0;

  constructor(rules: readonly ProgramHistory[]) {
    this.#rules = rules;
  }

  /** Takes up what a post shows. */
  take(author: string, post: Post, glimpses: readonly Glimpse[]): void {
    this.#order += 1;
    if (glimpses.length === 0) return;
    const rules = this.#authors.get(author) ?? new Map<string, Trace[]>();
    this.#authors.set(author, rules);
    for (const glimpse of glimpses) {
      const trace = traceOf(post, glimpse, this.#order);
      const known = rules.get(glimpse.rule);
      if (known === undefined) rules.set(glimpse.rule, [trace]);
      else known.push(trace);
    }
  }

  /** The findings across the posts of each author. */
  recall(book: RuleBook, asOf: string | undefined): readonly Finding[] {
    return [...this.#authors.values()].flatMap((rules) =>
      this.#rules.flatMap(({ id, clauses }) => {
        const traces = rules.get(id) ?? [];
        const groups = clauses.flatMap((clause, number) => {
          const mine = traces.filter((trace) => trace.clause === number);
          return clause.addsUp === null ? repeated(clause, mine) : mosaics(clause, mine, nameOfItem);
        });
        return largest(groups).map((group) => findingAcross(group, book(id), asOf));
      }),
    );
  }
}
