import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { eraOf, layoutOf } from "./facebook/layout.ts";
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
    "^(?:personal_information/profile_information/)?(?:your_activity_across_facebook|your_facebook_activity|this_profile['’_]s_activity_across_facebook)/",
    "^(?:posts/)?(?:your_posts|profile_posts)(?:_{1,2}[a-z_]{1,50})?(?:_\\d{1,6})?\\.(?:json|html)$",
    "^posts/(?:posts_on_other_pages_and_profiles|edits_you_made_to_posts|your_uncategorized_photos|check-ins)\\.(?:json|html)$",
    "^comments_and_reactions/comments\\.(?:json|html)$",
    "^groups/(?:your_(?:posts|comments)_in_groups|group_posts_and_comments)\\.(?:json|html)$",
    "^photos_and_videos/album/\\d{1,6}\\.json$",
    "^(?:personal_information/)?profile_information/(?:profile_information/)?profile_information\\.(?:json|html)$",
  ].join("|"),
  "",
);
/** How files begin that no other program writes: enough for a folder. */
const signature = pattern(
  '^\\uFEFF?\\s{0,20}(?:\\{\\s{0,20}"(?:comments_v\\d|comments|group_posts_v\\d|group_comments_v\\d)"|' +
    '(?:\\[\\s{0,20})?\\{\\s{0,20}(?:"timestamp"\\s{0,20}:\\s{0,20}\\d{1,12}\\s{0,20},\\s{0,20})?(?:"media"\\s{0,20}:\\s{0,20}\\[\\s{0,20}\\]\\s{0,20},\\s{0,20})?"label_values")',
  "",
);
/** How files of records begin: enough for one that was picked out and has a name that is known. */
const record = pattern(
  '^\\uFEFF?\\s{0,20}(?:\\{\\s{0,20}"(?:profile|anonymous_author_posts|[a-z_]{3,60}_v\\d{1,2})"|(?:\\[\\s{0,20})?\\{\\s{0,20}"(?:timestamp|attachments|data|fbid)")',
  "",
);

/** Roles that many files have: messages alone are Messenger's. */
const unsaid: ReadonlySet<string> = new Set(["unknown", "page", "message", "chat"]);
const looks = 4;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  if (entries.some(({ name }) => telling.exec(name) !== null)) return "sure";
  const named = layoutOf(entries).files.filter(({ role }) => !unsaid.has(role));
  for (const { entry } of named.slice(0, looks)) {
    const head = await headOf(entry, 400);
    if (signature.exec(head) !== null || (entries.length === 1 && record.exec(head) !== null)) return "maybe";
  }
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const reading = new Reading(options);
  const { files, notes } = layoutOf(entries);
  yield { posts: [], problems: [], layout: eraOf(entries), notes };
  await reading.prepare(files);
  for (const file of files) yield* reading.file(file);
  yield reading.rest();
}
