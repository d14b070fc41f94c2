import type { TreeName } from "./intake.ts";
import type { Post } from "./post.ts";

/**
 * Whose post it is, as far as posts may be linked: the owner of an export, or an author who is named. Undefined where nobody is named,
 * as in most drafts: such posts are never linked. Equal names mean the same author within one run.
 */
export function authorOf({ author }: Pick<Post, "author">, tree: TreeName | undefined): string | undefined {
  if (tree?.reader !== undefined) return `export ${tree.path}`;
  const name = author?.handle ?? author?.name;
  return name === undefined || name === "" ? undefined : `author ${name}`;
}
