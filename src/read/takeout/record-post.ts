import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { pick, pickText } from "../pick.ts";
import { utcTime } from "../utc-time.ts";
import type { Role, TakeoutFile } from "./layout.ts";
import type { Owner } from "./owner.ts";

type Path = readonly string[];

/** A shape of records in the JSON files of a Takeout. */
interface Shape {
  /** In files of these roles alone. */
  readonly roles: readonly Role[];
  readonly platform: string;
  readonly kind: Kind;
  readonly audience: Audience | ((record: unknown) => Audience);
  /** Where own words stand; the first of them must be there, be it empty, for a record to be of this shape. */
  readonly words: readonly Path[];
  /** Something else that records of this shape have. */
  readonly besides?: Path;
  /** What the words are about, or answer. */
  readonly context?: readonly Path[];
  readonly at: readonly Path[];
  readonly url?: Path;
}

const privacy = (record: unknown): Audience => {
  const said = pickText(record, "status", "privacyStatus");
  return said === "public" || said === "unlisted" ? said : said === "private" ? "draft" : "unknown";
};

const shapes: readonly Shape[] = [
  {
    roles: ["places"],
    platform: "google-maps",
    kind: "post",
    audience: "public",
    words: [["properties", "review_text_published"]],
    context: [["properties", "location", "name"]],
    at: [["properties", "date"]],
    url: ["properties", "google_maps_url"],
  },
  {
    roles: ["business", "places"],
    platform: "google-business",
    kind: "review-reply",
    audience: "public",
    words: [["reviewReply", "comment"]],
    context: [["comment"]],
    at: [["reviewReply", "updateTime"], ["updateTime"]],
  },
  {
    roles: ["business"],
    platform: "google-business",
    kind: "post",
    audience: "public",
    words: [["summary"]],
    besides: ["createTime"],
    at: [["createTime"]],
  },
  {
    roles: ["shop"],
    platform: "google-play",
    kind: "post",
    audience: "public",
    words: [
      ["review", "comment"],
      ["review", "title"],
    ],
    context: [["review", "document", "title"]],
    at: [["review", "creationTime"]],
  },
  {
    roles: ["shop"],
    platform: "google-play",
    kind: "post",
    audience: "public",
    words: [["comment"], ["title"]],
    besides: ["starRating"],
    context: [["document", "title"]],
    at: [["creationTime"]],
  },
  {
    roles: ["video"],
    platform: "youtube",
    kind: "caption",
    audience: privacy,
    words: [
      ["snippet", "title"],
      ["snippet", "description"],
    ],
    besides: ["contentDetails"],
    at: [["snippet", "publishedAt"]],
  },
  {
    roles: ["contribution"],
    platform: "google-maps",
    kind: "caption",
    audience: "unknown",
    words: [["description"]],
    besides: ["url"],
    at: [["creationTime", "formatted"]],
  },
];

/** A record, and where it stands in its element. */
interface Place {
  readonly element: Element;
  readonly base: readonly (string | number)[];
  readonly record: unknown;
}

/** The post in a record that stands at `base` of its element; "empty" for one of a known shape without words. */
export function recordPost(file: TakeoutFile, { element, base, record }: Place, owner: Owner): Post | "empty" | undefined {
  const { path } = file.entry;
  const shape = shapes.find(
    ({ roles, words: [telling = []], besides }) =>
      file.role !== undefined &&
      roles.includes(file.role) &&
      pickText(record, ...telling) !== undefined &&
      (besides === undefined || pick(record, ...besides) !== undefined),
  );
  if (shape === undefined) return undefined;
  const passages = shape.words.flatMap((words): Passage[] => {
    const text = pickText(record, ...words) ?? "";
    return text.trim() === "" ? [] : [{ path: [...base, ...words], text }];
  });
  if (passages.length === 0) return "empty";
  const inside = base.length === 0 ? "" : `-${base.join("-")}`;
  return {
    id: `line-${element.line}-${element.column}${inside}`,
    kind: shape.kind,
    platform: shape.platform,
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    context: first(record, shape.context ?? []),
    at: utcTime(first(record, shape.at)),
    url: shape.url === undefined ? undefined : pickText(record, ...shape.url),
    audience: typeof shape.audience === "string" ? shape.audience : shape.audience(record),
    author: owner.author,
  };
}

const first = (record: unknown, paths: readonly Path[]): string | undefined =>
  paths.map((path) => pickText(record, ...path)).find((text) => text !== undefined && text !== "");
