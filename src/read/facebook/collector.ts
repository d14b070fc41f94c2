import type { Audience, Kind } from "../../model/post.ts";
import type { Gathering } from "../gathering.ts";
import { isLabelled, labelledWords } from "../meta/labels.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pick } from "../pick.ts";
import type { Owner } from "./owner.ts";
import { isReply, wordsOf } from "./record.ts";
import { type Particulars, type Place, postOf } from "./record-post.ts";
import { recordsIn, type Suspects } from "./records.ts";
import { Seen } from "./seen.ts";

const stampKeys = [
  "timestamp",
  "creation_timestamp",
  "created_timestamp",
  "create_timestamp",
  "start_timestamp",
  "last_modified_timestamp",
];
const listingKeys = ["name", "title", "text", "description", "answer", "group_answer"];

/** Makes posts of records, each text once. */
export class Collector {
  readonly #owner: Owner;
  readonly #seen = new Seen();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** Takes one record of a file. */
  add(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    if (isLabelled(record)) this.#labels(record, place, gathering, suspects);
    else if (place.file.role === "caption") this.#captions(record, place, gathering);
    else if (place.file.role === "listing") this.#listing(record, place, gathering);
    else this.#words(record, place, gathering);
  }

  #words(record: unknown, place: Place, gathering: Gathering): void {
    const { kind: sort, passages, media, group, others } = wordsOf(record, place.base, this.#owner);
    if (others > 0) gathering.skip("words of others", others);
    const context = said(record, "title");
    const kind: Kind = sort === "comment" && isReply(context) ? "reply" : sort;
    const audience: Audience = group !== undefined || place.file.role === "group" ? "group" : "unknown";
    this.#push(place, gathering, { passages, media }, { kind, at: timeOf(record), audience, context });
  }

  #labels(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    const { passages, audience, unclear } = labelledWords(record, place.base);
    if (unclear > 0) suspects.add(place.element);
    const { role, stem } = place.file;
    const kind = stem.includes("comment") ? "comment" : "post";
    this.#push(place, gathering, { passages, media: [] }, { kind, at: timeOf(record), audience: role === "group" ? "group" : audience });
  }

  /** An album with its pictures, or one picture or film. */
  #captions(record: unknown, place: Place, gathering: Gathering): void {
    const passages = [...passageAt(record, place.base, "name"), ...passageAt(record, place.base, "description")];
    const uri = said(record, "uri");
    const media = uri === undefined ? [] : [uri];
    this.#push(place, gathering, { passages, media }, { kind: "caption", at: timeOf(record), audience: "unknown" });
    const photos = pick(record, "photos");
    if (!Array.isArray(photos)) return;
    for (const [photo, base] of recordsIn(photos, [...place.base, "photos"])) {
      if (photo !== undefined) this.#captions(photo, { ...place, base }, gathering);
    }
  }

  /** Notes, events, things for sale, answers to the questions of groups. */
  #listing(record: unknown, place: Place, gathering: Gathering): void {
    const passages = listingKeys.flatMap((key) => passageAt(record, place.base, key));
    const audience = place.file.stem.startsWith("groups/") ? "group" : "unknown";
    this.#push(place, gathering, { passages, media: [] }, { kind: "post", at: timeOf(record), audience });
  }

  #push(
    place: Place,
    gathering: Gathering,
    words: { passages: readonly Passage[]; media: readonly string[] },
    particulars: Particulars,
  ): void {
    const { passages, media } = words;
    if (passages.length === 0) return;
    const { role } = place.file;
    const seconds = particulars.at === undefined ? undefined : Date.parse(particulars.at) / 1000;
    // An edit tells neither which post it changed nor when that was written.
    const repeated = role === "edits" ? this.#seen.repeatsEver(passages) : this.#seen.repeats(passages, seconds, media);
    if (repeated) return gathering.skip("duplicates");
    const state = role === "archived" || role === "deleted" ? role : undefined;
    const audience = state === "deleted" ? "deleted" : particulars.audience;
    gathering.posts.push(postOf(place, this.#owner, passages, { ...particulars, audience, state }));
  }
}

const timeOf = (record: unknown): string | undefined =>
  stampKeys.map((key) => isoTime(pick(record, key))).find((time) => time !== undefined);
