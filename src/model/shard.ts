import type { Intake } from "./intake.ts";

/** One of several equal parts of a run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Whether something of a name falls to a shard: the same on every machine (FNV-1a over UTF-16 units). */
function holds({ index, count }: Shard, name: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % count) + 1 === index;
}

/**
 * What one shard sees of what was read: the posts that fall to it, and the books of the files that do. All posts of one author fall to the same
 * shard, so that their history stays whole; `authors` are those of the posts, in their order. Posts of nobody go by their file.
 */
export function shareOf(intake: Intake, shard: Shard, authors: readonly (string | undefined)[]): Intake {
  const posts = intake.posts.filter((post, at) => holds(shard, authors[at] ?? post.path));
  const { tree, notes, problems } = intake;
  const file = tree?.reader === undefined ? (notes?.[0]?.path ?? tree?.path ?? problems[0]?.path ?? "") : tree.path;
  return holds(shard, file) ? { ...intake, posts } : { posts, problems: [], files: 0, tree };
}
