import type { Medium } from "../../model/medium.ts";
import { pickList, pickText } from "../pick.ts";

/** Pictures and films of a tweet as they are named in the archive: the id of the tweet, then the last part of their address. */
export function mediaOf(tweet: unknown, id: string): readonly Medium[] {
  const extended = pickList(tweet, "extended_entities", "media");
  const list = extended.length > 0 ? extended : pickList(tweet, "entities", "media");
  return list.flatMap((one): Medium[] => {
    const address = pickText(one, "media_url_https") ?? pickText(one, "media_url");
    if (address === undefined) return [];
    const alt = pickText(one, "ext_alt_text") ?? pickText(one, "media_alt");
    return [{ name: `data/tweets_media/${id}-${address.slice(address.lastIndexOf("/") + 1)}`, ...(alt === undefined ? {} : { alt }) }];
  });
}
