import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { columnName } from "./table.ts";
import { layoutOf } from "./takeout/layout.ts";
import { Reading } from "./takeout/reading.ts";
import { sheetOf } from "./takeout/sheets.ts";

/** The exports of Google Takeout, but for Blogger's: YouTube, Maps, Play, business profiles. */
export const takeout: Reader = {
  name: "takeout",
  summary: "Google Takeout: own YouTube comments, live chats and video texts, reviews on Maps and Play, replies to reviews",
  claim,
  read,
};

const rooted = pattern("^Takeout/(?!Blogger/)", "");
const telling = pattern("^(?:Takeout/)?YouTube[^/]{0,60}/[^/]{1,80}/[^/]{1,200}\\.(?:csv|html|json)$", "i");
const records = pattern('"(?:review_text_published|reviewReply|five_star_rating_published)"', "");
const time = pattern("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}", "");
const looks = 12;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  if (entries.some(({ name }) => telling.exec(name) !== null)) return "sure";
  const likely = layoutOf(entries).filter(({ role }) => role !== undefined);
  for (const { entry } of likely.slice(0, looks)) if (await holdsOwn(entry)) return "sure";
  return entries.some(({ name }) => rooted.exec(name) !== null) ? "maybe" : "no";
}

async function holdsOwn(entry: Entry): Promise<boolean> {
  const head = await headOf(entry, 8192);
  const name = entry.name.toLowerCase();
  if (name.endsWith(".json")) return records.exec(head) !== null;
  if (name.endsWith(".html"))
    return head.includes("<li>") && head.includes("youtube.com/") && head.includes("<br") && time.exec(head) !== null;
  const [header = "", next = ""] = head.replace("\uFEFF", "").split("\n");
  return header.includes(",") && sheetOf(cells(header).map(columnName), cells(next)) !== undefined;
}

/** The cells of a line as far as a claim needs them. */
const cells = (line: string): readonly string[] =>
  line
    .trim()
    .split(",")
    .map((cell) => (cell.startsWith('"') ? cell.slice(1) : cell));

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  const reading = new Reading();
  yield { posts: [], problems: [], layout: "Takeout (CSV, JSON, HTML)" };
  for (const file of layoutOf(entries)) yield* reading.file(file);
}
