import type { Medium } from "../../model/medium.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick, pickList } from "../pick.ts";

type Path = readonly (string | number)[];

/** What a record of media says: its words, its time, its pictures. */
export interface MediaWords {
  readonly passages: readonly Passage[];
  readonly at: string | undefined;
  readonly media: readonly Medium[];
  /** For posts of Threads: whether it answers another; undefined where the export does not say. */
  readonly isReply: boolean | undefined;
}

/**
 * The words of a post, a story or a reel: the title of the post, then each other title of its media. With one picture the caption stands
 * at the picture, with several at the post. Undefined where the record is no such thing.
 */
export function mediaWords(record: unknown): MediaWords | undefined {
  if (!isRecord(record)) return undefined;
  const list = pickList(record, "media");
  // Stories are a medium each, without a post around it.
  const flat = list.length === 0 && pick(record, "uri") !== undefined;
  if (!flat && list.length === 0 && pick(record, "title") === undefined && pick(record, "creation_timestamp") === undefined)
    return undefined;
  const bases: readonly Path[] = flat ? [[]] : list.map((_, index) => ["media", index]);
  const titles = [...(flat ? [] : passageAt(record, [], "title")), ...bases.flatMap((base) => passageAt(record, [], ...base, "title"))];
  const passages = titles.filter(({ text }, index) => titles.findIndex((other) => other.text === text) === index);
  const stamp =
    pick(record, "creation_timestamp") ?? bases.map((base) => pick(record, ...base, "creation_timestamp")).find((one) => one !== undefined);
  const replies = bases.map((base) => pick(record, ...base, "text_app_post", "is_reply")).filter((one) => typeof one === "boolean");
  return {
    passages,
    at: isoTime(stamp),
    media: bases.flatMap((base) => mediumAt(record, base)),
    isReply: replies.length === 0 ? undefined : replies.includes(true),
  };
}

function mediumAt(record: unknown, base: Path): readonly Medium[] {
  const name = said(record, ...base, "uri");
  if (name === undefined || name === "") return [];
  const exif = ["photo_metadata", "video_metadata"].flatMap((kind) => pickList(record, ...base, "media_metadata", kind, "exif_data"));
  const [latitude, longitude] = ["latitude", "longitude"].map((key) =>
    exif.map((one) => pick(one, key)).find((one) => typeof one === "number"),
  );
  const place = typeof latitude === "number" && typeof longitude === "number" ? { at: { latitude, longitude } } : {};
  return [{ name, ...place }];
}
