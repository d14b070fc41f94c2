import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { noted } from "./note.ts";
import { readJson, readOwner } from "./tiktok/json.ts";
import { layoutOf, type TikTokFile } from "./tiktok/layout.ts";
import { Owner } from "./tiktok/owner.ts";
import { readTextFile } from "./tiktok/text.ts";

/** The exports of TikTok, as JSON and as text files. */
export const tiktok: Reader = {
  name: "tiktok",
  summary: "TikTok export (JSON or text): own captions, comments, reviews, profile; messages only when asked for",
  claim,
  read,
};

const signature = pattern(
  '"(?:Activity|Your Activity|Ads and data|App Settings|Comment|Direct Messages?|Income Plus[^"]{0,40}|Likes and Favorites|Location Review|' +
    'Poi Review|Post|Video|Profile|Profile And Settings|TikTok Shop|Tiktok Shopping|Tiktok Live)"\\s{0,20}:\\s{0,20}(?:\\{|null)',
  "",
);
const lines = pattern(
  "^\\uFEFF?(?:[^\\n]{0,120}\\n\\s{0,4}){0,3}?(?:Date|Datum|User ?name|Gebruikersnaam|[^\\n:]{1,40}): ?[^\\n]{0,200}",
  "",
);
const dated = pattern("(?:^|\\n)\\W{0,4}(?:[^\\n:]{1,30}: ?)?\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", "");
const looks = 6;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const files = layoutOf(entries);
  const [json] = files.filter(({ role }) => role === "json");
  if (json !== undefined) return signature.exec(await headOf(json.entry, 65_536)) === null ? "maybe" : "sure";
  const texts = files.filter(({ role, why }) => role !== undefined || why !== undefined);
  for (const { entry } of texts.slice(0, looks)) {
    const head = await headOf(entry, 2048);
    // Few names are TikTok's alone: one file must say more, several must say something.
    if (lines.exec(head) !== null && dated.exec(head) !== null) return texts.length > 2 || isTelling(texts, head) ? "sure" : "no";
  }
  return "no";
}

const isTelling = (texts: readonly TikTokFile[], head: string): boolean =>
  texts.some(({ role }) => role !== undefined) && telling.exec(head) !== null;

const telling = pattern(
  "(?:^|\\n)(?:Date|Datum): \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}[^\\n]{0,10}\\n(?:[^\\n:]{1,30}: [^\\n]{0,400}\\n?)",
  "",
);

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const owner = new Owner(options.me ?? []);
  const files = layoutOf(entries);
  yield { posts: [], problems: [], layout: files.some(({ role }) => role === "json") ? "JSON" : "text" };
  for (const file of files) if (file.role === "json") await readOwner(file, owner);
  for (const file of files) {
    if (file.why !== undefined) yield noted(file.entry, "ignored", file.why);
    else if (file.role === "json") {
      yield* readJson(file, owner, options);
      yield noted(file.entry, "read");
    } else if (file.role !== undefined) yield* readTextFile(file, file.role, owner, options);
  }
  if (options.messages && !owner.known) yield ownerless(files);
}

function ownerless(files: readonly TikTokFile[]): Batch {
  const message = "Unexpected absence of the profile, expected its user name to tell the owner's messages from others': no message read";
  return { posts: [], problems: [{ code: "incomplete", message, hint: "--me NAME says who the owner is", path: files[0]?.entry.path }] };
}
