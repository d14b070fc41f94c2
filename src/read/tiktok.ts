import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { elementsOf } from "./elements.ts";
import { shelves, sortFiles } from "./files.ts";
import { readLists } from "./tiktok/lists.ts";
import { readTextFile } from "./tiktok/text-file.ts";

/** The data download of TikTok, as one JSON file or as a tree of text files. */
export const tiktok: Reader = {
  name: "tiktok",
  summary: "TikTok export (JSON or text): own comments, video captions, reviews, profile; messages only when asked for",
  claim,
  read,
};

const roles = ["json", "profile", "text", "chat"] as const;
type Role = (typeof roles)[number];
const known = shelves<Role>([
  ["user_data(?:_tiktok)?\\.json", "json"],
  ["(?:profile|profile and settings)/profile info(?:rmation)?\\.txt", "profile"],
  ["(?:comments?|your activity|activity)/comments?\\.txt", "text"],
  ["(?:posts?|videos?)/(?:posts?|videos?|recently deleted posts?)\\.txt", "text"],
  ["direct messages?/direct messages?\\.txt", "chat"],
  [
    "(?:activity|your activity|ads and data|app settings|profile|profile and settings|income plus wallet|income\\+ wallet|likes and favorites|shop|tiktok shop(?:ping)?|tiktok live|location review|poi review|purchases)/.{1,120}\\.txt",
    { ignored: "no words of the owner" },
  ],
]);
/** Members of the file that no other platform has at its head. */
const telling = pattern(
  '^\\uFEFF?\\s{0,20}\\{\\s{0,20}"(?:Activity|Your Activity|Ads and data|App Settings|Profile|Profile And Settings|Comment|Direct Messages?|Income Plus Wallet[^"]{0,40}|Likes and Favorites|Post|Video|Tiktok [^"]{1,20}|TikTok [^"]{1,20}|Location Review|Poi Review|Purchase)"\\s{0,20}:\\s{0,20}\\{',
  "i",
);
const textTelling = pattern("^(?:comments?/comments?|posts?/posts?|videos?/videos?|direct messages?/direct messages?)\\.txt$", "i");
const dated = pattern("(?:^|\\n)(?:Date: \\d{4}-\\d{2}-\\d{2} |>>> Chat History with )", "");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const file = entries.find(({ name }) => known[0]?.path.exec(name) !== null);
  if (file !== undefined) return telling.exec(await headOf(file)) === null ? "no" : "sure";
  const text = entries.find(({ name }) => textTelling.exec(name) !== null);
  return text !== undefined && dated.exec(await headOf(text)) !== null ? "sure" : "no";
}

/** In bytes. The file is one object; its longest lists (what was watched) are the reason. */
const largest = 256 * 2 ** 20;
const whyNot = "private messages: read with --include messages";

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const unasked = new Set(options.messages ? [] : parts.filter(({ role }) => role === "chat").map(({ entry }) => entry.path));
  const layout = parts[0]?.role === "json" ? "JSON" : "text files";
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (unasked.has(note.path) ? { path: note.path, state: "ignored", why: whyNot } : note)),
    layout,
  };
  let author: { readonly name?: string | undefined; readonly handle?: string | undefined } = {};
  for (const { role, entry } of parts) {
    if (unasked.has(entry.path)) continue;
    if (role !== "json") {
      const read = await readTextFile(entry, role, author, options.me ?? []);
      author = { ...author, ...read.author };
      yield read;
      continue;
    }
    for await (const { elements, problems } of elementsOf(entry, { maxBytes: largest })) {
      yield { posts: [], problems };
      for (const element of elements) yield readLists(entry.path, element, options);
    }
  }
}
