import type { Audience, Post } from "../../model/post.ts";
import type { Entry } from "../../model/reader.ts";
import { clockTime } from "../clock.ts";
import type { Element } from "../elements.ts";
import type { Gathering } from "../gathering.ts";
import { type Fragment, fragmentText } from "../json-html.ts";
import { isRecord, pick, pickList, pickMembers, pickText } from "../pick.ts";
import type { Owner } from "./owner.ts";

type Role = "profile" | "photo" | "album" | "comments" | "discussions" | "testimonials" | "mail";
type Path = readonly (string | number)[];

const audiences: Readonly<Record<string, Audience>> = {
  public: "public",
  "friends & family": "followers",
  "friends only": "followers",
  "family only": "followers",
  friends: "followers",
  family: "followers",
  private: "draft",
};

/** Takes up one file: each is an object, with a list in it or not. Text has entities and links of HTML. */
export async function takeFile(role: Role, entry: Entry, element: Element, owner: Owner, gathering: Gathering): Promise<void> {
  const { value } = element;
  if (!isRecord(value)) {
    const message = "Unexpected value, expected an object";
    gathering.problems.push({ code: "incomplete", message, path: entry.path, line: element.line, column: element.column });
    return;
  }
  const add = (base: Path, keys: readonly string[], particulars: Particulars) =>
    push({ entry, element, owner, gathering }, base, keys, particulars);
  if (role === "profile") {
    owner.add(value);
    await add([], ["description", "interests", "hometown", "occupation"], { kind: "bio", audience: "public" });
  } else if (role === "photo") {
    const audience = audiences[(pickText(value, "privacy") ?? "").toLowerCase()] ?? "unknown";
    const known = { at: clockTime(pickText(value, "date_imported") ?? "", "Z"), url: pickText(value, "photopage"), audience };
    await add([], ["name", "description"], { kind: "caption", ...known });
    for (const [index, comment] of pickList(value, "comments").entries()) {
      if (!owner.wrote(pickText(comment, "user"))) gathering.skip("comments of others");
      else await add(["comments", index], ["comment"], { kind: "reply", ...known, at: timeOf(comment), context: pickText(value, "name") });
    }
  } else await listed(role, value, add, gathering);
}

type Particulars = Pick<Post, "kind" | "audience"> & Partial<Post>;
type Add = (base: Path, keys: readonly string[], particulars: Particulars) => Promise<void>;

const shapes = {
  album: { keys: ["title", "description"], kind: "caption", audience: "unknown" },
  comments: { keys: ["comment"], kind: "comment", audience: "unknown" },
  discussions: { keys: ["subject", "message"], kind: "post", audience: "group" },
  testimonials: { keys: ["testimonial", "message", "text"], kind: "post", audience: "public" },
  mail: { keys: ["subject", "message", "body"], kind: "message", audience: "direct" },
} as const;

/** A file with a list under some key; of testimonials only those that were given. */
async function listed(role: keyof typeof shapes, value: unknown, add: Add, gathering: Gathering): Promise<void> {
  const { keys, kind, audience } = shapes[role];
  for (const [name, list] of pickMembers(value).flatMap(([key, inner]) => below(key, inner))) {
    if (role === "testimonials" && name.at(-1)?.includes("given") !== true) {
      gathering.skip("testimonials of others", list.length);
      continue;
    }
    for (const [index, record] of list.entries()) {
      const url = pickText(record, "url") ?? pickText(record, "comment_url") ?? pickText(record, "photo_url");
      await add([...name, index], keys, { kind, audience, at: timeOf(record), url });
    }
  }
}

/** Lists of a file, one level deeper too: `{ testimonials: { given: [...] } }`. */
const below = (key: string, value: unknown): readonly (readonly [readonly string[], readonly unknown[]])[] =>
  Array.isArray(value)
    ? [[[key], value]]
    : pickMembers(value).flatMap(([inner, list]) => (Array.isArray(list) ? [[[key, inner], list] as const] : []));

const timeOf = (record: unknown): string | undefined =>
  ["date", "date_create", "date_created", "created"].flatMap((key) => clockTime(pickText(record, key) ?? "", "Z") ?? [])[0];

interface Around {
  readonly entry: Entry;
  readonly element: Element;
  readonly owner: Owner;
  readonly gathering: Gathering;
}

async function push(
  { entry, element, owner, gathering }: Around,
  base: Path,
  keys: readonly string[],
  particulars: Particulars,
): Promise<void> {
  const fragments = keys
    .map((key): Fragment => ({ path: [...base, key], html: true }))
    .filter(({ path }) => typeof pick(element.value, ...path) === "string");
  const made = await fragmentText(entry.path, element, fragments);
  if (made === undefined) return gathering.skip("without words");
  const name = entry.name.slice(entry.name.lastIndexOf("/") + 1);
  gathering.posts.push({
    ...particulars,
    ...made,
    id: [name, ...base].join("-"),
    platform: "flickr",
    path: entry.path,
    author: owner.author,
  });
}
