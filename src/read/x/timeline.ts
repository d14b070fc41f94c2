import type { Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import type { Gathering } from "../gathering.ts";
import { pickText } from "../pick.ts";
import { IdSet } from "./id-set.ts";
import type { Notes } from "./notes.ts";
import type { Owner } from "./owner.ts";
import { Threads } from "./threads.ts";
import { type Circumstances, continues, descriptions, passagesOf, postOf, type Tweet, withWords } from "./tweet.ts";
import { isRetweet } from "./words.ts";

/** A tweet with where it stands. */
export interface Placed {
  readonly tweet: Tweet;
  readonly path: string;
  readonly element: Element;
  readonly circumstances: Circumstances;
  /** Where its full text may be. */
  readonly notes: Notes;
}

/** Turns tweets into posts: each once, the last version only, long ones in full, threads with what came before. */
export class Timeline {
  readonly #owner: Owner;
  readonly #threads = new Threads();
  readonly #seen = new IdSet();
  /** Earlier versions of edited tweets, by the id of the last one: read after all if that is not in the archive. */
  readonly #earlier = new Map<string, Placed[]>();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  add(placed: Placed, gathering: Gathering): void {
    const { tweet } = placed;
    if (this.#seen.has(tweet.id)) return gathering.skip("duplicates");
    const last = tweet.versions.at(-1);
    if (last !== undefined && last !== tweet.id) {
      this.#earlier.set(last, [...(this.#earlier.get(last) ?? []), placed]);
      return;
    }
    this.#seen.add(tweet.id);
    this.#admit(placed, gathering);
  }

  /** To be called after the last tweet. */
  finish(gathering: Gathering): void {
    for (const [last, versions] of this.#earlier) {
      const order = (placed: Placed): number => placed.tweet.versions.indexOf(placed.tweet.id);
      const newest = this.#seen.has(last) ? undefined : [...versions].sort((a, b) => order(b) - order(a))[0];
      if (newest !== undefined) this.#admit(newest, gathering);
      const left = versions.length - (newest === undefined ? 0 : 1);
      if (left > 0) gathering.skip("earlier versions", left);
    }
    gathering.posts.push(...this.#threads.flush());
  }

  #admit(placed: Placed, gathering: Gathering): void {
    if (isRetweet(placed.tweet.value, placed.tweet.text)) return gathering.skip("retweets");
    const [post, ...others] = this.#posts(placed);
    if (post === undefined) return gathering.skip("without words");
    const parent = continues(placed.tweet, this.#owner) ? placed.tweet.parent : undefined;
    gathering.posts.push(...this.#threads.push(post, parent), ...others);
  }

  #posts({ tweet, path, element, circumstances, notes }: Placed): readonly Post[] {
    const post = postOf(tweet, this.#owner, circumstances);
    const note = notes.match(pickText(tweet.value, "created_at"), tweet.text);
    const passages = note === undefined ? passagesOf(tweet) : descriptions(tweet);
    const here = passages.length === 0 ? [] : [withWords(post, path, element, passages)];
    if (note === undefined) return here;
    // The full text stands in another file than the descriptions of the pictures: two posts.
    const captions = here.map((caption): Post => ({ ...caption, id: `${post.id}-pictures`, kind: "caption" }));
    return [withWords(post, note.path, note.element, [note.passage]), ...captions];
  }
}
