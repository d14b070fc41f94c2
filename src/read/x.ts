import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { eraOf, notesOf } from "./x/account.ts";
import { layoutOf } from "./x/layout.ts";
import { Reading } from "./x/reading.ts";

const signature = pattern('^\\uFEFF?\\s{0,100}(?:window\\.(?:YTD|__THAR_CONFIG)|Grailbird\\.data|var user_details|"?tweet_id"?,)', "");

/** The archives of X, formerly Twitter, in all layouts since 2012. */
export const x: Reader = {
  name: "x",
  summary: "X / Twitter archive: own tweets, replies, long posts, articles and profile; retweets and likes are left out",
  claim,
  read,
};

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const files = layoutOf(entries);
  const first = files.find(({ role }) => role === "tweets" || role === "account") ?? files[0];
  if (first === undefined) return "no";
  try {
    return signature.exec(await headOf(first.entry)) === null ? "no" : "sure";
  } catch {
    // Damaged: by name alone.
    return files.length > 2 ? "sure" : "maybe";
  }
}

async function headOf(entry: Entry): Promise<string> {
  for await (const chunk of entry.open()) return Buffer.from(chunk.subarray(0, 200)).toString("utf8");
  return "";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const reading = new Reading(options);
  const files = layoutOf(entries);
  yield { posts: [], problems: [], layout: eraOf(files), notes: notesOf(entries, files, options) };
  for (const file of files) {
    yield* reading.file(file);
    yield { posts: [], problems: [], notes: [{ path: file.entry.path, state: "read" }] };
  }
  yield reading.rest();
}
