import type { Post } from "../model/post.ts";
import type { PostEdits } from "../model/suggestion.ts";
import { changed } from "./change.ts";

/** Whether what is read from a changed file is what was meant: the words as edited, and nothing else of any post another. */
export function areAsMeant(before: readonly Post[], after: readonly Post[], edits: readonly PostEdits[]): boolean {
  if (before.length !== after.length) return false;
  const wanted = new Map(edits.map((one) => [one.post, textOf(one)]));
  return before.every((post, at) => {
    const now = after[at];
    const text = wanted.get(post) ?? post.text;
    return now !== undefined && now.text === text && rest(now, text === post.text) === rest(post, text === post.text);
  });
}

function textOf({ post, edits }: PostEdits): string {
  const changes = edits.flatMap(({ span, text }) => (span === undefined ? [] : [{ ...span, text }]));
  return changed(
    post.text,
    [...changes].sort((a, b) => a.start - b.start),
  );
}

/** All of a post but its words; in a post with other words quotations stand elsewhere. */
function rest({ text: _text, origin: _origin, quotations, ...other }: Post, isUnchanged: boolean): string {
  return JSON.stringify([Object.entries(other).sort(([a], [b]) => (a < b ? -1 : 1)), isUnchanged ? quotations : quotations?.length]);
}
