import type { Judgement } from "../model/judgement.ts";
import type { Post } from "../model/post.ts";
import { type Change, changed, type Option } from "./change.ts";
import { polished } from "./grammar.ts";
import type { Placed } from "./weigh.ts";

/** A set of options tried on a post. */
export interface Trial {
  readonly options: readonly Option[];
  /** Put right around articles and capitals. */
  readonly changes: readonly Change[];
  readonly after: readonly Placed[];
  /** The numbers of the paragraphs with changes. */
  readonly touched: ReadonlySet<number>;
}

/** Tries changes on one post, each text once. */
export class Bench {
  readonly post: Post;
  readonly before: readonly Placed[];
  readonly #judge: (post: Post) => readonly Placed[];
  readonly #known = new Map<string, readonly Placed[]>();

  constructor(post: Post, judge: (post: Post) => readonly Judgement[]) {
    this.post = post;
    this.#judge = (one) => judge(one).map((found) => ({ ...found, paragraph: paragraphAt(one.text, found.start) }));
    this.before = this.#judge(post);
  }

  try(options: readonly Option[]): Trial {
    const raw = options.flatMap(({ changes }) => changes).sort((a, b) => a.start - b.start || a.end - b.end);
    const changes = polished(this.post.text, raw);
    const text = changed(this.post.text, changes);
    const after = this.#known.get(text) ?? this.#judge({ ...this.post, text, ...quotationsAfter(this.post, changes) });
    this.#known.set(text, after);
    const touched = new Set(changes.map(({ start }) => paragraphAt(this.post.text, start)));
    return { options, changes, after, touched };
  }
}

/** The number of the paragraph in which something stands. */
function paragraphAt(text: string, at: number): number {
  let count = 0;
  for (let next = text.indexOf("\n\n"); next >= 0 && next < at; next = text.indexOf("\n\n", next + 2)) count++;
  return count;
}

/** Quotations keep their places among the words. */
function quotationsAfter({ quotations }: Post, changes: readonly Change[]): Pick<Post, "quotations"> {
  if (quotations === undefined) return {};
  const moved = (at: number): number =>
    changes.reduce((sum, { start, end, text }) => (end <= at && start < at ? sum + text.length - (end - start) : sum), at);
  return { quotations: quotations.map(({ start, end }) => ({ start: moved(start), end: moved(end) })) };
}
