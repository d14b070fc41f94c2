import type { Connection } from "../model/connection.ts";
import type { Post } from "../model/post.ts";
import type { Entry } from "../model/reader.ts";
import { connectionsOf } from "./connections.ts";

/** A request that is accepted within so many days after a post may have to do with it. */
const days = 3;
const most = 200_000;

/** The connections of an export, and which of its posts they came soon after. */
export class Friends {
  readonly connections: readonly Connection[];
  /** Milliseconds, ascending. */
  readonly #times: readonly number[];

  private constructor(connections: readonly Connection[]) {
    this.connections = connections;
    this.#times = connections
      .flatMap(({ at }) => (at === undefined ? [] : [Date.parse(at)]))
      .filter((time) => !Number.isNaN(time))
      .sort((a, b) => a - b);
  }

  static async read(entries: readonly Entry[]): Promise<Friends> {
    const found: Connection[] = [];
    for await (const connection of connectionsOf(entries)) {
      found.push(connection);
      if (found.length >= most) break;
    }
    return new Friends(found);
  }

  /** The post with how many connections began within three days after it. */
  beside(post: Post): Post {
    const from = post.at === undefined ? Number.NaN : Date.parse(post.at);
    if (Number.isNaN(from) || this.#times.length === 0) return post;
    const connected = this.#before(from + days * 86_400_000) - this.#before(from);
    return connected === 0 ? post : { ...post, connected };
  }

  /** How many of the times are earlier. */
  #before(time: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
