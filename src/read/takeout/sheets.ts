import { pattern } from "../../text/pattern.ts";
import type { Sheet } from "../table.ts";

/** What a table of YouTube's holds. */
export type TableRole = "comments" | "chats" | "videos" | "channel" | "address" | "playlists" | "posts";

export interface YouTubeSheet {
  readonly role: TableRole;
  readonly sheet: Sheet;
}

const time = pattern("^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:", "");
const channelId = pattern("^UC[\\w-]{22}$", "");
const videoId = pattern("^[\\w-]{11}$", "");
/** Words by which the columns are known in the languages of the interface. */
const spoken = {
  text: pattern("te[xk]s?t|文字|內容|内容|留言", ""),
  chat: pattern("chat|聊天", ""),
  title: pattern("tit[eolru]|titel|標題|标题|pavadinimas|teideal", ""),
  description: pattern("descri|beschr|besk|aprašas|說明|描述|cursíos", ""),
  parent: pattern("parent|übergeordnet|bovenliggend|hoof|padre|principal|pai|părinte|上層|父", ""),
  privacy: pattern("privacy|privat|datenschutz|confidențialitate|confidentialité|隱私|隐私|príobháid", ""),
};

/** Knows a table by its English header, or else by what its first row looks like: headers are in the language of the account. */
export function sheetOf(names: readonly string[], next: readonly string[]): YouTubeSheet | undefined {
  return english(names) ?? byValues(names, next);
}

const sheets: readonly (readonly [TableRole, string, string, string?])[] = [
  ["comments", "commenttext", "commenttext", "commentcreatetimestamp"],
  ["chats", "livechattext", "livechattext", "livechatcreatetimestamp"],
  ["videos", "videotitle(original)", "videodescription(original)", "videoid"],
  ["playlists", "playlisttitle(original)", "playlisttitle(original)"],
  ["channel", "channeltitle(original)", "channeltitle(original)"],
  ["address", "channelvanityurl1name", "channelvanityurl1name"],
  ["posts", "posttext", "posttext", "postcreatetimestamp"],
];

function english(names: readonly string[]): YouTubeSheet | undefined {
  const found = sheets.find(([, telling]) => names.includes(telling));
  if (found === undefined) return undefined;
  const [role, , words, clue] = found;
  return { role, sheet: { words, clues: clueOf(clue) } };
}

const clueOf = (column: string | undefined): Sheet["clues"] =>
  column === undefined ? undefined : { [column]: column === "videoid" ? videoId : time };

function byValues(names: readonly string[], next: readonly string[]): YouTubeSheet | undefined {
  const at = next.findIndex((value) => time.exec(value) !== null);
  const channel = next.findIndex((value) => channelId.exec(value) !== null);
  if (at < 0 || channel < 0 || names.length < 5) return undefined;
  return videoId.exec(next[0] ?? "") !== null && names.length >= 8 ? videos(names) : comments(names, next, at, channel);
}

function comments(names: readonly string[], next: readonly string[], at: number, channel: number): YouTubeSheet | undefined {
  const video = next.findLastIndex((value) => videoId.exec(value) !== null);
  const segmented = next.findIndex((value) => value.startsWith('{"'));
  const named = names.findLastIndex((name) => spoken.text.exec(name) !== null);
  const words = segmented >= 0 ? segmented : named >= 0 ? named : video >= 0 && video + 1 < names.length ? video + 1 : undefined;
  if (words === undefined) return undefined;
  const isChat = names.some((name) => spoken.chat.exec(name) !== null);
  const [role, prefix] = isChat ? (["chats", "livechat"] as const) : (["comments", "comment"] as const);
  const renamed = names.map((name, index) => {
    if (index === 0) return `${prefix}id`;
    if (index === at) return `${prefix}createtimestamp`;
    if (index === channel) return "channelid";
    if (index === words) return `${prefix}text`;
    if (index === video) return "videoid";
    return spoken.parent.exec(name) === null ? name : `parent${prefix}id`;
  });
  return { role, sheet: { names: renamed, words: `${prefix}text`, clues: { [`${prefix}createtimestamp`]: time } } };
}

function videos(names: readonly string[]): YouTubeSheet | undefined {
  const indexOf = (words: RegExp): number => names.findIndex((name) => words.exec(name) !== null);
  const [title, description, privacy] = [indexOf(spoken.title), indexOf(spoken.description), indexOf(spoken.privacy)];
  if (title < 0 && description < 0) return undefined;
  const renamed = names.map((name, index) => {
    if (index === 0) return "videoid";
    if (index === description) return "videodescription(original)";
    if (index === title) return "videotitle(original)";
    return index === privacy ? "privacy" : name;
  });
  return { role: "videos", sheet: { names: renamed, words: "videodescription(original)", clues: { videoid: videoId } } };
}
