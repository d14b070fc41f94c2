import type { Likeness } from "../model/expression.ts";
import type { Gender, Link, LinkKind } from "../model/glimpse.ts";
import { hashOf } from "../text/hash.ts";
import { brandNames } from "./links/brand-names.ts";
import { wordingOf } from "./links/wording.ts";
import type { Reading } from "./reading.ts";

/** What a post may have in common with another. */
export interface Links {
  readonly links: readonly Link[];
  readonly refersBack: boolean;
  readonly another: boolean;
}

const none: Links = { links: [], refersBack: false, another: false };

/** By what a post may hang together with others of its author; nothing where the author alone is asked for. */
export function linksIn(reading: Reading, alike: Likeness | null): Links {
  switch (alike) {
    case null:
      return none;
    case "patient":
      return {
        links: once([...patientLinks(reading), ...threadOf(reading)]),
        refersBack: reading.hits("history/refers-back").length > 0,
        another: reading.hits("history/another").length > 0,
      };
    case "product":
      return { ...none, links: once([...brandNames(reading), ...noted(reading, "product", "medicine", isBrand)]) };
    case "colleague":
      return { ...none, links: once([...colleagueNames(reading), ...noted(reading, "name", "handle", isOther)]) };
    case "role":
      return { ...none, links: once(hits(reading, "role", "history/colleague-role")) };
    case "place":
      return { ...none, links: once(noted(reading, "ward", "place", isWorkplace)) };
    case "wording":
      return { ...none, links: wordingOf(reading.tokens, reading.lower) };
    case "thread":
      return { ...none, links: threadOf(reading) };
  }
}

type Traits = readonly string[];
const isBrand = (traits: Traits): boolean => traits.includes("coined");
const isOther = (traits: Traits): boolean => !traits.includes("author");
const isWorkplace = (traits: Traits): boolean => traits.some((trait) => trait === "ward" || trait === "hospital" || trait === "bed");
const notColleagues = ["author", "relative", "public-figure", "historic", "byline"];
const isPatientName = (traits: Traits): boolean => traits.includes("private") && !traits.includes("possible");

function patientLinks(reading: Reading): readonly Link[] {
  return [
    ...noted(reading, "name", "person", isPatientName),
    ...noted(reading, "age", "age", (traits) => traits.includes("exact") || traits.includes("months")),
    ...noted(reading, "occupation", "occupation", (traits) => !traits.includes("health")),
    ...noted(reading, "event", "condition", (traits) => traits.includes("rare") || traits.includes("event")),
    ...noted(
      reading,
      "condition",
      "condition",
      (traits) => !(traits.includes("rare") || traits.includes("event") || traits.includes("symptom")),
    ),
    ...noted(reading, "place", "place", (traits) => traits.some((trait) => trait === "town" || trait === "small" || trait === "street")),
    ...noted(reading, "ward", "place", isWorkplace),
    ...noted(reading, "relation", "relation", (traits) => !traits.includes("author-kin")),
  ];
}

function colleagueNames(reading: Reading): readonly Link[] {
  return reading
    .notes("person")
    .filter(({ traits }) => !traits.some((trait) => notColleagues.includes(trait) || trait === "possible"))
    .map(({ start, end }) => link("name", lastWord(reading.lower.slice(start, end))));
}

function noted(reading: Reading, kind: LinkKind, note: string, isWanted: (traits: Traits) => boolean): readonly Link[] {
  return reading
    .notes(note)
    .filter(({ traits }) => isWanted(traits))
    .map(({ start, end }) => link(kind, kind === "age" ? yearsIn(reading.lower.slice(start, end)) : reading.lower.slice(start, end)));
}

function hits(reading: Reading, kind: LinkKind, signal: string): readonly Link[] {
  return reading.hits(signal).map(({ start, end }) => link(kind, lastWord(reading.lower.slice(start, end))));
}

/** Messages of one chat speak of everything; a thread of posts speaks of one thing. */
const threadOf = ({ post }: Reading): readonly Link[] =>
  post.thread === undefined || post.kind === "message" ? [] : [link("thread", post.thread)];

const link = (kind: LinkKind, words: string): Link => ({ kind, hash: hashOf(`${kind} ${words.replaceAll("-", " ").trim()}`), firm: true });

const lastWord = (words: string): string => words.trimEnd().split(" ").at(-1) ?? words;

/** "43-year-old" and "43yo" are the same age. */
function yearsIn(words: string): string {
  let digits = "";
  for (const character of words) {
    if (character >= "0" && character <= "9") digits += character;
    else if (digits !== "") break;
  }
  return digits === "" ? words : digits;
}

function once(links: readonly Link[]): readonly Link[] {
  const seen = new Map<number, Link>();
  for (const one of links) if (!(seen.get(one.hash)?.firm ?? false)) seen.set(one.hash, one);
  return [...seen.values()];
}

/** Man or woman, where the words say one of them alone. */
export function genderIn(reading: Reading): Gender {
  const he = reading.hits("history/he").length > 0;
  const she = reading.hits("history/she").length > 0;
  return he === she ? "unknown" : he ? "he" : "she";
}
