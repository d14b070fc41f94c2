import type { Medium } from "../../model/medium.ts";
import type { Origin } from "../../model/place.ts";
import type { Audience, Post } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import { utcTime } from "../utc-time.ts";
import { audienceOf, dateFields, fieldsOf, linkFields, mediaFields, nameFields, senderFields, viewerFields } from "./fields.ts";
import type { Owner } from "./owner.ts";
import type { Section } from "./sections.ts";

/** One record of an export, as JSON or as lines of text: its fields by plain key. */
export interface TikTokRecord {
  /** The text under the first of these keys that is there and not empty. */
  text(keys: readonly string[]): string | undefined;
  /** The words under the first of these keys, with their place in the file. */
  words(keys: readonly string[]): { readonly text: string; readonly origin: Origin } | undefined;
}

const ownVideo = pattern("^https?://(?:www\\.)?tiktok(?:v)?\\.com/", "i");
const nothing = new Set(["", "n/a", "none", "null"]);

/** What a record comes to: a post, or why there is none. */
export function postOf(
  section: Section,
  record: TikTokRecord,
  place: { readonly path: string; readonly id: string; readonly thread?: string | undefined },
  owner: Owner,
): Post | string {
  const fields = fieldsOf[section];
  if (section === "profile") readProfile(record, owner);
  if (section === "message" && !owner.isMe(record.text(senderFields) ?? "")) return "messages of others";
  const words = record.words(fields.words);
  if (words === undefined || isNothing(section, words.text)) return section === "video" ? "videos without a caption" : "without words";
  const link = record.text(linkFields);
  const context = record.text(fields.context ?? []);
  return {
    id: place.id,
    kind: fields.kind,
    platform: "tiktok",
    path: place.path,
    ...words,
    ...(context === undefined ? {} : { context }),
    at: utcTime(record.text(dateFields)),
    url: link !== undefined && ownVideo.exec(link) !== null ? link : undefined,
    audience: audienceIn(section, record, fields.audience),
    author: owner.author,
    ...(section === "deleted" ? { state: "deleted" as const } : {}),
    ...(place.thread === undefined ? {} : { thread: place.thread }),
    ...mediaOf(section, record, link),
  };
}

function audienceIn(section: Section, record: TikTokRecord, usual: Audience): Audience {
  return section === "video" ? audienceOf(record.text(viewerFields)) : usual;
}

/** A comment may well say "None"; a caption that does has been left empty. */
const isNothing = (section: Section, text: string): boolean =>
  section === "comment" || section === "message" ? text.trim() === "" : nothing.has(text.trim().toLowerCase());

function mediaOf(section: Section, record: TikTokRecord, link: string | undefined): { media?: readonly Medium[] } {
  const name = section === "video" || section === "deleted" ? link : record.text(mediaFields);
  return name === undefined || nothing.has(name.toLowerCase()) ? {} : { media: [{ name }] };
}

function readProfile(record: TikTokRecord, owner: Owner): void {
  owner.addProfile(record.text(nameFields.handle), record.text(nameFields.name), record.words(fieldsOf.profile.words)?.text);
}
