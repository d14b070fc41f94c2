import type { Post } from "../../model/post.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { compose, type MappedText } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { type Row, rowsOf } from "../table.ts";
import { isoTime } from "./day.ts";
import type { Owner } from "./owner.ts";
import { isRetweet, quotedPart, rendered } from "./words.ts";

const together = 500;

/** The `tweets.csv` of archives before 2018, for those who kept only that file. */
export async function* readTable(entry: Entry, owner: Owner): AsyncGenerator<Batch> {
  let columns: readonly string[] | undefined;
  let posts: Post[] = [];
  let skipped: Record<string, number> = {};
  for await (const row of rowsOf(entry)) {
    if (columns === undefined) {
      columns = row.cells.map(({ text }) => text.replace("\uFEFF", ""));
      continue;
    }
    const post = postOf(row, columns, entry.path, owner);
    if (typeof post === "string") skipped[post] = (skipped[post] ?? 0) + 1;
    else posts.push(post);
    if (posts.length < together) continue;
    yield { posts, problems: [], skipped };
    [posts, skipped] = [[], {}];
  }
  yield { posts, problems: [], skipped };
}

/** The post of a row, or why it is left out. */
function postOf(row: Row, columns: readonly string[], path: string, owner: Owner): Post | string {
  const cell = (name: string): MappedText | undefined => row.cells[columns.indexOf(name)];
  const words = cell("text");
  if (words === undefined || words.text.trim() === "") return "without words";
  if ((cell("retweeted_status_id")?.text ?? "") !== "" || isRetweet(undefined, words.text)) return "retweets";
  const edited = rendered(words.text, new Map());
  const id = cell("tweet_id")?.text ?? `line-${row.line}`;
  const answered = cell("in_reply_to_user_id")?.text ?? "";
  return {
    id,
    kind: answered !== "" && answered !== owner.id ? "reply" : "tweet",
    platform: "x",
    path,
    text: edited.text,
    quotations: quotedPart(edited.text),
    origin: originOf(path, () => ({ mapped: compose(edited, words), lines: linesOf(row.raw, { line: row.line, column: 1 }) })),
    at: isoTime(cell("timestamp")?.text),
    url: owner.url(id),
    audience: owner.audienceAt(isoTime(cell("timestamp")?.text)),
    author: owner.author,
  };
}
