import type { FileNote } from "../../model/file-note.ts";
import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";

/** What a file of a Facebook export holds, in reading order: what tells more about a text comes first, since repetitions are dropped. */
export const roles = [
  "profile",
  "group",
  "archived",
  "deleted",
  "post",
  "comment",
  "listing",
  "caption",
  "labels",
  "edits",
  "message",
  "unknown",
  "page",
] as const;

export type Role = (typeof roles)[number];

export interface FacebookFile {
  readonly role: Role;
  /** Path below the folder of the era, ending left out, apostrophes as underscores. */
  readonly stem: string;
  /** For a page of an HTML export: what the JSON file of its name would hold. */
  readonly held?: Role | undefined;
  readonly entry: Entry;
}

const era = pattern("^(?:your_activity_across_facebook|your_facebook_activity|this_profile_s_activity_across_facebook)/", "");
const apostrophe = pattern("['’]", "g");

/** Anchored paths below the folder of the era, with what they hold. The first that fits counts. */
const known: readonly (readonly [RegExp, Role | undefined])[] = (
  [
    ["(?:personal_information/)?profile_information/(?:profile_information/)?profile_information", "profile"],
    ["posts/(?:your_posts|profile_posts|your_posts__check_ins__photos_and_videos)(?:_\\d{1,6})?", "post"],
    ["posts/archive", "archived"],
    ["posts/trash", "deleted"],
    ["posts/(?:your_)?(?:uncategorized_photos|photos|videos)(?:_\\d{1,6})?", "caption"],
    ["(?:posts|photos_and_videos)/album/\\d{1,6}", "caption"],
    ["photos_and_videos/your_(?:photos|videos)(?:_\\d{1,6})?", "caption"],
    ["posts/posts_on_other_pages_and_profiles", "labels"],
    ["posts/check-ins", "labels"],
    ["posts/edits_you_made_to_posts", "edits"],
    ["comments_and_reactions/your_comment_edits", "edits"],
    ["comments(?:_and_reactions)?/(?:your_)?comments(?:_\\d{1,6})?", "comment"],
    [
      "groups/(?:your_posts_in_groups|group_posts_and_comments|your_comments_in_groups|your_pending_posts_in_groups|your_anonymous_[a-z_]{1,40})(?:_\\d{1,6})?",
      "group",
    ],
    ["groups/[a-z_]{0,40}membership_questions[a-z_]{0,40}", "listing"],
    ["reels/your_reels", "post"],
    ["stories/archived_stories", "post"],
    ["stories/story_reactions", "comment"],
    ["(?:posts|notes|other_activity)/notes", "listing"],
    ["events/your_events", "listing"],
    ["(?:facebook_)?marketplace/(?:items_sold|items_selling|your_items|your_marketplace_listings)", "listing"],
    ["messages/[a-z0-9_]{1,40}/[^/]{1,200}/message_\\d{1,6}", "message"],
    // The messages.zip of end-to-end encrypted chats, as its tools unpack it.
    ["messages/[^/]{1,200}_\\d{1,6}", "message"],
    // Not the owner's words, or no words at all.
    ["posts/(?:other_people_s_posts_to_your_timeline|places_you_ve_been_tagged_in|polls_you_voted_on|media/.{1,300})", undefined],
    ["comments(?:_and_reactions)?/(?:likes_and_reactions|reactions|posts_and_comments).{0,40}", undefined],
    [
      "groups/(?:your_groups|your_group_membership_activity|group_interactions|groups_you_ve_visited|your_group_messages/.{1,200})",
      undefined,
    ],
    ["(?:posts|comments|comments_and_reactions|groups|reels|stories)/.{1,200}", "unknown"],
  ] as const
).map(([source, role]) => [pattern(`^${source}$`, ""), role]);

