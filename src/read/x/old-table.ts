import type { Post } from "../../model/post.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { Gathering } from "../gathering.ts";
import { cellPiece, joinPieces } from "../pieces.ts";
import { type Row, tableOf } from "../table.ts";
import { isoTime } from "./day.ts";
import type { Owner } from "./owner.ts";
import { isRetweet, quotedPart, rendered } from "./words.ts";

const sheet = { words: "text", clues: { tweetid: pattern("^\\d{1,20}$", ""), timestamp: pattern("^\\d{4}-\\d{2}-\\d{2} \\d{2}:", "") } };

/** The `tweets.csv` of archives before 2018, for those who kept only that file. */
export async function* readTable(entry: Entry, owner: Owner): AsyncGenerator<Batch> {
  const recognise = (names: readonly string[]) => (names.includes("tweetid") && names.includes("text") ? sheet : undefined);
  for await (const { recognised, rows, problems } of tableOf(entry, { recognise })) {
    const gathering = new Gathering();
    gathering.problems.push(...problems);
    if (!recognised) gathering.problems.push({ code: "incomplete", message: "Unexpected table, expected one of tweets", path: entry.path });
    for (const row of rows) {
      const post = postOf(row, entry.path, owner);
      if (typeof post === "string") gathering.skip(post);
      else gathering.posts.push(post);
    }
    yield gathering.batch();
  }
}

/** The post of a row, or why it is left out. */
function postOf(row: Row, path: string, owner: Owner): Post | string {
  const words = row.cell("text");
  const pieces = cellPiece(path, row, words, (text) => ({ mapped: rendered(text, new Map()) }));
  if (words === undefined || pieces.length === 0) return "without words";
  if (row.text("retweetedstatusid") !== "" || isRetweet(undefined, words.text)) return "retweets";
  const tweet = row.text("tweetid");
  const answered = row.text("inreplytouserid");
  const at = isoTime(row.text("timestamp"));
  const joined = joinPieces(pieces);
  return {
    id: tweet === "" ? `line-${row.line}` : tweet,
    kind: answered !== "" && answered !== owner.id ? "reply" : "tweet",
    platform: "x",
    path,
    ...joined,
    quotations: quotedPart(joined.text),
    at,
    url: tweet === "" ? undefined : owner.url(tweet),
    audience: owner.audienceAt(at),
    author: owner.author,
  };
}
