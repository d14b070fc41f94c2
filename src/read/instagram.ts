import type { Post } from "../model/post.ts";
import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { type Element, elementsOf } from "./elements.ts";
import { type Part, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { commentWords } from "./instagram/comment.ts";
import { known, type Role, roles } from "./instagram/layout.ts";
import { mediaWords } from "./instagram/media-post.ts";
import { Owner } from "./instagram/owner.ts";
import { ownMessages } from "./meta/messages.ts";
import { passageAt } from "./meta/words.ts";
import { type Passage, passageOrigin, passageText } from "./passage.ts";
import { isRecord, pickList, pickMembers } from "./pick.ts";

/** The export of Instagram in all layouts since 2021, and of Threads, which is part of it. */
export const instagram: Reader = {
  name: "instagram",
  summary: "Instagram and Threads export (JSON): own captions, comments, threads, profile; messages only when asked for",
  claim,
  read,
};

const path = pattern("^(?:your_instagram_activity/|(?:content|media)/(?:posts_\\d{1,6}|stories|reels)\\.json$)", "");
const signature = pattern(
  '^\\uFEFF?\\s{0,20}(?:\\[\\s{0,40}\\{\\s{0,40}"(?:media|title|string_map_data|string_list_data|creation_timestamp)"|\\{\\s{0,40}"(?:ig_[a-z_]{1,40}|comments_(?:media|reels|story)_comments|text_post_app_[a-z_]{1,40}|profile_user|profile_profile_change)")',
  "",
);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  if (entries.some(({ name }) => path.exec(name) !== null)) return "sure";
  for (const { role, entry } of sortFiles(entries, known, roles).parts) {
    if (role !== "messages" && signature.exec(await headOf(entry)) !== null) return "sure";
  }
  return "no";
}

const whyNot = "private messages: read with --include messages";
const wraps = (key: string): boolean =>
  key.startsWith("ig_") || key.startsWith("comments_") || key === "text_post_app_text_posts" || key === "profile_profile_change";

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const unasked = new Set(options.messages ? [] : parts.filter(({ role }) => role === "messages").map(({ entry }) => entry.path));
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (unasked.has(note.path) ? { path: note.path, state: "ignored", why: whyNot } : note)),
    layout: layoutOf(parts),
  };
  const owner = new Owner(options.me ?? []);
  for (const part of parts) if (!unasked.has(part.entry.path)) yield* readPart(part, owner);
}

const layoutOf = (parts: readonly Part<Role>[]): string =>
  parts.some(({ entry }) => entry.name.startsWith("your_instagram_activity/media/"))
    ? "2025 (JSON)"
    : parts.some(({ entry }) => entry.name.startsWith("your_"))
      ? "2023 (JSON)"
      : "2021 (JSON)";

async function* readPart(part: Part<Role>, owner: Owner): AsyncGenerator<Batch> {
  if (part.role === "messages" && !owner.known) {
    const message =
      "Unexpected absence of personal_information.json, expected it to tell the owner's messages from others': no message read";
    yield {
      posts: [],
      problems: [
        { code: "incomplete", message, hint: "Give all parts of the export together, or your name with --me", path: part.entry.path },
      ],
    };
    return;
  }
  for await (const { elements, problems } of elementsOf(part.entry, { wraps, maxBytes: 64 * 2 ** 20 })) {
    const gathering = new Gathering();
    gathering.problems.push(...problems);
    for (const element of elements) take(part, element, owner, gathering);
    yield gathering.batch();
  }
}

function take(part: Part<Role>, element: Element, owner: Owner, gathering: Gathering): void {
  const { role, entry } = part;
  if (role === "messages") return void gathering.posts.push(...ownMessages(entry.path, element, owner, "instagram"));
  if (role === "profile" || role === "threads-profile")
    return push(part, element, owner.addProfile(element.value), owner, gathering, { kind: "bio" });
  if (role === "old-profile") return oldBio(part, element, owner, gathering);
  if (!isRecord(element.value)) return unknownRecord(part, element, gathering);
  if (role === "comments") {
    const { passages, at } = commentWords(element.value);
    if (passages.length === 0) return unknownRecord(part, element, gathering);
    return push(part, element, passages, owner, gathering, { kind: "comment", at });
  }
  const words = mediaWords(element.value);
  if (words === undefined) return unknownRecord(part, element, gathering);
  const { passages, at, media, isReply } = words;
  const fate =
    role === "deleted" ? ({ audience: "deleted", state: "deleted" } as const) : role === "archived" ? ({ state: "archived" } as const) : {};
  const kind = role === "threads" ? (isReply === true ? "reply" : "post") : "caption";
  push(part, element, passages, owner, gathering, { kind, at, ...fate, ...(media.length > 0 ? { media } : {}) });
}

/** Former bios stand in the history of the profile, under a title in the language of the account. */
function oldBio(part: Part<Role>, element: Element, owner: Owner, gathering: Gathering): void {
  const list = pickList(element.value, "profile_profile_change");
  const records =
    list.length > 0
      ? list.map((value, index) => ({ value, base: ["profile_profile_change", index] }))
      : [{ value: element.value, base: [] }];
  for (const { value, base } of records) {
    const passages = pickMembers(value, "string_map_data").flatMap(([label]) => passageAt(value, base, "string_map_data", label, "value"));
    const sentences = passages.filter(({ text }) => text.includes(" "));
    for (const passage of sentences) push(part, element, [passage], owner, gathering, { kind: "bio", state: "archived" });
  }
}

function unknownRecord({ entry }: Part<Role>, { line, column }: Element, gathering: Gathering): void {
  const message = "Unexpected record of an unknown shape, expected a post or a comment: left out";
  gathering.problems.push({ code: "incomplete", message, path: entry.path, line, column });
}

/** Instagram gives no ids: the file and the place in it make one. */
function push(
  { role, entry }: Part<Role>,
  element: Element,
  passages: readonly Passage[],
  owner: Owner,
  gathering: Gathering,
  particulars: Pick<Post, "kind"> & Partial<Post>,
): void {
  if (passages.length === 0) return gathering.skip("without words");
  gathering.posts.push({
    audience: "unknown",
    ...particulars,
    id: `${entry.name}-${element.line}-${element.column}${passages.length === 1 && particulars.state === "archived" ? `-${passages[0]?.path.join("-")}` : ""}`,
    platform: role.startsWith("threads") ? "threads" : "instagram",
    path: entry.path,
    text: passageText(passages),
    origin: passageOrigin(entry.path, element, passages, true),
    author: owner.author,
  });
}
