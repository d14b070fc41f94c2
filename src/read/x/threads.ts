import type { Post } from "../../model/post.ts";

/** How many tweets wait for their beginning, how many beginnings are remembered, and how much of a thread is context, in characters. */
const bounds = { waiting: 5000, remembered: 2000, context: 2000 } as const;

/**
 * Gives tweets of a thread the tweets before them as context. Archives are mostly newest first, so a tweet waits until its beginning
 * has come; memory is bounded, and what waits too long goes on without context.
 */
export class Threads {
  readonly #waiting = new Map<string, Post[]>();
  #count = 0;
  readonly #told = new Map<string, string>();

  /** Takes the next post and gives what can go on. `parent` is the own tweet it continues, if it does. */
  push(post: Post, parent: string | undefined): Post[] {
    if (parent === undefined) return this.#release(post, undefined);
    const before = this.#told.get(parent);
    if (before !== undefined) return this.#release(post, before);
    const siblings = this.#waiting.get(parent);
    if (siblings === undefined) this.#waiting.set(parent, [post]);
    else siblings.push(post);
    this.#count++;
    return this.#count > bounds.waiting ? this.#oldest() : [];
  }

  /** What still waits at the end: its beginning is not in the archive. */
  flush(): Post[] {
    const left: Post[] = [];
    while (this.#count > 0) left.push(...this.#oldest());
    return left;
  }

  #oldest(): Post[] {
    for (const [parent, posts] of this.#waiting) {
      this.#waiting.delete(parent);
      this.#count -= posts.length;
      return posts.flatMap((post) => this.#release(post, undefined));
    }
    return [];
  }

  /** Long threads make a deep chain, hence no recursion. */
  #release(first: Post, firstContext: string | undefined): Post[] {
    const out: Post[] = [];
    const ready: [Post, string | undefined][] = [[first, firstContext]];
    for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
      const [post, context] = next;
      out.push(context === undefined ? post : { ...post, context });
      const told = (context === undefined ? post.text : `${context}\n\n${post.text}`).slice(-bounds.context);
      this.#remember(post.id, told);
      const children = this.#waiting.get(post.id) ?? [];
      this.#waiting.delete(post.id);
      this.#count -= children.length;
      for (const child of children) ready.push([child, told]);
    }
    return out;
  }

  #remember(id: string, told: string): void {
    this.#told.set(id, told);
    if (this.#told.size <= bounds.remembered) return;
    const [oldest] = this.#told.keys();
    if (oldest !== undefined) this.#told.delete(oldest);
  }
}
