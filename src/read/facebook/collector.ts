import type { Medium } from "../../model/medium.ts";
import type { Audience, Kind } from "../../model/post.ts";
import type { Batch } from "../../model/reader.ts";
import { Gathering } from "../gathering.ts";
import { isLabelled, labelledTexts } from "../meta/labels.ts";
import { mediumAt } from "../meta/media.ts";
import { Seen } from "../meta/seen.ts";
import type { Suspects } from "../meta/suspects.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { answersOf } from "./answers.ts";
import type { Edits } from "./edits.ts";
import type { Owner } from "./owner.ts";
import { isReply, wordsOf } from "./record.ts";
import { type Particulars, type Place, postOf } from "./record-post.ts";
import { holdsWords, recordsIn } from "./records.ts";

const stampKeys = [
  "timestamp",
  "creation_timestamp",
  "created_timestamp",
  "create_timestamp",
  "start_timestamp",
  "last_modified_timestamp",
];
const listingKeys = ["name", "title", "text", "description", "answer", "group_answer"];

type Path = readonly (string | number)[];

/** Makes posts of records, each text once. */
export class Collector {
  readonly #owner: Owner;
  readonly #edits: Edits;
  readonly #seen = new Seen();
  /** Comments that stand at pictures: most stand in the file of comments as well, and there more is said of them. */
  readonly #atPictures: (() => void)[] = [];
  readonly #rest = new Gathering();

  constructor(owner: Owner, edits: Edits) {
    this.#owner = owner;
    this.#edits = edits;
  }

  /** Takes one record of a file. */
  add(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    if (isLabelled(record)) this.#labels(record, place, gathering, suspects);
    else if (place.file.role === "caption") this.#captions(record, place, gathering);
    else if (place.file.role === "listing") this.#listing(record, place, gathering);
    else if (place.file.role === "dating") this.#dating(record, place, gathering, suspects);
    else this.#words(record, place, gathering, suspects);
  }

  /** What was held back until all files were read. */
  rest(): Batch {
    for (const push of this.#atPictures) push();
    return this.#rest.batch();
  }

  #words(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    const { kind: sort, passages, media, group, others, pictures } = wordsOf(record, place.base, this.#owner);
    if (others > 0) gathering.skip("words of others", others);
    const isComment = sort === "comment" || (place.file.role === "comment" && sort === "post");
    const kind: Kind = !isComment ? sort : isReply(said(record, "title")) ? "reply" : "comment";
    const audience: Audience = group !== undefined || place.file.role === "group" ? "group" : "unknown";
    if (passages.length === 0 && others === 0) this.#watch(record, place, suspects);
    this.#push(place, gathering, passages, { kind, at: timeOf(record), audience, context: group, media });
    for (const path of pictures) this.#commentsAt(record, path, place, passages);
  }

