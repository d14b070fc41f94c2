import type { Post } from "../../model/post.ts";
import { clockTime } from "../clock.ts";
import { pickList, pickText } from "../pick.ts";
import { mediaOf } from "./words.ts";

/** What a record of an account tells beyond its words. All records are public. */
export function particularsOf(did: string, key: string, record: unknown): Omit<Post, "text" | "origin" | "path"> {
  const slash = key.lastIndexOf("/");
  const [collection, name] = [key.slice(0, slash), key.slice(slash + 1)];
  const parent = pickText(record, "reply", "parent", "uri");
  const media = mediaOf(record);
  return {
    id: key,
    kind: collection === "app.bsky.actor.profile" ? "bio" : parent === undefined || parent.startsWith(`at://${did}/`) ? "post" : "reply",
    platform: "bluesky",
    at: clockTime(pickText(record, "createdAt") ?? "", "Z"),
    url: did === "" ? undefined : urlOf(did, collection, name),
    audience: "public",
    lang: pickList(record, "langs").find((lang) => typeof lang === "string") as string | undefined,
    thread: pickText(record, "reply", "root", "uri"),
    ...(media.length > 0 ? { media } : {}),
  };
}

function urlOf(did: string, collection: string, name: string): string {
  const profile = `https://bsky.app/profile/${did}`;
  return collection === "app.bsky.feed.post" ? `${profile}/post/${name}` : profile;
}
