import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { layoutOf } from "./linkedin/layout.ts";
import { Reading } from "./linkedin/reading.ts";

/** The exports of LinkedIn, basic and complete. */
export const linkedin: Reader = {
  name: "linkedin",
  summary: "LinkedIn export: own posts, comments, articles, profile, recommendations given; messages only when asked for",
  claim,
  read,
};

/** Headers that no other export has, lines before them and other signs between the columns allowed for. */
const signature = pattern(
  [
    '"?ShareLink"?[,;\\t]"?ShareCommentary',
    '^\\uFEFF?"?Date"?[,;\\t]"?Link"?[,;\\t]"?Message"?\\s',
    'First Name"?[,;\\t]"?Last Name"?[,;\\t].{0,200}"?(?:Connected On|Headline)',
    '^\\uFEFF?"?CONVERSATION ID"?[,;\\t].{0,100}FROM',
    'FROM"?[,;\\t]"?TO"?[,;\\t]"?DATE"?[,;\\t]"?(?:SUBJECT|CONTENT)',
    '^\\uFEFF?"?From"?[,;\\t]"?To"?[,;\\t]"?Sent At',
    '^\\uFEFF?"?(?:Date/)?Time"?[,;\\t]"?Media (?:Description|Link)',
    '^\\uFEFF?"?First Name"?[,;\\t]"?Last Name"?[,;\\t]"?Company"?[,;\\t]"?Job Title"?[,;\\t]"?Text',
    '^\\uFEFF?"?Company Name"?[,;\\t]"?Title"?[,;\\t]"?Description"?[,;\\t]"?Location"?[,;\\t]"?Started On',
  ].join("|"),
  "",
);
/** So many tables are looked into before a folder is somebody else's. */
const looks = 12;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const tables = layoutOf(entries).filter(({ entry, role }) => !entry.name.includes("/") && role !== "article");
  const likely = [...tables.filter(({ role, why }) => role !== undefined || why !== undefined), ...tables].slice(0, looks);
  for (const { entry } of likely) if (signature.exec(await headOf(entry, 1024)) !== null) return "sure";
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const reading = new Reading(options);
  const files = layoutOf(entries);
  const isComplete = files.some(({ role }) => role === "shares" || role === "comments" || role === "article");
  yield { posts: [], problems: [], layout: isComplete ? "complete (CSV)" : "basic (CSV)" };
  for (const file of files) yield* reading.file(file);
}
