import { hashOf } from "../../text/hash.ts";
import type { Passage } from "../passage.ts";

/** How far apart two records of one text may lie, in seconds. */
const minutes = 5 * 60;

interface Sighting {
  readonly length: number;
  readonly time: number | undefined;
  readonly media: readonly string[];
}

/** Texts met so far: one caption stands in the post, in the album and among the loose pictures. Keeps no text. */
export class Seen {
  readonly #sightings = new Map<number, Sighting[]>();

  /** Whether all passages were met before: about the same time, or with the same picture. Remembers them otherwise. */
  repeats(passages: readonly Passage[], time: number | undefined, media: readonly string[]): boolean {
    const known = passages.every(({ text }) =>
      this.#find(text, (sighting) => isNear(sighting.time, time) || sighting.media.some((uri) => media.includes(uri))),
    );
    if (!known) for (const { text } of passages) this.#add(text, { length: text.length, time, media });
    return known;
  }

  /** Whether all passages were met before, at whatever time: for the edits of posts, which tell nothing but their text. */
  repeatsEver(passages: readonly Passage[]): boolean {
    const known = passages.every(({ text }) => this.#find(text, () => true));
    if (!known) for (const { text } of passages) this.#add(text, { length: text.length, time: undefined, media: [] });
    return known;
  }

  #find(text: string, test: (sighting: Sighting) => boolean): boolean {
    return this.#sightings.get(hashOf(text))?.some((sighting) => sighting.length === text.length && test(sighting)) ?? false;
  }

  #add(text: string, sighting: Sighting): void {
    const hash = hashOf(text);
    const known = this.#sightings.get(hash);
    if (known === undefined) this.#sightings.set(hash, [sighting]);
    else known.push(sighting);
  }
}

const isNear = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a - b) <= minutes;
