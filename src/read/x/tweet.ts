import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { pick, pickList, pickText } from "../pick.ts";
import { isoTime } from "./day.ts";
import { mediaOf } from "./media.ts";
import type { Owner } from "./owner.ts";
import { linksOf, quotedPart, rendered } from "./words.ts";

/** What of an element of a tweet file decides how it is read. */
export interface Tweet {
  readonly value: unknown;
  /** "tweet", or nothing in files whose objects are not wrapped. */
  readonly wrapper: readonly string[];
  readonly id: string;
  readonly text: string;
  readonly textKey: "full_text" | "text";
  /** The tweet answered. */
  readonly parent: string | undefined;
  /** Ids of all versions of the tweet, oldest first. */
  readonly versions: readonly string[];
}

/** The tweet of an element; undefined when the element is none. */
export function tweetOf(element: Element): Tweet | undefined {
  const wrapped = pick(element.value, "tweet");
  const value = wrapped ?? element.value;
  const textKey = pickText(value, "full_text") === undefined ? "text" : "full_text";
  const text = pickText(value, textKey);
  if (text === undefined) return undefined;
  const edits = pickList(value, "edit_info", "initial", "editTweetIds");
  const later = pickList(value, "edit_info", "edit", "editControlInitial", "editTweetIds");
  return {
    value,
    wrapper: wrapped === undefined ? [] : ["tweet"],
    id: idText(value, "id") ?? `line-${element.line}`,
    text,
    textKey,
    parent: idText(value, "in_reply_to_status_id"),
    versions: [...edits, ...later].filter((id): id is string => typeof id === "string"),
  };
}

/** Ids are longer than numbers can hold: the string form counts. */
function idText(value: unknown, key: string): string | undefined {
  const plain = pick(value, key);
  const id = pickText(value, `${key}_str`) ?? (typeof plain === "number" ? String(plain) : plain);
  return typeof id === "string" && id !== "" && id !== "-1" ? id : undefined;
}

/** Whether the owner answers the owner: a thread, not a reply. */
export function continues(tweet: Tweet, owner: Owner): boolean {
  const user = idText(tweet.value, "in_reply_to_user_id");
  if (user !== undefined && owner.id !== undefined) return user === owner.id;
  const name = pickText(tweet.value, "in_reply_to_screen_name");
  return name !== undefined && owner.handle !== undefined && name.toLowerCase() === owner.handle.toLowerCase();
}

const answers = [
  "in_reply_to_status_id",
  "in_reply_to_status_id_str",
  "in_reply_to_user_id",
  "in_reply_to_user_id_str",
  "in_reply_to_screen_name",
];

function kindOf(tweet: Tweet, owner: Owner): Kind {
  const isReply = answers.some((key) => (pick(tweet.value, key) ?? "") !== "");
  return isReply && !continues(tweet, owner) ? "reply" : "tweet";
}

/** The own words of a tweet: its text, then the descriptions of its pictures. */
export function passagesOf(tweet: Tweet): readonly Passage[] {
  const links = linksOf(tweet.value);
  const passages: Passage[] = [];
  if (tweet.text.trim() !== "") {
    passages.push({ path: [...tweet.wrapper, tweet.textKey], text: tweet.text, edit: (text) => rendered(text, links) });
  }
  return [...passages, ...descriptions(tweet)];
}

/** What the owner wrote for those who cannot see the pictures. */
export function descriptions(tweet: Tweet): readonly Passage[] {
  const found = new Map<string, Passage>();
  for (const source of ["extended_entities", "entities"]) {
    for (const [index, media] of pickList(tweet.value, source, "media").entries()) {
      for (const key of ["ext_alt_text", "media_alt"]) {
        const text = pickText(media, key);
        if (text === undefined || text.trim() === "" || found.has(text)) continue;
        found.set(text, { path: [...tweet.wrapper, source, "media", index, key], text });
      }
    }
  }
  return [...found.values()];
}

/** What a file says of all its tweets. */
export interface Circumstances {
  readonly audience?: Audience | undefined;
  readonly state?: "deleted" | undefined;
}

/** Everything of a post but its words. */
export function postOf(tweet: Tweet, owner: Owner, circumstances: Circumstances): Omit<Post, "path" | "text" | "origin"> {
  const at = isoTime(pickText(tweet.value, "created_at"));
  const media = mediaOf(tweet.value, tweet.id);
  const reach = reachOf(tweet.value);
  return {
    id: tweet.id,
    kind: kindOf(tweet, owner),
    platform: "x",
    at,
    url: tweet.id.startsWith("line-") ? undefined : owner.url(tweet.id),
    audience: circumstances.audience ?? owner.audienceAt(at),
    lang: languageOf(pickText(tweet.value, "lang")),
    author: owner.author,
    state: circumstances.state,
    ...(tweet.versions.length > 1 ? { edited: true } : {}),
    ...(reach === undefined ? {} : { reach }),
    ...(media.length > 0 ? { media } : {}),
  };
}

/** Likes and retweets together: numbers in old archives, digits in quotation marks in newer ones. */
function reachOf(value: unknown): number | undefined {
  const counts = [pick(value, "favorite_count"), pick(value, "retweet_count")].filter((count) => count !== undefined).map(Number);
  return counts.length === 0 || counts.some(Number.isNaN) ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** A post made of passages of one element. */
export function withWords(
  post: Omit<Post, "path" | "text" | "origin">,
  path: string,
  element: Element,
  passages: readonly Passage[],
): Post {
  const text = passageText(passages);
  const [own] = passages;
  const quotations = own === undefined ? undefined : quotedPart(passages.length === 1 ? text : passageText([own]));
  return { ...post, path, text, quotations, origin: passageOrigin(path, element, passages, false) };
}

/** Codes that X uses for tweets without words. */
const unspoken = new Set(["und", "zxx", "qam", "qct", "qht", "qme", "qst", "art"]);

const languageOf = (code: string | undefined): string | undefined =>
  code === undefined || code === "" || unspoken.has(code) ? undefined : code;
