import type { Hit } from "../../model/hit.ts";
import { tokenKind } from "../../model/tokens.ts";
import type { PlaceSpan, PlaceText } from "./place-text.ts";

const gazetteers: readonly (readonly [signal: string, trait: PlaceSpan["trait"]])[] = [
  ["lists/hospital", "hospital"],
  ["lists/district", "area"],
  ["lists/town", "town"],
  ["lists/village", "small"],
  ["lists/world-place", "country"],
];

/** Places of the gazetteers. A name that is an ordinary word or a person's needs a capital and a word such as "in" before it. */
export function namedPlaces(text: PlaceText): readonly PlaceSpan[] {
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
  readonly cues: ReadonlySet<number>;
}

function listsOf(text: PlaceText): Lists {
  return {
    ordinary: text.covered("lists/ordinary-place", "lists/ordinary-name"),
    names: text.covered("lists/first-name", "lists/first-name-local", "lists/surname", "lists/surname-local"),
    first: text.covered("lists/first-name", "lists/first-name-local"),
    titles: text.ends("lists/person-title", "lists/practitioner-title"),
    calendar: text.covered("lists/calendar"),
    cues: text.ends("lists/place-cue"),
  };
}

function worth(text: PlaceText, hit: Hit, known: Lists, hospital: boolean): PlaceSpan["strength"] | undefined {
  const { first, last } = hit;
  if (text.kind(first, tokenKind.han)) return "fair";
  if (text.kind(first, tokenKind.hashtag)) return undefined;
  const cue = known.cues.has(first - 1) && text.joined(first);
  const single = first === last;
  const capital = text.capital(last) && text.capital(first);
  if (hospital) return hit.strength === "strong" && (!single || capital || cue) ? "strong" : capital && !text.opens(first) ? "fair" : undefined;
  if (person(text, first, known) || (single && known.calendar.has(first))) return undefined;
  const doubtful = single && (known.ordinary.has(first) || known.names.has(first));
  if (!capital) return cue && !doubtful && hit.end - hit.start >= 5 && !(single && known.ordinary.has(first)) ? "weak" : undefined;
  if (doubtful) return cue && !personAfter(text, last, known) ? "fair" : undefined;
  if (single && text.kind(first, tokenKind.shout) && hit.end - hit.start < 4) return cue ? "weak" : undefined;
  return cue ? "strong" : "fair";
}

/** "Mrs Durban", "Adaeze Thornbury". */
function person(text: PlaceText, first: number, known: Lists): boolean {
  if (!text.joined(first)) return false;
  if (known.titles.has(first - 1) && text.capital(first - 1)) return true;
  return known.first.has(first - 1) && text.capital(first - 1) && !known.ordinary.has(first - 1) && !known.cues.has(first - 1);
}

/** "from Nelson Botha": a name goes on. */
function personAfter(text: PlaceText, last: number, known: Lists): boolean {
  return text.joined(last + 1) && text.capital(last + 1) && known.names.has(last + 1) && known.first.has(last);
}
