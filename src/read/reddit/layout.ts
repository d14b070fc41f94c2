import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { byStem } from "../stems.ts";

/** What a table of a Reddit export holds, in reading order: the owner comes first. */
export const roles = ["statistics", "preferences", "posts", "comments", "drafts", "multireddits", "messages", "chat"] as const;

export type Role = (typeof roles)[number];

export interface RedditFile {
  readonly role: Role | undefined;
  /** The name without number and ending. */
  readonly stem: string;
  /** Why it is left out. */
  readonly why?: string | undefined;
  readonly entry: Entry;
}

const known = byStem<Role>({
  statistics: "statistics",
  preferences: "user_preferences",
  posts: "posts",
  comments: "comments",
  drafts: "drafts scheduled_posts",
  multireddits: "multireddits",
  messages: "messages messages_archive",
  chat: "chat_history",
});

const leftOut = byStem({
  "a second list of posts and comments, without their texts": "posts_headers comments_headers",
  "a second list of messages, without their texts": "messages_headers message_headers messages_archive_headers",
  "votes are no words": "post_votes comment_votes poll_votes",
  "saved and hidden posts are words of others": "saved_posts saved_comments hidden_posts",
  "announcements are words of Reddit's": "announcements",
  "awards are no words": "gilded_posts gilded_comments gilded_content gold_received user_awards awards awards_given awards_received",
  "contacts are not read": "friends followers following blocked_users twitter linked_identities",
  "communities are no words": "subscribed_subreddits moderated_subreddits approved_submitter_subreddits",
  "data on the account":
    "account_gender birthdate checkfile ip_logs linked_phone_number live_stream_posts payouts persona purchases reddit_gold_information " +
    "sensitive_ads_preferences stripe subscriptions usage wallet vaults economy rpan hashed_email third_party_apps search_history",
});

const table = pattern("^([a-z_]{1,60}?)(?:_\\d{1,6}| \\(\\d{1,3}\\)){0,2}\\.csv$", "i");

/** The tables of an export; they lie flat. */
export function layoutOf(entries: readonly Entry[]): readonly RedditFile[] {
  return entries
    .flatMap((entry): RedditFile[] => {
      if (entry.name.includes("/") || !entry.name.toLowerCase().endsWith(".csv")) return [];
      const stem = table.exec(entry.name)?.[1]?.toLowerCase() ?? entry.name;
      return [{ role: known.get(stem), stem, why: leftOut.get(stem), entry }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.entry.path < b.entry.path ? -1 : 1));
}

const rank = ({ role }: RedditFile): number => (role === undefined ? roles.length : roles.indexOf(role));
