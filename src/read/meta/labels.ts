import type { Medium } from "../../model/medium.ts";
import type { Audience } from "../../model/post.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { audienceOf, looksTyped, senseOf } from "./label-words.ts";
import { mediumAt } from "./media.ts";
import { isoTime, passageAt, said } from "./words.ts";

type Path = readonly (string | number)[];

/** One text of a record of labels: most records hold one, a dictionary in it may hold another. */
export interface Labelled {
  readonly passages: readonly Passage[];
  readonly at: string | undefined;
  readonly url: string | undefined;
  readonly audience: Audience;
  readonly media: readonly Medium[];
}

/** What a record of labels and values says. */
export interface LabelledRecord {
  readonly texts: readonly Labelled[];
  /** Values that look like sentences under labels that are not known: own words perhaps. */
  readonly unclear: number;
}

type Facts = Omit<Labelled, "passages">;

/** Whether a record is of the kind with labels. */
export const isLabelled = (record: unknown): boolean => Array.isArray(pick(record, "label_values"));

const deepest = 4;

/** Reads a record of labels that stands at `base` of its element. Dictionaries nest the same shape. */
export function labelledTexts(record: unknown, base: Path): LabelledRecord {
  const texts: Labelled[] = [];
  let unclear = 0;
  const visit = (path: Path, above: Facts, depth: number): void => {
    const pairs = pickList(record, ...path);
    const facts = factsOf(pairs, above);
    const read = pairs.map((_, index) => pairAt(record, base, [...path, index]));
    const top = depth === 0 ? captionsAt(record, base, ["media"]) : [];
    const passages = [...top, ...read.flatMap((pair) => pair.passages)];
    const media = [...(depth === 0 ? facts.media : []), ...read.flatMap((pair) => pair.media)];
    if (passages.length > 0) texts.push({ ...facts, passages: once(passages), media });
    unclear += read.filter((pair) => pair.unclear).length;
    if (depth < deepest) for (const inner of read.flatMap((pair) => pair.inner)) visit(inner, facts, depth + 1);
  };
  const media = pickList(record, "media").flatMap((_, index) => mediumAt(record, "media", index));
  visit(["label_values"], { at: isoTime(pick(record, "timestamp")), url: undefined, audience: "unknown", media }, 0);
  return { texts, unclear: texts.length > 0 ? 0 : unclear };
}

interface Pair {
  readonly passages: readonly Passage[];
  readonly media: readonly Medium[];
  readonly unclear: boolean;
  /** Where the same shape nests. */
  readonly inner: readonly Path[];
}

function pairAt(record: unknown, base: Path, path: Path): Pair {
  const pair = pick(record, ...path);
  const sense = senseOf(pick(pair, "label") ?? pick(pair, "title"), pick(pair, "ent_field_name"));
  const several = pickList(pair, "vec").flatMap((_, index) => passageAt(record, base, ...path, "vec", index, "value"));
  const values = sense === "own" ? [...passageAt(record, base, ...path, "value"), ...several] : [];
  return {
    passages: [...values, ...captionsAt(record, base, [...path, "media"])],
    media: pickList(pair, "media").flatMap((_, index) => mediumAt(pair, "media", index)),
    unclear: sense === "unknown" && looksTyped(said(pair, "value") ?? ""),
    inner:
      sense === "own"
        ? [[...path, "dict"]]
        : [
            [...path, "dict"],
            [...path, "vec"],
          ],
  };
}

/** What the pairs of one level say of the texts among them; what they do not say is as above. */
function factsOf(pairs: readonly unknown[], above: Facts): Facts {
  let { at, url, audience } = above;
  for (const pair of pairs) {
    const time = isoTime(pick(pair, "timestamp_value"));
    if (time !== undefined && above.at === undefined) at ??= time;
    const value = said(pair, "value");
    const sense = senseOf(pick(pair, "label"), pick(pair, "ent_field_name"));
    if (sense === "address") url ??= webAddress(said(pair, "href") ?? value);
    if (sense === "audience" && value !== undefined) audience = audienceOf(value) ?? audience;
  }
  return { at, url, audience, media: above.media };
}

const webAddress = (value: string | undefined): string | undefined => (value?.startsWith("https://") === true ? value : undefined);

function captionsAt(record: unknown, base: Path, path: Path): Passage[] {
  return pickList(record, ...path).flatMap((_, index) => passageAt(record, base, ...path, index, "description"));
}

/** A caption that repeats the text of its post is left out. */
export function once(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter((passage, index) => passages.findIndex(({ text }) => text === passage.text) === index);
}
