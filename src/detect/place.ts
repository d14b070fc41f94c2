import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { namedHospitals, wardsAndBeds } from "./place/care-place.ts";
import { namedPlaces } from "./place/named-place.ts";
import { type PlaceSpan, PlaceText } from "./place/place-text.ts";
import { streets } from "./place/street.ts";

/** Places in which a patient may be looked for, from the country down to the bed. */
export const place: Detector = {
  kind: "place",
  summary: "a place, from a country down to a bed",
  traits: {
    town: "a town of 30,000 people or more",
    small: "a village, a suburb or a smaller town",
    area: "a district, a township, a county or a province",
    country: "a country or a far-off city",
    hospital: "a named hospital or clinic",
    ward: "a ward or unit",
    bed: "a numbered bed, bay or room",
    street: "a street, an estate or a numbered block",
  },
  wants: tokenKind.word | tokenKind.han,
  needs: {
    signals: [
      "lists/hospital",
      "lists/hospital-noun",
      "lists/district",
      "lists/town",
      "lists/village",
      "lists/village-local",
      "lists/world-place",
      "lists/ward",
      "lists/bed",
      "lists/street",
      "lists/street-han",
      "lists/address-unit",
    ],
    digit: false,
  },
  detect,
};

function detect(annotated: Annotated): readonly Note[] {
  const text = new PlaceText(annotated);
  const spans = [...namedHospitals(text), ...streets(text), ...namedPlaces(text), ...wardsAndBeds(text)];
  return settle(spans).map(({ first, last, trait, strength }) => ({
    kind: "place",
    start: annotated.tokens.start[first] ?? 0,
    end: annotated.tokens.end[last] ?? 0,
    traits: [trait],
    strength,
  }));
}

/** Of places that overlap the longest stays; of equals the one found first. */
function settle(spans: readonly PlaceSpan[]): readonly PlaceSpan[] {
  const sorted = spans
    .map((span, order) => ({ span, order }))
    .sort((a, b) => a.span.first - b.span.first || b.span.last - a.span.last || a.order - b.order)
    .map(({ span }) => span);
  const kept: PlaceSpan[] = [];
  for (const span of sorted) {
    const before = kept.at(-1);
    if (before && span.first <= before.last) {
      if (span.last - span.first > before.last - before.first) kept[kept.length - 1] = span;
      continue;
    }
    kept.push(span);
  }
  return kept;
}
