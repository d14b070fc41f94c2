import { shelves } from "../files.ts";
import { threadsShelves } from "../meta/threads.ts";

/** What a file of an Instagram export holds, in reading order: of repetitions the first counts. */
export const roles = [
  "profile",
  "old-profile",
  "profile-changes",
  "privacy",
  "posts",
  "stories",
  "archived",
  "deleted",
  "old-media",
  "threads-profile",
  "threads",
  "comments",
  "old-comments",
  "messages",
  "old-messages",
  "chat",
] as const;

export type Role = (typeof roles)[number];

/** 2021 to 2022 nothing, from 2023 on `your_instagram_activity`; then `content` became `media`. */
const era = "(?:your_instagram_activity/)?";
const home = `${era}(?:(?:content|media)/)?`;
const personal = "(?:(?:account_information|personal_information(?:/personal_information)?)/)?";
const people = { ignored: "other people's names are not read" };
const others = { ignored: "words of others" };
const wordless = { ignored: "no words of the owner" };
const settings = { ignored: "settings and logs" };
const attachments = { ignored: "attachments are not opened" };

/** Anchored paths, with what they hold. The first that fits counts. */
export const known = shelves<Role>([
  [`${personal}personal_information\\.json`, "profile"],
  [`(?:[a-z_]{1,60}/){0,2}profile_changes\\.json`, "profile-changes"],
  [`(?:[a-z_]{1,60}/){0,2}(?:profile|account)_privacy_changes\\.json`, "privacy"],
  [`${home}(?:posts|reels|igtv_videos|other_content|profile_photos)(?:_\\d{1,6})?\\.json`, "posts"],
  [`${home}stories(?:_\\d{1,6})?\\.json`, "stories"],
  [`${home}archived_posts(?:_\\d{1,6})?\\.json`, "archived"],
  [`${home}recently_deleted_content(?:_\\d{1,6})?\\.json`, "deleted"],
  [`(?:${era}comments/|${era})(?:post_comments|reels_comments|story_comments|hype)(?:_\\d{1,6})?\\.json`, "comments"],
  ...threadsShelves(`${era}threads/`),
  [`${era}messages/(?:inbox|message_requests|archived_threads|filtered_threads|broadcast)/[^/]{1,200}/message_\\d{1,6}\\.json`, "messages"],
  [`${era}messages/(?:.{1,200}/)?replies_\\d{1,6}\\.json|${era}messages/ai_conversations\\.json|${era}ai/.{1,200}\\.json`, "chat"],
  [`${era}messages/[a-z_]{1,40}/[^/]{1,200}/(?:photos|videos|audio|gifs|files)/.{1,300}`, attachments],
  [
    `${era}messages/(?:photos|stickers_used|videos|files)/.{1,300}|(?:media|photos|videos|stories|profile|direct)/.{1,300}\\.(?!json$|html$)[a-z0-9]{1,8}`,
    attachments,
  ],
  [`${era}messages/(?:secret_conversations|reported_conversations|your_[a-z_-]{1,80}|chat_[a-z_]{1,40})\\.json`, settings],
  // 2018 to 2020: all at the root.
  ["profile\\.json", "old-profile"],
  ["media(?:_\\d{1,6})?\\.json", "old-media"],
  ["comments\\.json", "old-comments"],
  ["messages\\.json", "old-messages"],
  [
    "(?:account_history|autofill|checkout|comments|connections|contacts|devices|events|fundraisers|guides|information_about_you|likes|monetization_eligibility|saved|searches|seen_content|settings|shopping|stories_activities|uploaded_contacts)\\.json",
    wordless,
  ],
  [`${era}(?:media|content)/reposts\\.json`, others],
  [
    `${era}(?:likes|saved|story_interactions/(?:story_likes|polls|emoji_sliders|quizzes|countdowns|story_link_clicks)|story_sticker_interactions/(?:story_likes|polls|emoji_sliders|quizzes|countdowns)|subscriptions|gifts|avatars_store|monetization|shopping|reports|loyalty_accounts|supervision)(?:/.{1,300})?\\.json`,
    others,
  ],
  [`${era}other_activity/(?:your_information_download_requests|time_spent.{0,40}|ig_.{1,60})\\.json`, settings],
  ["(?:connections|followers_and_following|contacts)/.{1,300}", people],
  [
    `${personal}(?:account_information|information_about_you|account_based_in|profile_based_in|professional_information|instagram_profile_information|note_interactions|linked_meta_accounts|locations_of_interest|reels_sentiment|instagram_friend_map|autofill_information|your_topics)\\.json`,
    settings,
  ],
  [
    "(?:ads_information|ads_and_businesses|ads_and_topics|ads_and_content|apps_and_websites_off_of_instagram|apps_and_websites|comments_allowed_from|device_information|digital_wallets|information_about_you|login_and_account_creation|logged_information|past_instagram_insights|preferences|recent_search|recent_searches|security_and_login_information|your_topics|monetization|guides|shopping|supervision|loyalty_accounts|files|account_information|personal_information|events|fundraisers|likes|saved|story_sticker_interactions|story_interactions|subscriptions|gifts|avatars_store|reports|other_activity)/.{1,300}\\.json",
    settings,
  ],
  ["start_here\\.html|index\\.html|(?:.{1,200}/)?no-data\\.(?:txt|html)", { ignored: "page furniture" }],
]);
