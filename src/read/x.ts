import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
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

/** So many files are looked into, and so many names that fit are enough when none of them can be read. */
const looks = { most: 4, enough: 3 } as const;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const files = layoutOf(entries);
  const telling = files.filter(({ role }) => role === "tweets" || role === "account");
  const others = files.filter((file) => !telling.includes(file));
  let blank = false;
  for (const { entry } of [...telling.slice(0, looks.most / 2), ...others].slice(0, looks.most)) {
    const head = await headOf(entry, 200);
    if (signature.exec(head) !== null) return "sure";
    blank ||= head === "";
  }
  // Damaged: by names alone.
  const named = files.some(({ entry }) => entry.name.startsWith("data/") || entry.name === "tweet.js");
  return files.length >= looks.enough && named ? "sure" : blank ? "maybe" : "no";
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
