import type { Intake } from "./intake.ts";
import type { Post } from "./post.ts";

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
 * What one shard sees of what was read: the posts that fall to it, and the books of the files that do. All posts of an export, and all of one
 * author in a list of posts, fall to the same shard, so that their history stays whole.
 */
export function shareOf(intake: Intake, shard: Shard | undefined): Intake {
  if (shard === undefined) return intake;
  const posts = intake.posts.filter((post) => holds(shard, nameOf(post, intake)));
  const { tree, notes, problems } = intake;
  const file = tree?.reader === undefined ? (notes?.[0]?.path ?? tree?.path ?? problems[0]?.path ?? "") : tree.path;
  return holds(shard, file) ? { ...intake, posts } : { posts, problems: [], files: 0, tree };
}

function nameOf({ author, path }: Post, { tree }: Intake): string {
  if (tree?.reader !== undefined) return tree.path;
  return author?.handle ?? author?.name ?? path;
}
