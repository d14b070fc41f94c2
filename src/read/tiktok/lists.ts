import type { Audience, Post } from "../../model/post.ts";
import type { Batch, ReadOptions } from "../../model/reader.ts";
import { clockTime } from "../clock.ts";
import type { Element } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { isMe } from "../me.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { isRecord, pick } from "../pick.ts";
import { type Found, follow, members, textUnder } from "./follow.ts";

interface Author {
  readonly name: string | undefined;
  readonly handle: string | undefined;
  readonly bio: string | undefined;
}

/** Where lists of own words lie, old names and new, and what they hold. Names are compared without regard to case. */
const lists: readonly {
  readonly at: readonly (readonly string[])[];
  readonly words: readonly string[];
  readonly kind: Post["kind"];
  readonly deleted?: boolean;
}[] = [
  { at: [["Comment"], ["Comments"], ["CommentsList"]], words: ["comment"], kind: "comment" },
  { at: [["Comment"], ["Comments"], ["DeletedCommentsList"]], words: ["comment"], kind: "comment", deleted: true },
  { at: [["Video", "Post"], ["Videos", "Posts"], ["VideoList"]], words: ["title", "AddYoursText", "AlternateText"], kind: "caption" },
  {
    at: [["Video", "Post"], ["RecentlyDeletedPosts", "Recently Deleted Posts"], ["PostList"]],
    words: ["title", "AddYoursText"],
    kind: "caption",
    deleted: true,
  },
  { at: [["Poi Review", "Location Review"], ["POI Review", "Location Reviews"], ["ReviewsList"]], words: ["ReviewText"], kind: "comment" },
  {
    at: [["TikTok Shop", "TikTok Shopping"], ["Product Reviews"], ["ProductReviewHistories", "ProductReviewHistoryList"]],
    words: ["ReviewText", "Review", "Content"],
    kind: "comment",
  },
  { at: [["Tiktok Live"], ["Go Live History"], ["GoLiveList"]], words: ["RoomTitle"], kind: "caption" },
];

/** In newer files all but the messages lies one level deeper. */
const wrappers = ["Your Activity", "Profile And Settings", "Activity", "App Settings"];

/** The owner's words in the one object that a download in JSON is. */
export function readLists(path: string, element: Element, options: ReadOptions): Batch {
  const gathering = new Gathering();
  const roots = [{ path: [], value: element.value }, ...wrappers.flatMap((name) => follow(element.value, [[name]]) ?? [])];
  const author = profile(path, element, roots, gathering);
  let understood = author !== undefined;
  for (const { at, words, kind, deleted } of lists) {
    for (const found of roots.flatMap((root) => below(root, at))) {
      understood = true;
      for (const [index, item] of itemsOf(found)) {
        const passages = words.flatMap((name) => textUnder(item, [...found.path, index], name));
        if (!isRecord(item)) gathering.problems.push(notARecord(path, element));
        else if (passages.length === 0) gathering.skip("without words");
        else gathering.posts.push(postOf(path, element, passages, item, { kind, deleted: deleted === true, author }));
      }
    }
  }
  for (const root of roots) understood = live(path, element, root, author, gathering) || understood;
  understood = messages(path, element, roots, author, options, gathering) || understood;
  for (const root of roots) understood = strange(path, root, author, gathering) || understood;
  if (!understood) {
    const message = "Unexpected file without comments, videos, messages or a profile, expected an export of TikTok";
    gathering.problems.push({ code: "incomplete", message, path });
  }
  return gathering.batch();
}

/** Tells of members that are known to hold lists of own words, but do not. */
function strange(path: string, root: Found, author: Author | undefined, gathering: Gathering): boolean {
  const profiles = below(root, [["Profile", "Profile And Settings"]]);
  let any = profiles.length > 0;
  if (any && author === undefined)
    gathering.problems.push({ code: "incomplete", message: 'Unexpected shape of "Profile", expected ProfileMap in it', path });
  for (const steps of [lists[0], lists[2]].map((list) => list?.at ?? [])) {
    const [outer] = below(root, steps.slice(0, 1));
    if (outer === undefined || below(root, steps).length > 0) continue;
    any = true;
    const message = `Unexpected shape of "${String(outer.path.at(-1))}", expected ${steps
      .slice(1)
      .map(([name]) => name)
      .join(" and in it ")}`;
    gathering.problems.push({ code: "incomplete", message, path });
  }
  return any;
}

const below = (root: Found, at: readonly (readonly string[])[]): readonly Found[] => {
  const found = follow(root.value, at);
  return found === undefined ? [] : [{ path: [...root.path, ...found.path], value: found.value }];
};

