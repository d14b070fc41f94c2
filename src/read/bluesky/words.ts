import type { Medium } from "../../model/medium.ts";
import { isRecord, pick, pickList, pickText } from "../pick.ts";

/** A text of a record that is the owner's, and where it stands. */
export interface Words {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Own words by sort of record. Of what is embedded only alt texts are own: cards and quoted posts are others' words. */
export function wordsOf(collection: string, record: unknown): readonly Words[] {
  if (collection === "app.bsky.feed.post") return [...at(record, ["text"]), ...alts(record)];
  if (collection === "app.bsky.actor.profile") return [...at(record, ["displayName"]), ...at(record, ["description"])];
  return [...at(record, ["name"]), ...at(record, ["description"])];
}

/** Sorts of records with own words. */
export const worded: readonly string[] = [
  "app.bsky.feed.post",
  "app.bsky.actor.profile",
  "app.bsky.graph.list",
  "app.bsky.graph.starterpack",
  "app.bsky.feed.generator",
];

function at(record: unknown, path: readonly (string | number)[]): readonly Words[] {
  const text = pickText(record, ...path);
  return text === undefined || text.trim() === "" ? [] : [{ path, text }];
}

const holders = [["embed"], ["embed", "media"]] as const;

const alts = (record: unknown): readonly Words[] =>
  holders.flatMap((path) => [
    ...pickList(record, ...path, "images").flatMap((_, index) => at(record, [...path, "images", index, "alt"])),
    ...at(record, [...path, "alt"]),
  ]);

/** Pictures and films of a record, with their alt texts. */
export const mediaOf = (record: unknown): readonly Medium[] =>
  holders.flatMap((path) => [
    ...pickList(record, ...path, "images").map((image, index) => ({ name: `image ${index + 1}`, alt: pickText(image, "alt") })),
    ...(isRecord(pick(record, ...path, "video")) ? [{ name: "video", alt: pickText(record, ...path, "alt") }] : []),
  ]);
