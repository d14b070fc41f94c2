import type { Span } from "../../model/span.ts";
import { type MappedText, MappedTextBuilder, unchanged } from "../../text/mapped-text.ts";
import { pattern } from "../../text/pattern.ts";
import { pick, pickList, pickText } from "../pick.ts";

/** What to put for each short link of a post; "" for the link of its own picture. */
export type Links = ReadonlyMap<string, string>;

/** The short links of a tweet. */
export function linksOf(tweet: unknown): Links {
  const links = new Map<string, string>();
  for (const url of pickList(tweet, "entities", "urls")) addLink(links, url);
  for (const source of ["entities", "extended_entities"]) {
    for (const media of pickList(tweet, source, "media")) {
      const short = pickText(media, "url");
      if (short !== undefined && short !== "") links.set(short, "");
    }
  }
  return links;
}

/** The short links of a note-tweet. */
export function noteLinks(note: unknown): Links {
  const links = new Map<string, string>();
  for (const url of pickList(note, "core", "urls")) addLink(links, url);
  return links;
}

function addLink(links: Map<string, string>, url: unknown): void {
  const short = pickText(url, "url") ?? pickText(url, "shortUrl");
  const long = pickText(url, "expanded_url") ?? pickText(url, "expandedUrl") ?? pickText(url, "expanded");
  if (short !== undefined && short !== "" && long !== undefined && long !== "") links.set(short, long);
}

const entities = [
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
] as const;

/** A post as its readers saw it: links written out by match of their text, links of pictures gone, the three entities undone once. */
export function rendered(text: string, links: Links): MappedText {
  if (links.size === 0 && !text.includes("&")) return unchanged(text);
  const short = [...links.keys()].sort((a, b) => b.length - a.length);
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  const replace = (start: number, end: number, by: string): void => {
    builder.copy(plain, start);
    builder.replace(start, end, by);
    plain = end;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (at < plain || (unit !== 0x26 && unit !== 0x68)) continue;
    if (unit === 0x26) {
      const entity = entities.find(([written]) => text.startsWith(written, at));
      if (entity !== undefined) replace(at, at + entity[0].length, entity[1]);
    } else {
      const link = short.find((candidate) => text.startsWith(candidate, at));
      const long = link === undefined ? undefined : links.get(link);
      if (link === undefined || long === undefined) continue;
      const blankBefore = long === "" && text[at - 1] === " " && at - 1 >= plain ? 1 : 0;
      replace(at - blankBefore, at + link.length, long);
    }
  }
  return builder.copy(plain, text.length).build();
}

/** Whether a tweet is somebody else's words passed on. The flag `retweeted` says nothing; the text does. */
export function isRetweet(tweet: unknown, text: string): boolean {
  return text.startsWith("RT @") || typeof pick(tweet, "retweeted_status") === "object";
}

const manual = pattern('[\\s"“(](?:RT|MT):? ?@[A-Za-z0-9_]{1,20}', "");

/** The part of an old manual retweet that is quoted, own words before it. */
export function quotedPart(text: string): readonly Span[] | undefined {
  if (!text.includes("RT") && !text.includes("MT")) return undefined;
  const found = manual.exec(text);
  return found === null || text.slice(0, found.index).trim() === "" ? undefined : [{ start: found.index + 1, end: text.length }];
}
