import type { Kind, Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { pick, pickText } from "../pick.ts";
import { isoTime } from "./day.ts";
import type { Owner } from "./owner.ts";
import { rendered } from "./words.ts";

/** Files with few own words each, whose fields are not settled: texts are taken by key, wherever they stand. */
const minorKinds: Readonly<Record<string, Kind>> = {
  article: "blog",
  "community-note": "post",
  "periscope-comments-made-by-user": "comment",
  "periscope-broadcast-metadata": "post",
  "periscope-profile-description": "bio",
  "spaces-metadata": "post",
  moment: "post",
};

const ownKeys = new Set([
  "title",
  "text",
  "plainText",
  "plain_text",
  "body",
  "content",
  "summary",
  "description",
  "comment",
  "bio",
  "status",
  "profileDescription",
]);

/** The post in an element of such a file; undefined when no own words were found in it. */
export function minorPost(stem: string, path: string, element: Element, owner: Owner): Post | undefined {
  const passages = textsIn(element.value, []);
  if (passages.length === 0) return undefined;
  const [inner] = typeof element.value === "object" && element.value !== null ? Object.values(element.value) : [];
  const at = ["createdAt", "created_at", "publishedAt", "createdAtMsec"]
    .map((key) => isoTime(pickText(inner, key)))
    .find((time) => time !== undefined);
  const id = pickText(inner, "id") ?? pickText(inner, "noteId") ?? `line-${element.line}`;
  return {
    id: `${stem}-${id}`,
    kind: minorKinds[stem] ?? "post",
    platform: "x",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    at,
    audience: "public",
    author: owner.author,
  };
}

function textsIn(value: unknown, path: readonly (string | number)[]): Passage[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Passage[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner !== "string") return textsIn(inner, here);
    return ownKeys.has(key) && inner.trim() !== "" ? [{ path: here, text: inner, edit: (text) => rendered(text, new Map()) }] : [];
  });
}

/** Fields of profile.js. */
const profileFields = new Set(["description", "avatarMediaUrl", "headerMediaUrl"]);
const descriptionFields = new Set(["bio", "website", "location"]);

/** Whether an element of profile.js has no field but those that are known: a description may be missing, but not under another name. */
export function isProfile(element: Element): boolean {
  const profile = pick(element.value, "profile");
  const description = pick(profile, "description");
  return isOf(profile, profileFields) && (description === undefined || isOf(description, descriptionFields));
}

const isOf = (value: unknown, fields: ReadonlySet<string>): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).every((key) => fields.has(key));

/** The description of the account: of profile.js, or of the older user_details.js. */
export function bioPost(path: string, element: Element, owner: Owner): Post | undefined {
  const keys = pick(element.value, "profile") === undefined ? ["bio"] : ["profile", "description", "bio"];
  const bio = pickText(element.value, ...keys);
  if (bio === undefined || bio.trim() === "") return undefined;
  const passages: readonly Passage[] = [{ path: keys, text: bio, edit: (text) => rendered(text, new Map()) }];
  return {
    id: "bio",
    kind: "bio",
    platform: "x",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    url: owner.handle === undefined ? undefined : `https://x.com/${owner.handle}`,
    audience: "public",
    author: owner.author,
  };
}
