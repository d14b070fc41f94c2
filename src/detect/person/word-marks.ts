import type { Annotated } from "../../model/annotated.ts";
import type { Strength } from "../../model/signal.ts";

/** What the lists say of a token, as bits. */
export const mark = {
  first: 1,
  surname: 2,
  /** An ordinary word too: "Will", "Hope". */
  ordinary: 4,
  title: 8,
  weakTitle: 16,
  practitionerTitle: 32,
  /** Part of something that is surely no person. */
  never: 64,
  place: 128,
  eponym: 512,
  /** Last word of a strong or fair cue. */
  strongCue: 1024,
  cue: 2048,
  staff: 16384,
  publicFigure: 32768,
  publicRole: 65536,
  selfNaming: 131072,
  byline: 262144,
  pet: 524288,
  /** A surname of Hong Kong, in Latin letters. */
  cantonese: 1048576,
  kin: 2097152,
  worldPlace: 4194304,
  /** A title that is never anything else: "Mrs". */
  fixedTitle: 8388608,
} as const;

type Source = readonly [signal: string, bit: number, at: "all" | "last", strength?: Strength];

const sources: readonly Source[] = [
  ["lists/first-name", mark.first, "all"],
  ["lists/first-name-local", mark.first, "all"],
  ["lists/surname", mark.surname, "all"],
  ["lists/surname-local", mark.surname, "all"],
  ["lists/ordinary-name", mark.ordinary, "all"],
  ["lists/person-title", mark.title, "last", "fair"],
  ["lists/person-title", mark.weakTitle, "last", "weak"],
  ["lists/person-title", mark.title | mark.fixedTitle, "last", "strong"],
  ["lists/practitioner-title", mark.practitionerTitle, "last"],
  ["lists/not-a-person", mark.never, "all", "fair"],
  ["lists/not-a-person", mark.eponym, "all", "weak"],
  ["lists/brand", mark.never, "all", "fair"],
  ["lists/brand", mark.eponym, "all", "weak"],
  ["lists/calendar", mark.never, "all"],
  ["lists/town", mark.place, "all"],
  ["lists/village", mark.place, "all"],
  ["lists/village-local", mark.place, "all"],
  ["lists/district", mark.place, "all"],
  ["lists/hospital", mark.never, "all"],
  ["lists/world-place", mark.worldPlace, "all"],
  ["lists/eponym", mark.eponym, "all"],
  ["lists/name-cue", mark.strongCue, "last", "strong"],
  ["lists/name-cue", mark.cue, "last", "fair"],
  ["lists/staff-role", mark.staff, "all"],
  ["lists/public-figure", mark.publicFigure, "all"],
  ["lists/public-role", mark.publicRole, "last"],
  ["lists/self-naming", mark.selfNaming, "last"],
  ["lists/byline", mark.byline, "last"],
  ["lists/pet", mark.pet, "all"],
  ["lists/cantonese-surname", mark.cantonese, "all"],
  ["lists/relation", mark.kin, "last"],
];

/** The bits of every token of a text. */
export function wordMarks(text: Annotated): Int32Array {
  const bits = new Int32Array(text.tokens.count + 2);
  for (const [signal, bit, at, strength] of sources) {
    for (const hit of text.hits(signal)) {
      if (strength !== undefined && hit.strength !== strength) continue;
      const from = at === "last" ? hit.last : hit.first;
      const all = (bit & (mark.place | mark.worldPlace)) !== 0 && hit.last > hit.first ? bit | mark.never : bit;
      for (let i = from; i <= hit.last; i += 1) bits[i] = (bits[i] ?? 0) | all;
    }
  }
  return bits;
}
