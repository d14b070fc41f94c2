import { shelves } from "../files.ts";

/** What a file of a Reddit export holds, in reading order. */
export const roles = ["owner", "posts", "comments", "drafts", "messages", "chat"] as const;

export type Role = (typeof roles)[number];

const split = "(?:_\\d{1,6})?\\.csv";

export const known = shelves<Role>([
  [`statistics${split}`, "owner"],
  [`posts${split}`, "posts"],
  [`comments${split}`, "comments"],
  [`(?:drafts|scheduled_posts)${split}`, "drafts"],
  [`messages(?:_archive)?${split}`, "messages"],
  [`chat_history${split}`, "chat"],
  [`(?:posts|comments|messages|messages_archive|drafts)_headers${split}`, { ignored: "the same records without their words" }],
  [
    `(?:friends|approved_submitter_subreddits|moderated_subreddits|subscribed_subreddits|multireddits|user_flair)${split}`,
    { ignored: "friends and communities are not read" },
  ],
  [`(?:saved|hidden)_(?:posts|comments)${split}`, { ignored: "words of others" }],
  [
    `(?:account_gender|account_status|announcements|birthdate|checkfile|comment_votes|post_votes|poll_votes|gilded_content|gold_received|ip_logs|linked_identities|linked_phone_number|payouts|persona|purchases|reddit_gold_information|sensitive_ads_preferences|stripe|subscriptions|twitter|user_preferences|link_votes|avatar|emails?|devices?)${split}`,
    { ignored: "no words of the owner" },
  ],
]);
