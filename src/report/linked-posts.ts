import type { Finding, LinkedPost } from "../model/finding.ts";

/** The other posts that a finding rests on; none, mostly. */
export function otherPosts({ posts = [], post, place }: Finding): readonly LinkedPost[] {
  return posts.filter((one) => !(one.id === post.id && one.place.path === place.path && one.place.line === place.line));
}

/** What the post in which the finding stands adds itself. */
export const ownAdds = (finding: Finding): readonly string[] => {
  const others = otherPosts(finding);
  return (finding.posts ?? []).filter((one) => !others.includes(one)).flatMap(({ adds }) => adds);
};

/** A post in a line: when, where, and what it adds. */
export function linkedLine({ at, place: { path, line, column }, adds }: LinkedPost): string {
  const day = at === undefined ? "" : `${at.slice(0, 10)} `;
  return `${day}${path}:${line}:${column}${adds.length === 0 ? "" : ` adds ${adds.join(", ")}`}`;
}
