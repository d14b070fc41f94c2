import type { Judgement } from "../model/judgement.ts";
import type { Post } from "../model/post.ts";
import { type Change, changed, type Option } from "./change.ts";
import { polished } from "./grammar.ts";

/** A set of options tried on a post. */
export interface Trial {
  readonly options: readonly Option[];
  /** Put right around articles and capitals. */
  readonly changes: readonly Change[];
  readonly after: readonly Judgement[];
}

/** Tries changes on one post, each text once. */
export class Bench {
  readonly post: Post;
  readonly before: readonly Judgement[];
  readonly #judge: (post: Post) => readonly Judgement[];
  readonly #known = new Map<string, readonly Judgement[]>();

  constructor(post: Post, judge: (post: Post) => readonly Judgement[]) {
    this.post = post;
    this.#judge = judge;
    this.before = judge(post);
  }

  try(options: readonly Option[]): Trial {
    const raw = options.flatMap(({ changes }) => changes).sort((a, b) => a.start - b.start || a.end - b.end);
    const changes = polished(this.post.text, raw);
    const text = changed(this.post.text, changes);
    const after = this.#known.get(text) ?? this.#judge({ ...this.post, text, ...quotationsAfter(this.post, changes) });
    this.#known.set(text, after);
    return { options, changes, after };
  }
}

/** Quotations keep their places among the words. */
function quotationsAfter({ quotations }: Post, changes: readonly Change[]): Pick<Post, "quotations"> {
  if (quotations === undefined) return {};
  const moved = (at: number): number =>
    changes.reduce((sum, { start, end, text }) => (end <= at && start < at ? sum + text.length - (end - start) : sum), at);
  return { quotations: quotations.map(({ start, end }) => ({ start: moved(start), end: moved(end) })) };
}