/** Folders and files that hold no words of the owner, with why. The first that fits counts. */
const ignored: readonly (readonly [RegExp, string])[] = (
  [
    [
      "posts/other_people_s_posts_to_your_timeline.{0,20}|comments(?:_and_reactions)?/(?:likes_and_reactions|reactions|posts_and_comments).{0,60}|posts/(?:places_you_ve_been_tagged_in|polls_you_voted_on|visual_search).{0,60}",
      "words of others",
    ],
    [
      "(?:connections|friends|friends_and_followers|followers|your_address_books|about_you)/.{1,300}|(?:personal_information/)?other_personal_information/.{1,200}|personal_information/(?:profile_information/)?(?:profile_update_history|other_personal_information)[^/]{0,100}",
      "other people's names are not read",
    ],
    [
      "messages/(?:photos|stickers_used|videos|gifs|files|audio|autofill_information|secret_conversations|your_cross-app_messaging_settings|community_chats_settings|messenger_[a-z_]{1,60})(?:/.{1,300})?.{0,10}",
      "no words of the owner",
    ],
    [
      "(?:posts|messages|groups|reels|stories|photos_and_videos|comments|comments_and_reactions)/(?:media|photos|videos|stickers_used)/.{1,300}",
      "pictures",
    ],
    [
      "groups/(?:your_groups|your_group_membership_activity|group_interactions|groups_you_ve_visited|your_group_messages/.{1,200}).{0,10}|pages/.{1,200}|saved_items_and_collections/.{1,200}|other_logged_information/.{1,200}|voting/.{1,200}|polls/.{1,200}|likes_and_reactions/.{1,200}|fundraisers/.{1,200}|gaming/.{1,200}|facebook_gaming/.{1,200}|facebook_payments/.{1,200}|shops/.{1,200}|bug_bounty/.{1,200}|your_places/.{1,200}|your_problem_reports/.{1,200}|your_topics/.{1,200}|your_interactions_on_facebook/.{1,200}|voice_recording_and_transcription/.{1,200}|volunteering/.{1,200}|spark_ar/.{1,200}|meta_spark/.{1,200}|navigation_bar/.{1,200}|activity_you_re_tagged_in/.{1,200}|avatars_store/.{1,200}|facebook_accounts_center/.{1,200}|accounts_center/.{1,200}|events/(?:event_invitations|your_event_responses|event_responses|event_invitation_links).{0,40}",
      "no words of the owner",
    ],
    [
      "(?:ads_information|ads_and_businesses|apps_and_websites(?:_off_of_facebook)?|business_tools|files|location|logged_information|logged-in_information|music_recommendations|news|preferences|privacy_checkup|search|search_history|security_and_login_information|short_videos|soundbites|facebook_assistant|facebook_portal|journalist_registration|live_audio_rooms|campus|archive|payment_history|professional_dashboard|interactions|activity_messages)/.{1,300}",
      "no words of the owner",
    ],
    ["(?:index|start_here|your_facebook_activity)\\.html|html/.{1,200}", "page furniture"],
  ] as const
).map(([source, why]) => [pattern(`^(?:${source})$`, "i"), why]);

/** What becomes of each file of an export; those nobody knows are left out. */
export function notesOf(entries: readonly Entry[], files: readonly FacebookFile[], messages: boolean): readonly FileNote[] {
  const read = new Map(files.map((file) => [file.entry.path, file]));
  return entries.flatMap((entry): readonly FileNote[] => {
    const file = read.get(entry.path);
    if (file !== undefined) {
      const isPrivate = file.role === "message" || file.held === "message";
      if (isPrivate && !messages) return [{ path: entry.path, state: "ignored", why: "private messages: read with --include messages" }];
      return [{ path: entry.path, state: "read" }];
    }
    const stem = entry.name.replace(apostrophe, "_").replace(era, "");
    const why = ignored.find(([path]) => path.exec(stem) !== null)?.[1];
    return why === undefined ? [] : [{ path: entry.path, state: "ignored", why }];
  });
}

/** Folders a file may have stood in when only the file, or the folder itself, is given. */
const homes = ["posts/", "comments_and_reactions/", "groups/", "messages/inbox/x/"];
const telling = pattern(
  "^(?:your_posts|profile_posts|your_comments_in_groups|group_posts|comments|message)(?:_[a-z_]{1,40})?(?:_\\d{1,6})?$",
  "",
);

/** The role of a file and its stem; undefined for what is not read. */
function roleOf(name: string): Omit<FacebookFile, "entry"> | undefined {
  const dot = name.lastIndexOf(".");
  const ending = name.slice(dot).toLowerCase();
  if (ending !== ".json" && ending !== ".html") return undefined;
  const stem = name.slice(0, dot).replace(apostrophe, "_").replace(era, "");
  const candidates = telling.exec(stem) === null ? [stem] : [stem, ...homes.map((home) => home + stem)];
  for (const candidate of candidates) {
    const found = known.find(([path]) => path.exec(candidate) !== null);
    if (found === undefined || (found[1] === "unknown" && candidate !== stem)) continue;
    const [, role] = found;
    if (role === undefined) return undefined;
    return ending === ".html" ? { role: "page", stem, held: role } : { role, stem };
  }
  return undefined;
}

/** The files to read, in reading order: by role, then number, then path. */
export function layoutOf(entries: readonly Entry[]): readonly FacebookFile[] {
  return entries
    .flatMap((entry): FacebookFile[] => {
      const found = roleOf(entry.name);
      return found === undefined ? [] : [{ ...found, entry }];
    })
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || byNumber(a.stem, b.stem) || (a.entry.path < b.entry.path ? -1 : 1));
}

const tail = pattern("\\d{1,6}$", "");

/** `message_10` after `message_2`. */
function byNumber(a: string, b: string): number {
  const [x, y] = [tail.exec(a)?.[0] ?? "", tail.exec(b)?.[0] ?? ""];
  const [front, behind] = [a.slice(0, a.length - x.length), b.slice(0, b.length - y.length)];
  return front === behind ? Number(x) - Number(y) : front < behind ? -1 : 1;
}
