import type { Hit } from "../../model/hit.ts";
import { tokenKind } from "../../model/tokens.ts";
import type { PlaceSpan, PlaceText } from "./place-text.ts";

const gazetteers: readonly (readonly [signal: string, trait: PlaceSpan["trait"]])[] = [
  ["lists/hospital", "hospital"],
  ["lists/district", "area"],
  ["lists/town", "town"],
  ["lists/village", "small"],
  ["lists/village-local", "small"],
  ["lists/world-place", "country"],
];

/** Words before a place. */
const cues = new Set(
  (
    "in at from near outside of around into to via through across beyond downtown greater north south east west upper lower rural sunny " +
    "op uit van naby buite na toe deur om e ise kwa ka ko go i as ó ar 喺 在 由 從 去 返 到 住 自 往"
  ).split(" "),
);

/** Places of the gazetteers. A name that is an ordinary word or a person's needs a capital and a word such as "in" before it. */
export function namedPlaces(text: PlaceText): readonly PlaceSpan[] {
  if (gazetteers.every(([signal]) => text.text.hits(signal).length === 0)) return [];
  const known = listsOf(text);
  const found: PlaceSpan[] = [];
  for (const [signal, trait] of gazetteers) {
    for (const hit of text.text.hits(signal)) {
      const strength = worth(text, hit, known, signal === "lists/hospital");
      if (strength) found.push({ first: hit.first, last: hit.last, trait, strength });
    }
  }
  return found;
}

interface Lists {
  readonly ordinary: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
  readonly titles: ReadonlySet<number>;
  readonly calendar: ReadonlySet<number>;
}

function listsOf(text: PlaceText): Lists {
  return {
    ordinary: text.covered("lists/ordinary-place", "lists/ordinary-name"),
    names: text.covered("lists/first-name", "lists/first-name-local", "lists/surname", "lists/surname-local"),
    first: text.covered("lists/first-name", "lists/first-name-local"),
    titles: text.ends("lists/person-title", "lists/practitioner-title"),
    calendar: text.covered("lists/calendar"),
  };
}

function worth(text: PlaceText, hit: Hit, known: Lists, hospital: boolean): PlaceSpan["strength"] | undefined {
  const { first, last } = hit;
  if (text.kind(first, tokenKind.han)) return "fair";
  if (text.kind(first, tokenKind.hashtag)) return undefined;
  const cue = cues.has(text.word(first - 1)) && text.joined(first);
  const capital = text.capital(last) && text.capital(first);
  if (hospital)
    return hit.strength === "strong" && (last > first || capital || cue) ? "strong" : capital && !text.opens(first) ? "fair" : undefined;
  if (person(text, first, known)) return undefined;
  return last > first ? worthOfPhrase(hit, capital, cue) : worthOfWord(text, hit, known, cue);
}

function worthOfPhrase(hit: Hit, capital: boolean, cue: boolean): PlaceSpan["strength"] | undefined {
  if (capital) return cue ? "strong" : "fair";
  return cue && hit.end - hit.start >= 5 ? "weak" : undefined;
}

function worthOfWord(text: PlaceText, { first, start, end }: Hit, known: Lists, cue: boolean): PlaceSpan["strength"] | undefined {
  if (known.calendar.has(first)) return undefined;
  const doubtful = known.ordinary.has(first) || known.names.has(first);
  if (!text.capital(first)) return cue && !doubtful && end - start >= 5 ? "weak" : undefined;
  if (doubtful) return cue && !personAfter(text, first, known) ? "fair" : undefined;
  if (text.kind(first, tokenKind.shout) && end - start < 4) return cue ? "weak" : undefined;
  return cue ? "strong" : "fair";
}

/** "Mrs Durban", "Adaeze Thornbury". */
function person(text: PlaceText, first: number, known: Lists): boolean {
  if (!text.joined(first)) return false;
  if (known.titles.has(first - 1) && text.capital(first - 1)) return true;
  return known.first.has(first - 1) && text.capital(first - 1) && !known.ordinary.has(first - 1) && !cues.has(text.word(first - 1));
}

/** "from Nelson Botha": a name goes on. */
function personAfter(text: PlaceText, last: number, known: Lists): boolean {
  return text.joined(last + 1) && text.capital(last + 1) && known.names.has(last + 1) && known.first.has(last);
}
