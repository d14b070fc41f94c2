import type { Medium } from "../../model/medium.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick, pickList } from "../pick.ts";
import { once } from "./labels.ts";
import { mediumAt } from "./media.ts";
import { isoTime, passageAt } from "./words.ts";

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
  const isFlat = list.length === 0 && pick(record, "uri") !== undefined;
  const isEmpty = list.length === 0 && pick(record, "title") === undefined && pick(record, "creation_timestamp") === undefined;
  if (!isFlat && isEmpty && !Array.isArray(pick(record, "media"))) return undefined;
  const bases: readonly Path[] = isFlat ? [[]] : list.map((_, index) => ["media", index]);
  const titles = [...(isFlat ? [] : passageAt(record, [], "title")), ...bases.flatMap((base) => passageAt(record, [], ...base, "title"))];
  const stamps = [pick(record, "creation_timestamp"), ...bases.map((base) => pick(record, ...base, "creation_timestamp"))];
  const replies = [[], ...bases]
    .map((base) => pick(record, ...base, "text_app_post", "is_reply"))
    .filter((one) => typeof one === "boolean");
  return {
    passages: once(titles),
    at: stamps.map(isoTime).find((time) => time !== undefined),
    media: bases.flatMap((base) => mediumAt(record, ...base)),
    isReply: replies.length === 0 ? undefined : replies.includes(true),
  };
}
