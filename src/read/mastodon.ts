import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { elementsOf } from "./elements.ts";
import { shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { takeActivity } from "./mastodon/activity.ts";
import { Actor } from "./mastodon/actor.ts";

/** The archive of Mastodon and its kin (Pixelfed, GoToSocial, Akkoma): an actor and an outbox of activities. */
export const mastodon: Reader = {
  name: "mastodon",
  summary: "Mastodon archive: own posts, content warnings, alt texts, polls, profile; boosts are left out",
  claim,
  read,
};

const roles = ["actor", "outbox"] as const;
type Role = (typeof roles)[number];
const people = { ignored: "followed and blocked accounts are not read" };
const known = shelves<Role>([
  ["actor\\.json", "actor"],
  ["outbox\\.json", "outbox"],
  ["(?:likes|bookmarks|favourites)\\.json", { ignored: "words of others" }],
  ["(?:following_accounts|followers|lists|blocked_accounts|muted_accounts|blocked_domains|bookmarks)\\.csv", people],
]);
const telling = pattern('"(?:orderedItems|OrderedCollection|preferredUsername|https://www\\.w3\\.org/ns/activitystreams)"', "");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const [first] = sortFiles(entries, known, roles).parts;
  return first !== undefined && telling.exec(await headOf(first.entry, 16_384)) !== null ? "sure" : "no";
}

/** In bytes. An actor is small; a post with all its circumstances is too. */
const largest = 16 * 2 ** 20;

async function* read(entries: readonly Entry[], options: { readonly messages: boolean }): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  yield { posts: [], problems: [], notes, layout: "actor.json and outbox.json" };
  const actor = new Actor();
  for (const { role, entry } of parts) {
    const split = role === "outbox" ? { only: "orderedItems", maxBytes: largest } : { maxBytes: largest };
    for await (const { elements, problems } of elementsOf(entry, split)) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      for (const element of elements) {
        if (role === "actor") gathering.posts.push(...(await actor.take(entry.path, element)));
        else await takeActivity(entry.path, element, actor, options, gathering);
      }
      yield gathering.batch();
    }
  }
}
