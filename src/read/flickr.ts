import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { elementsOf } from "./elements.ts";
import { shelves, sortFiles } from "./files.ts";
import { Owner } from "./flickr/owner.ts";
import { takeFile } from "./flickr/records.ts";
import { Gathering } from "./gathering.ts";

/** The account data of Flickr: a JSON file a photo, and lists of comments, discussions and mail. */
export const flickr: Reader = {
  name: "flickr",
  summary: "Flickr account data (JSON): own titles, descriptions, comments, discussions, testimonials; mail only when asked for",
  claim,
  read,
};

export const roles = ["profile", "photo", "album", "comments", "discussions", "testimonials", "mail"] as const;
export type Role = (typeof roles)[number];
const part = "(?:_part\\d{1,6})?\\.json";
const known = shelves<Role>([
  ["(?:[^/]{1,80}/)?account_profile\\.json", "profile"],
  ["(?:[^/]{1,80}/)?photo_\\d{1,20}\\.json", "photo"],
  [`(?:[^/]{1,80}/)?(?:albums|galleries)${part}`, "album"],
  [`(?:[^/]{1,80}/)?(?:photos|sets|galleries|albums)_comments${part}`, "comments"],
  [`(?:[^/]{1,80}/)?group_discussions${part}`, "discussions"],
  [`(?:[^/]{1,80}/)?account_testimonials${part}`, "testimonials"],
  [`(?:[^/]{1,80}/)?sent_flickrmail${part}`, "mail"],
  [`(?:[^/]{1,80}/)?received_flickrmail${part}`, { ignored: "words of others" }],
  [
    `(?:[^/]{1,80}/)?(?:contacts|followers|blocked|set_groups|groups|faves)${part}`,
    { ignored: "other people and communities are not read" },
  ],
  [
    `(?:[^/]{1,80}/)?(?:apps_[a-z_]{1,40}|set_[a-z_]{1,40}|stats_[a-z_]{1,40}|account_[a-z_]{1,40}|orders|tags|collections)${part}`,
    { ignored: "no words of the owner" },
  ],
]);
const telling = pattern("photo_\\d|account_profile|_comments_part|sent_flickrmail", "");
const signature = pattern('"(?:nsid|date_imported|date_taken|photopage|comments|discussions|flickrmail|albums|testimonials)"', "");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const likely = sortFiles(entries, known, roles).parts.filter(({ entry }) => telling.exec(entry.name) !== null);
  for (const { entry } of likely.slice(0, 3)) if (signature.exec(await headOf(entry, 8192)) !== null) return "sure";
  return "no";
}

const whyNot = "private messages: read with --include messages";

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const unasked = new Set(options.messages ? [] : parts.filter(({ role }) => role === "mail").map(({ entry }) => entry.path));
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (unasked.has(note.path) ? { path: note.path, state: "ignored", why: whyNot } : note)),
    layout: "JSON",
  };
  const owner = new Owner();
  for (const { role, entry } of parts) {
    if (unasked.has(entry.path)) continue;
    for await (const { elements, problems } of elementsOf(entry, { maxBytes: 64 * 2 ** 20 })) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      for (const element of elements) await takeFile(role, entry, element, owner, gathering);
      yield gathering.batch();
    }
  }
}
