import { shelves } from "../files.ts";

/** What a file of an Instagram export holds, in reading order: of repetitions the first counts. */
export const roles = [
  "profile",
  "old-profile",
  "posts",
  "archived",
  "deleted",
  "threads-profile",
  "threads",
  "comments",
  "messages",
] as const;

export type Role = (typeof roles)[number];

/** 2021 to 2022 nothing, from 2023 on `your_instagram_activity`; then `content` became `media`. */
const era = "(?:your_instagram_activity/)?";
const home = `${era}(?:(?:content|media)/)?`;
const people = { ignored: "other people's names are not read" };
const others = { ignored: "words of others" };
const wordless = { ignored: "no words of the owner" };
const personal = "(?:(?:account_information|personal_information(?:/personal_information)?)/)?";

export const known = shelves<Role>([
  [`${personal}personal_information\\.json`, "profile"],
  [
    `(?:(?:account_information|personal_information(?:/[a-z_]{1,40})?|login_and_account_creation|security_and_login_information/[a-z_]{1,40})/)?profile_changes\\.json`,
    "old-profile",
  ],
  [`${home}(?:posts|stories|reels|igtv_videos|other_content|profile_photos)(?:_\\d{1,6})?\\.json`, "posts"],
  [`${home}archived_posts(?:_\\d{1,6})?\\.json`, "archived"],
  [`${home}recently_deleted_content(?:_\\d{1,6})?\\.json`, "deleted"],
  [`${era}(?:comments/)?(?:post_comments|reels_comments|story_comments|hype)(?:_\\d{1,6})?\\.json`, "comments"],
  [`${era}threads/threads_and_replies\\.json`, "threads"],
  [`${era}threads/personal_information\\.json`, "threads-profile"],
  [`${era}messages/(?:inbox|message_requests|archived_threads|filtered_threads)/[^/]{1,200}/message_\\d{1,6}\\.json`, "messages"],
  [`${era}messages/(?:inbox|message_requests|broadcast)/[^/]{1,200}/replies_\\d{1,6}\\.json`, others],
  [
    `${era}(?:media|content)/reposts\\.json|${era}(?:likes|saved|story_interactions|story_sticker_interactions|subscriptions|gifts|avatars_store|monetization|shopping|other_activity|reports|fundraisers|events|messages)/.{1,300}\\.json`,
    others,
  ],
  [`${era}threads/.{1,200}\\.json`, others],
  ["(?:connections|followers_and_following|contacts)/.{1,300}", people],
  [
    `${personal}(?:account_information|personal_information|information_about_you|account_based_in|professional_information|instagram_profile_information|profile_privacy_changes|locations_of_interest|reels_sentiment|note_interactions|linked_meta_accounts|ads_[a-z_]{1,60}|autofill_information|instagram_friend_map)[a-z_]{0,80}\\.json`,
    wordless,
  ],
  [
    "(?:ads_information|apps_and_websites_off_of_instagram|apps_and_websites|comments_allowed_from|device_information|digital_wallets|information_about_you|login_and_account_creation|logged_information|past_instagram_insights|personal_information|preferences|recent_search|recent_searches|security_and_login_information|your_topics|ads_and_businesses|ads_and_topics|monetization|guides|shopping|supervision|loyalty_accounts|files|account_information)/.{1,300}",
    wordless,
  ],
  ["start_here\\.html|.{0,100}no-data\\.txt", wordless],
]);
