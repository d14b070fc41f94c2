import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Batch } from "../model/reader.ts";

/** Collects what becomes of the records of one stretch of a file. */
export class Gathering {
  readonly posts: Post[] = [];
  readonly problems: Problem[] = [];
  readonly #skipped: Record<string, number> = {};

  skip(reason: string, count = 1): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + count;
  }

  batch(): Batch {
    return { posts: this.posts, problems: this.problems, skipped: this.#skipped };
  }
}
