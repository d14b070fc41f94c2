import { type Group, inTime } from "./group.ts";
import type { Trace } from "./trace.ts";

/** Groups less those whose posts are all in a larger one: names of two words, or two histories of one rule, find the same posts twice. */
export function largest(groups: readonly Group[]): readonly Group[] {
  const within = new Map<number, Set<number>>();
  return [...groups]
    .sort((one, other) => other.posts.length - one.posts.length || inTime(firstOf(one), firstOf(other)))
    .filter(({ posts }, number) => {
      const known = posts.map(({ trace }) => within.get(trace.order));
      const [first] = known;
      if (first !== undefined && [...first].some((group) => known.every((one) => one?.has(group) ?? false))) return false;
      for (const { trace } of posts) within.set(trace.order, (within.get(trace.order) ?? new Set()).add(number));
      return true;
    });
}

const firstOf = ({ posts }: Group): Trace => posts[0]?.trace as Trace;
