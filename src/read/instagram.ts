import type { FileNote } from "../model/file-note.ts";
import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { sortFiles } from "./files.ts";
import { known, roles } from "./instagram/layout.ts";
import { Reading } from "./instagram/reading.ts";

/** The export of Instagram in all layouts since 2018, with the threads in it. */
export const instagram: Reader = {
  name: "instagram",
  summary: "Instagram export (JSON): own captions, comments, threads, profile and former bios; messages only when asked for",
  claim,
  read,
};

/** Paths that no other export has. */
const telling = pattern(
  "^(?:your_instagram_activity/|apps_and_websites_off_of_instagram/|ads_information/instagram_ads_and_businesses/|(?:content|media)/(?:posts_\\d{1,6}|stories|reels|archived_posts)\\.(?:json|html)$|comments/(?:post_comments|reels_comments)(?:_\\d{1,6})?\\.(?:json|html)$)",
  "",
);
/** How files of this platform begin. */
const signature = pattern(
  '^\\uFEFF?\\s{0,20}\\{\\s{0,40}"(?:ig_[a-z_]{1,40}|comments_(?:media|reels|story)_comments|profile_user|profile_profile_change|media_comments|live_comments)"|' +
    '^\\uFEFF?\\s{0,20}\\{\\s{0,40}"(?:photos|stories|videos)"\\s{0,20}:\\s{0,20}\\[\\s{0,40}\\{\\s{0,40}"(?:caption|taken_at)"',
  "",
);
/** Bare lists begin like others: what is in their records tells. */
const list = pattern("^\\uFEFF?\\s{0,20}\\[\\s{0,40}\\{", "");
const member = pattern('"(?:creation_timestamp|string_map_data|string_list_data|label_values)"\\s{0,20}:', "");
const aside: ReadonlySet<string> = new Set(["messages", "old-messages", "old-profile", "chat", "threads", "threads-profile", "privacy"]);
const looks = 6;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  if (entries.some(({ name }) => telling.exec(name) !== null)) return "sure";
  const parts = sortFiles(entries, known, roles).parts.filter(({ role }) => !aside.has(role));
  for (const { entry } of parts.slice(0, looks)) {
    const head = await headOf(entry, 2 ** 16);
    if (signature.exec(head) !== null || (list.exec(head) !== null && member.exec(head) !== null)) return "sure";
  }
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const sorted = new Set(notes.map(({ path }) => path));
  const strangers = entries.filter(({ path }) => !sorted.has(path));
  const pages = strangers.filter(({ name }) => name.endsWith(".html"));
  const data = strangers.filter(({ name }) => name.endsWith(".json"));
  const others = strangers.filter((entry) => !pages.includes(entry) && !data.includes(entry));
  yield {
    posts: [],
    problems: pages.slice(0, 1).map(({ path }) => htmlProblem(path)),
    layout: eraOf(entries),
    notes: [
      ...notes.filter(({ state }) => state === "ignored"),
      ...pages.map(({ path }): FileNote => ({ path, state: "unknown", why: "a page of an HTML export" })),
      ...others.map(({ path }): FileNote => ({ path, state: "unknown", why: "no file of an Instagram export that is known" })),
    ],
  };
  const reading = new Reading(options);
  for (const part of parts) yield* reading.file(part);
  for (const entry of data) yield* reading.file({ role: "unknown", entry });
}

const htmlProblem = (path: string) =>
  ({
    code: "unknown-format",
    message: "Unexpected pages of an HTML export of Instagram, expected the export as JSON: not understood, not read",
    hint: "Ask Instagram for the export as JSON",
    path,
  }) as const;

/** Which of the layouts an export has. */
function eraOf(entries: readonly Entry[]): string {
  const has = (start: string): boolean => entries.some(({ name }) => name.startsWith(start));
  const form = entries.some(({ name }) => name.endsWith(".json")) ? "JSON" : "HTML";
  if (has("your_instagram_activity/media/")) return `2025 (${form})`;
  if (has("your_instagram_activity/")) return `2023 (${form})`;
  return has("media.json") || has("profile.json") || has("comments.json") ? `2018 (${form})` : `2021 (${form})`;
}
