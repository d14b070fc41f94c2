import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { layoutOf, notesOf } from "./facebook/layout.ts";
import { Reading } from "./facebook/reading.ts";

/** The exports of Facebook in all layouts since 2018. */
export const facebook: Reader = {
  name: "facebook",
  summary: "Facebook export: own posts, comments, group posts, captions, profile; messages only when asked for",
  claim,
  read,
};

/** Paths that no other export has. */
const telling = pattern(
  [
    "^(?:your_activity_across_facebook|your_facebook_activity|this_profile['’_]s_activity_across_facebook)/",
    "^(?:posts/)?(?:your_posts|profile_posts)(?:_{1,2}[a-z_]{1,50})?(?:_\\d{1,6})?\\.(?:json|html)$",
    "^posts/(?:posts_on_other_pages_and_profiles|edits_you_made_to_posts|your_uncategorized_photos|check-ins)\\.(?:json|html)$",
    "^comments_and_reactions/comments\\.(?:json|html)$",
    "^groups/(?:your_(?:posts|comments)_in_groups|group_posts_and_comments)\\.(?:json|html)$",
    "^photos_and_videos/album/\\d{1,6}\\.json$",
    "^(?:personal_information/)?profile_information/(?:profile_information/)?profile_information\\.(?:json|html)$",
  ].join("|"),
  "",
);
const signature = pattern(
  '^\\uFEFF?\\s{0,20}\\{\\s{0,20}(?:"(?:comments_v\\d|comments|group_posts_v\\d|group_comments_v\\d|participants)"|"messages"\\s{0,5}:\\s{0,5}\\[\\s{0,20}\\{\\s{0,20}"sender_name")',
  "",
);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const files = layoutOf(entries);
  const [first] = files.filter(({ role }) => role !== "unknown" && role !== "page");
  if (files.length === 0) return "no";
  if (entries.some(({ name }) => telling.exec(name) !== null)) return "sure";
  if (first === undefined) return "no";
  try {
    for await (const chunk of first.entry.open()) {
      return signature.exec(Buffer.from(chunk.subarray(0, 200)).toString("utf8")) === null ? "no" : "maybe";
    }
    return "no";
  } catch {
    return "maybe";
  }
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const reading = new Reading(options);
  const files = layoutOf(entries);
  yield { posts: [], problems: [], notes: notesOf(entries, files, options.messages), layout: eraOf(entries) };
  for (const file of files) yield* reading.file(file);
}

function eraOf(entries: readonly Entry[]): string {
  const form = entries.some(({ name }) => name.endsWith(".json")) ? "JSON" : "HTML";
  if (entries.some(({ name }) => name.startsWith("your_facebook_activity/"))) return `2024 (${form})`;
  return entries.some(({ name }) => name.startsWith("your_activity_across_facebook/")) ? `2023 (${form})` : `2018 (${form})`;
}
