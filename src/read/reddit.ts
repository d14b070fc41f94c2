import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { layoutOf } from "./reddit/layout.ts";
import { Reading } from "./reddit/reading.ts";

/** The exports of Reddit. */
export const reddit: Reader = {
  name: "reddit",
  summary: "Reddit export: own posts, comments, drafts, profile; messages and chats only when asked for",
  claim,
  read,
};

/** Headers that no other export has. */
const signature = pattern(
  [
    '^\\uFEFF?(?:"?[a-z_]{1,30}"?[,;\\t]){0,12}"?(?:gildings|subreddits?|channel_url|thread_parent_message_id)"?(?:[,;\\t\\r\\n]|$)',
    '^\\uFEFF?"?id"?[,;\\t]"?permalink"?(?:[,;\\t\\r\\n]|$)',
    '^\\uFEFF?"?statistic"?[,;\\t]"?value"?\\s',
  ].join("|"),
  "i",
);
const looks = 8;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const tables = layoutOf(entries).filter(({ why }) => why === undefined);
  for (const { entry } of tables.slice(0, looks)) if (signature.exec(await headOf(entry, 1024)) !== null) return "sure";
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const reading = new Reading(options);
  yield { posts: [], problems: [], layout: "CSV" };
  for (const file of layoutOf(entries)) yield* reading.file(file);
}
