import type { Kind } from "../../model/post.ts";
import type { Fate } from "../files.ts";
import type { MediaWords } from "./media-words.ts";

/** What a file of Threads holds. */
export type ThreadsRole = "threads-profile" | "threads";

/** The files of Threads below a folder, for the layout of an export they are part of. */
export function threadsShelves(folder: string): readonly (readonly [string, Fate<ThreadsRole>])[] {
  return [
    [`${folder}threads_and_replies(?:_\\d{1,6})?\\.json`, "threads"],
    [`${folder}personal_information\\.json`, "threads-profile"],
    [
      `${folder}(?:threads_viewed|liked_threads|saved_threads|reposted_threads|reposts|quoted_threads|your_posts_without_notifications|posts_seen|apps_and_websites|recent_searches|suggested_.{1,60})\\.json`,
      { ignored: "words of others" },
    ],
    [
      `${folder}(?:followers|following|blocked_profiles|muted_profiles|restricted_profiles|hidden_.{1,60}|close_friends|pending_follow_requests|recently_unfollowed_profiles|follow_requests_you.{1,20}received|recent_follow_requests|topics.{0,40}|feeds.{0,40})(?:_\\d{1,6})?\\.json`,
      { ignored: "other people's names are not read" },
    ],
  ];
}

/** What a post of Threads is. The export tells neither what was answered nor whom; older ones do not tell whether it answers at all. */
export const kindOfThread = ({ isReply }: MediaWords): Kind => (isReply === true ? "reply" : "post");
