import { isIsoDate } from "../model/iso-date.ts";
import type { Post } from "../model/post.ts";

/** The date by which a post is judged, as exactly as it is known: the one asked for, else its own; null for none, when the newest text counts. */
export function dayOf(post: Pick<Post, "at">, asOf: string | undefined): string | null {
  if (asOf !== undefined) return asOf;
  const day = post.at?.slice(0, 10) ?? "";
  return isIsoDate(day) ? day : null;
}