  #labels(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    const { texts, unclear } = labelledTexts(record, place.base);
    if (unclear > 0) suspects.add(place.element);
    const { role, stem } = place.file;
    const kind: Kind = role === "dating" ? "bio" : stem.includes("comment") ? "comment" : "post";
    for (const { passages, at, url, audience: told, media } of texts) {
      const audience: Audience = role === "dating" ? "direct" : role === "group" ? "group" : told;
      const base = passages.length > 0 && texts.length > 1 ? (passages[0]?.path.slice(0, -1) ?? place.base) : place.base;
      this.#push({ ...place, base }, gathering, passages, { kind, at, audience, url: role === "labels" ? url : undefined, media });
    }
  }

  /** An album with its pictures, or one picture or film. */
  #captions(record: unknown, place: Place, gathering: Gathering): void {
    const passages = [...passageAt(record, place.base, "name"), ...passageAt(record, place.base, "description")];
    const isAlbum = Array.isArray(pick(record, "photos"));
    this.#push(place, gathering, passages, { kind: "caption", at: timeOf(record), audience: "unknown", media: mediumAt(record) });
    this.#commentsAt(record, [], place, passages);
    if (!isAlbum) return;
    for (const [photo, base] of recordsIn(pick(record, "photos"), [...place.base, "photos"])) {
      if (photo !== undefined) this.#captions(photo, { ...place, base }, gathering);
    }
  }

  /** Notes, events, things for sale, answers to the questions of groups. */
  #listing(record: unknown, place: Place, gathering: Gathering): void {
    const inGroup = place.file.stem.startsWith("groups/");
    const audience: Audience = inGroup ? "group" : "unknown";
    const group = inGroup ? said(record, "group_name") : undefined;
    const keys = inGroup ? listingKeys.filter((key) => key !== "name" && key !== "title") : listingKeys;
    const passages = keys.flatMap((key) => passageAt(record, place.base, key));
    const at = timeOf(record);
    const media = [...mediumAt(record, "media"), ...pickList(record, "media").flatMap((_, index) => mediumAt(record, "media", index))];
    this.#push(place, gathering, passages, { kind: "post", at, audience, context: group, media });
    for (const { path, passages: answer, question } of answersOf(record, place.base))
      this.#push({ ...place, base: path }, gathering, answer, { kind: "reply", at, audience, context: question ?? group });
  }

  /** A profile of the dating service: shown to one person at a time, never published. */
  #dating(record: unknown, place: Place, gathering: Gathering, suspects: Suspects): void {
    const passages = ["intro", "about_me", "bio"].flatMap((key) => passageAt(record, place.base, key));
    const answers = answersOf(record, place.base);
    if (passages.length === 0 && answers.length === 0) this.#watch(record, place, suspects);
    const particulars = { at: timeOf(record), audience: "direct" } as const;
    this.#push(place, gathering, passages, { kind: "bio", ...particulars });
    for (const { path, passages: answer, question } of answers)
      this.#push({ ...place, base: path }, gathering, answer, { kind: "bio", ...particulars, context: question });
  }

  /** Comments under a picture: the owner's come last of all, others' are left out. */
  #commentsAt(record: unknown, path: Path, place: Place, caption: readonly Passage[]): void {
    for (const [index, comment] of pickList(record, ...path, "comments").entries()) {
      const here = [...path, "comments", index];
      const passages = passageAt(record, place.base, ...here, "comment");
      const author = said(comment, "author");
      const particulars: Particulars = {
        kind: "comment",
        at: timeOf(comment),
        audience: said(comment, "group") === undefined ? "unknown" : "group",
        context: caption[0]?.text,
      };
      const base = [...place.base, ...here];
      if (author === undefined || !this.#owner.isMe(author)) this.#atPictures.push(() => this.#rest.skip("words of others"));
      else this.#atPictures.push(() => this.#push({ ...place, base }, this.#rest, passages, particulars));
    }
  }

  /** A record in which nothing was found, though there seem to be words in it. */
  #watch(record: unknown, { element }: Place, suspects: Suspects): void {
    if (holdsWords(record, this.#owner)) suspects.add(element);
  }

  #push(place: Place, gathering: Gathering, passages: readonly Passage[], particulars: Particulars): void {
    if (passages.length === 0) return gathering.skip("without words");
    const { role } = place.file;
    const media: readonly Medium[] = particulars.media ?? [];
    const seconds = particulars.at === undefined ? undefined : Date.parse(particulars.at) / 1000;
    // An edit tells neither which post it changed nor when that was written; a memory repeats a post of years before.
    const repeated =
      role === "edits" || place.file.stem.startsWith("posts/shared_memories")
        ? this.#seen.repeatsEver(passages)
        : this.#seen.repeats(
            passages,
            seconds,
            media.map(({ name }) => name),
          );
    if (repeated) return gathering.skip("duplicates");
    const state = role === "archived" || role === "deleted" ? role : undefined;
    const audience = state === "deleted" ? "deleted" : particulars.audience;
    const edited = role === "edits" || passages.some(({ text }) => this.#edits.has(text)) ? true : undefined;
    gathering.posts.push(postOf(place, this.#owner, passages, { ...particulars, audience, state, edited }));
  }
}

const timeOf = (record: unknown): string | undefined =>
  stampKeys.map((key) => isoTime(pick(record, key))).find((time) => time !== undefined);
