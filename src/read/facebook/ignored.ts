import { pattern } from "../../text/pattern.ts";

/** A kind of file that is left out, by its path below the folder of the era, ending left out, and why. */
interface Ignored {
  readonly path: RegExp;
  readonly why: string;
}

const others = "words of others";
const people = "other people's names are not read";
const wordless = "no words of the owner";
const settings = "settings and logs";

/** Files sent or uploaded, whatever they are. */
export const attachments = pattern(
  "^(?:files|(?:posts|stories|reels|groups|events|photos_and_videos|comments|comments_and_reactions|live_videos|facebook_marketplace|dating|ai)/(?:media|photos|videos|album)|" +
    "messages/(?:photos|videos|gifs|files|audio|stickers_used|media)|messages/[a-z0-9_]{1,40}/[^/]{1,200}/(?:photos|videos|gifs|files|audio|stickers_used|media))/",
  "",
);

/** All files that public parsers and tables of structure name and that hold no words of the owner. The first that fits counts. */
export const ignoredFiles: readonly Ignored[] = (
  [
    [
      "posts/(?:other_people_s_posts_to_your_timeline|places_you_(?:ve|have)_been_tagged_in|polls_you_voted_on|visual_search|media_used_for_memories|content_sharing_links_you_have_created|your_birthday_media)",
      others,
    ],
    ["comments(?:_and_reactions)?/(?:likes_and_reactions|reactions|posts_and_comments|your_comment_active_days).{0,40}", wordless],
    ["(?:likes_and_reactions|activity_you_re_tagged_in)/.{1,200}", others],
    [
      "groups/(?:your_groups|your_group_membership_activity|group_interactions|groups_you_ve_visited|your_badges|your_page_or_groups_badges|your_contributions|group_invites_you_ve_sent|join_requests|groups_and_pages_that_you_may_find_engaging|group_invitations|groups_you_manage)",
      wordless,
    ],
    ["events/(?:event_invitations|your_event_responses|event_responses|your_event_invitation_links|events_interactions)", others],
    ["polls/(?:your_poll_votes|polls_you_voted_on)", others],
    ["stories/(?:story_views.{0,40}|your_story_highlights)", wordless],
    ["reels/(?:your_reels_usage_information|facebook_reels_usage_information|reels_preferences)", wordless],
    [
      "messages/(?:autofill_information|chat_invites_received|community_chats_settings|encrypted_messaging_backup_settings|information_about_your_devices|messaging_settings|messenger_[a-z_]{1,60}|secret_conversations|your_[a-z_-]{1,80}|reported_conversations|messenger_contacts.{0,40})",
      settings,
    ],
    [
      "pages/(?:pages_you_(?:ve_liked|follow|ve_unfollowed|are_a_customer_of|recommend)|pages_and_profiles_you_(?:follow|ve_unfollowed|ve_recommended)|pages_you_ve_(?:followed|unfollowed|recommended)|your_pages|pages_invites.{0,40})",
      wordless,
    ],
    ["dating/.{1,200}", "dating: words of others, or settings"],
    [
      "fundraisers/(?:fundraiser_posts_you_likely_viewed|your_fundraiser_donations_information|your_fundraiser_settings|fundraisers_and_donations.{0,20})",
      wordless,
    ],
    [
      "other_activity/(?:pokes|time_spent_on_facebook|link_history|your_recently_used_emojis|support_correspondences|facebook_reels_usage_information|your_information_download_requests|content_sharing_links_you_have_created|your_recently_followed_history|your_transaction_survey_information)",
      wordless,
    ],
    [
      "(?:facebook_)?marketplace/(?:your_marketplace_(?:activity|settings|ratings)|marketplace_notifications|marketplace_preferences|your_saved_items).{0,40}",
      wordless,
    ],
    [
      "(?:saved_items_and_collections|saved_items|facebook_payments|payment_history|facebook_gaming|gaming|shops|bug_bounty|meta_spark|spark_ar|navigation_bar|voting|volunteering|your_places|facebook_assistant|facebook_portal|live_audio_rooms|avatars_store|playable_ads|campus|subscriptions|trending|facebook_news|facebook_watch)/.{1,200}",
      wordless,
    ],
    [
      "(?:connections|friends|friends_and_followers|friends_and_family|following_and_followers|your_address_books|about_you|other_people)/.{1,300}",
      people,
    ],
    ["(?:personal_information/)?other_personal_information/.{1,200}", people],
    [
      "(?:personal_information/)?profile_information/(?:profile_information/)?(?:contacts_uploaded_before_2021|synced_contacts_from_instagram)",
      people,
    ],
    [
      "(?:personal_information/)?(?:profile_information|facebook_accounts_center|accounts_center|avatars|avatars_store|worlds|facebook_assistant|facebook_portal|other_logged_information)/.{1,200}",
      settings,
    ],
    [
      "(?:ads_information|ads_and_businesses|apps_and_websites|apps_and_websites_off_of_facebook|business_tools|location|location_history|logged_information|logged-in_information|calls_and_messages|music_recommendations|news|notifications|preferences|privacy_checkup|search|search_history|security_and_login_information|short_videos|soundbites|journalist_registration|professional_dashboard|interactions|your_interactions_on_facebook|activity_messages|your_topics|your_problem_reports|voice_recording_and_transcription|facebook_reels_usage_information)/.{1,300}",
      settings,
    ],
    ["(?:index|start_here|your_facebook_activity|your_activity_across_facebook)|html/style.{0,40}|(?:.{1,200}/)?no-data", "page furniture"],
  ] as const
).map(([source, why]) => ({ path: pattern(`^(?:${source})$`, ""), why }));