/** Items of a list; an empty one may be null or an object. */
const itemsOf = ({ value }: Found): readonly (readonly [number | string, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value).filter(([, item]) => isRecord(item)) : [];

const notARecord = (path: string, { line, column }: Element) =>
  ({ code: "incomplete", message: "Unexpected value in a list, expected an object: left out", path, line, column }) as const;

function profile(path: string, element: Element, roots: readonly Found[], gathering: Gathering): Author | undefined {
  for (const root of roots) {
    const steps = [["Profile Information", "Profile Info"], ["ProfileMap"]];
    const [map] = [...below(root, [["Profile"], ...steps]), ...below(root, steps)];
    if (map === undefined || !isRecord(map.value)) continue;
    const passages = ["bioDescription", "bio"].flatMap((name) => textUnder(map.value, map.path, name)).slice(0, 1);
    const said = (name: string): string | undefined => textUnder(map.value, [], name)[0]?.text;
    const author = { name: said("displayName") ?? said("nickName"), handle: said("userName"), bio: passages[0]?.text };
    if (passages.length > 0) gathering.posts.push(postOf(path, element, passages, {}, { kind: "bio", deleted: false, author }));
    return author;
  }
  return undefined;
}

/** Comments written under others' live streams. */
function live(path: string, element: Element, root: Found, author: Author | undefined, gathering: Gathering): boolean {
  const [map] = below(root, [["Tiktok Live"], ["Watch Live History"], ["WatchLiveMap"]]);
  for (const [id, room] of map === undefined ? [] : members(map.value)) {
    const comments = follow(room, [["Comments"]]);
    for (const [index, item] of comments === undefined ? [] : itemsOf(comments)) {
      const base = [...(map?.path ?? []), id, ...(comments?.path ?? []), index];
      const passages = textUnder(item, base, "CommentContent");
      if (passages.length > 0) gathering.posts.push(postOf(path, element, passages, item, { kind: "comment", deleted: false, author }));
    }
  }
  return map !== undefined;
}

function messages(
  path: string,
  element: Element,
  roots: readonly Found[],
  author: Author | undefined,
  options: ReadOptions,
  gathering: Gathering,
): boolean {
  const found = roots.flatMap((root) =>
    below(root, [["Direct Messages", "Direct Message"], ["Chat History", "Direct Messages"], ["ChatHistory"]]),
  );
  const mine = [...(options.me ?? []), ...(author?.handle === undefined ? [] : [author.handle])];
  for (const { path: base, value: item, thread } of found.flatMap(threadItems)) {
    const sender = textUnder(item, [], "From")[0]?.text ?? "";
    const passages = textUnder(item, base, "Content");
    if (!options.messages) gathering.skip("messages");
    else if (!isMe(sender, mine)) gathering.skip("messages of others");
    else if (passages.length > 0)
      gathering.posts.push({ ...postOf(path, element, passages, item, { kind: "message", deleted: false, author }), thread });
  }
  return found.length > 0;
}

/** The messages of all threads, each with the name of its thread. */
const threadItems = (chat: Found): readonly (Found & { readonly thread: string })[] =>
  members(chat.value).flatMap(([thread, list]) =>
    Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...chat.path, thread, index], value, thread })) : [],
  );

const audiences: Readonly<Record<string, Audience>> = {
  public: "public",
  everyone: "public",
  friends: "followers",
  followers: "followers",
  private: "draft",
  "only me": "draft",
};

interface Circumstances {
  readonly kind: Post["kind"];
  readonly deleted: boolean;
  readonly author: Author | undefined;
}

function postOf(
  path: string,
  element: Element,
  passages: readonly Passage[],
  item: unknown,
  { kind, deleted, author }: Circumstances,
): Post {
  const said = (name: string): string => textUnder(item, [], name)[0]?.text ?? "";
  const seen = said("WhoCanView").toLowerCase();
  const audience =
    kind === "caption" ? (audiences[seen] ?? "unknown") : kind === "message" ? "direct" : kind === "bio" ? "unknown" : "public";
  const link = said("Link") || said("url");
  return {
    id: `${kind}-${passages[0]?.path.join("-") ?? ""}`,
    kind,
    platform: "tiktok",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    at: clockTime(said("Date") || said("CommentTime") || said("Time") || String(pick(item, "Start Time") ?? ""), "Z"),
    url: link.startsWith("http") ? link : undefined,
    audience: deleted ? "deleted" : audience,
    author,
    state: deleted ? "deleted" : undefined,
  };
}
