import type { FileNote } from "../../model/file-note.ts";
import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { attachments, ignoredFiles } from "./ignored.ts";

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
  "chat",
  "dating",
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

/** Studies repack parts of exports below the folder of the profile. */
const era = pattern(
  "^(?:personal_information/profile_information/)?(?:your_activity_across_facebook|your_facebook_activity|this_profile_s_activity_across_facebook)/",
  "",
);
const apostrophe = pattern("['’]", "g");

/** Anchored paths below the folder of the era, with what they hold. The first that fits counts. */
const known: readonly (readonly [RegExp, Role])[] = (
  [
    ["(?:personal_information/)?profile_information/(?:profile_information/)?profile_information", "profile"],
    ["(?:personal_information/)?profile_information/(?:profile_information/)?profile_update_history", "post"],
    ["posts/(?:your_posts|profile_posts|your_posts__check_ins__photos_and_videos)(?:_\\d{1,6})?", "post"],
    ["posts/archive", "archived"],
    ["posts/trash", "deleted"],
    ["posts/(?:your_)?(?:uncategorized_photos|photos|videos)(?:_\\d{1,6})?", "caption"],
    ["(?:posts|photos_and_videos)/album/\\d{1,6}", "caption"],
    ["photos_and_videos/your_(?:uncategorized_)?(?:photos|videos)(?:_\\d{1,6})?", "caption"],
    ["posts/(?:posts_on_other_pages_and_profiles|check-ins|shared_memories)(?:_\\d{1,6})?", "labels"],
    ["posts/edits_you_made_to_posts", "edits"],
    ["comments_and_reactions/your_comment_edits", "edits"],
    ["comments(?:_and_reactions)?/(?:your_)?comments(?:_\\d{1,6})?", "comment"],
    [
      "groups/(?:your_posts_in_groups|group_posts_and_comments|your_comments_in_groups|your_pending_posts_in_groups|your_anonymous_[a-z_]{1,40}|anonymous_[a-z_]{1,40}|pending_[a-z_]{1,40})(?:_\\d{1,6})?",
      "group",
    ],
    ["groups/your_group_messages/[^/]{1,200}", "message"],
    ["groups/[a-z_]{0,40}membership_questions[a-z_]{0,40}", "listing"],
    ["reels/your_reels(?:_\\d{1,6})?", "post"],
    ["(?:live_videos|videos)/your_(?:live_)?videos(?:_\\d{1,6})?", "caption"],
    ["stories/archived_stories(?:_\\d{1,6})?", "post"],
    ["stories/story_reactions", "comment"],
    ["(?:posts|notes|other_activity)/(?:your_)?notes", "listing"],
    ["events/your_events", "listing"],
    ["polls/(?:your_polls|polls_you_created)", "post"],
    ["(?:facebook_)?marketplace/(?:items_sold|items_selling|your_items|your_marketplace_listings)", "listing"],
    [
      "messages/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover|legacy_threads|[a-z0-9_]{1,40})/[^/]{1,200}/message_\\d{1,6}",
      "message",
    ],
    ["messages/(?:ai_conversations|support_messages)", "chat"],
    ["ai/.{1,200}", "chat"],
    // The messages.zip of end-to-end encrypted chats, as its tools unpack it.
    ["messages/[^/]{1,200}_\\d{1,6}", "message"],
    ["dating/your_dating_profile", "dating"],
  ] as const
).map(([source, role]) => [pattern(`^${source}$`, ""), role]);

/** Folders a file may have stood in when only the file, or the folder itself, is given. */
const homes = [
  "posts/",
  "comments_and_reactions/",
  "groups/",
  "stories/",
  "reels/",
  "events/",
  "other_activity/",
  "facebook_marketplace/",
  "profile_information/",
  "dating/",
];

/** What becomes of a file by its name: read in a role, or left out with why. Data and pages that nobody knows are looked into. */
function fateOf(name: string): Omit<FacebookFile, "entry"> | { readonly ignored: string } | undefined {
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot).toLowerCase();
  const stem = (dot < 0 ? name : name.slice(0, dot)).replace(apostrophe, "_").replace(era, "");
  const isData = ending === ".json" || ending === ".html";
  if (!isData && ["", ...homes].some((home) => attachments.exec(home + stem) !== null)) return { ignored: "attachments are not opened" };
  const roleOf = (path: string): Role | undefined => (isData ? known.find(([one]) => one.exec(path) !== null)?.[1] : undefined);
  const own = roleOf(stem);
  const why = own === undefined ? ignoredFiles.find(({ path }) => path.exec(stem) !== null)?.why : undefined;
  if (why !== undefined) return { ignored: why };
  if (!isData) return undefined;
  // What is left out is left out by its whole path alone: some folders are left out as they are.
  const role = own ?? homes.map((home) => roleOf(home + stem)).find((found) => found !== undefined) ?? "unknown";
  return ending === ".html" ? { role: "page", stem, held: role } : { role, stem };
}

export interface Layout {
  /** The files to read, in reading order: by role, then number, then path. */
  readonly files: readonly FacebookFile[];
  /** The fate of the others. */
  readonly notes: readonly FileNote[];
}

export function layoutOf(entries: readonly Entry[]): Layout {
  const files: FacebookFile[] = [];
  const notes: FileNote[] = [];
  for (const entry of entries) {
    const fate = fateOf(entry.name);
    if (fate === undefined) notes.push({ path: entry.path, state: "unknown", why: "no file of a Facebook export that is known" });
    else if ("ignored" in fate) notes.push({ path: entry.path, state: "ignored", why: fate.ignored });
    else files.push({ ...fate, entry });
  }
  const order = ({ role, held }: FacebookFile): number =>
    roles.indexOf(role) * roles.length + (held === undefined ? 0 : roles.indexOf(held));
  files.sort((a, b) => order(a) - order(b) || byNumber(a.stem, b.stem) || (a.entry.path < b.entry.path ? -1 : 1));
  return { files, notes };
}

/** Which of the layouts an export has. */
export function eraOf(entries: readonly Entry[]): string {
  const form = entries.some(({ name }) => name.endsWith(".json")) ? "JSON" : "HTML";
  const has = (start: string): boolean => entries.some(({ name }) => name.replace(apostrophe, "_").startsWith(start));
  if (has("this_profile_s_activity_across_facebook/")) return `page or additional profile (${form})`;
  if (has("your_facebook_activity/")) return `2024 (${form})`;
  return has("your_activity_across_facebook/") ? `2023 (${form})` : `2018 (${form})`;
}

const tail = pattern("\\d{1,6}$", "");

/** `message_10` after `message_2`. */
function byNumber(a: string, b: string): number {
  const [x, y] = [tail.exec(a)?.[0] ?? "", tail.exec(b)?.[0] ?? ""];
  const [front, behind] = [a.slice(0, a.length - x.length), b.slice(0, b.length - y.length)];
  return front === behind ? Number(x) - Number(y) : front < behind ? -1 : 1;
}
