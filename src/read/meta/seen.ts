import { hashOf } from "../../text/hash.ts";
import type { Passage } from "../passage.ts";
import { NumberSet } from "./number-set.ts";

/** In seconds. Records of one text that lie in one such stretch, or in two side by side, are one text. */
const stretch = 5 * 60;

/**
 * Texts met so far: one caption stands in the post, in the album and among the loose pictures. Keeps no text, and little of each: exports
 * have millions.
 */
export class Seen {
  readonly #texts = new NumberSet();
  readonly #withTime = new NumberSet();
  readonly #withMedia = new NumberSet();

  /** Whether all passages were met before: about the same time, or with the same picture. Remembers them otherwise. */
  repeats(passages: readonly Passage[], time: number | undefined, media: readonly string[]): boolean {
    const known = passages.every(
      ({ text }) => this.#isNear(text, time) || media.some((uri) => this.#withMedia.has(pair(text, hashOf(uri) >>> 11))),
    );
    if (!known) this.#remember(passages, time, media);
    return known;
  }

  /** Whether all passages were met before, at whatever time: for the edits of posts, which tell nothing but their text. */
  repeatsEver(passages: readonly Passage[]): boolean {
    const known = passages.every(({ text }) => this.#texts.has(pair(text, text.length)));
    if (!known) this.#remember(passages, undefined, []);
    return known;
  }

  #isNear(text: string, time: number | undefined): boolean {
    const at = stretchOf(time);
    return at !== undefined && [at - 1, at, at + 1].some((near) => this.#withTime.has(timed(text, near)));
  }

  #remember(passages: readonly Passage[], time: number | undefined, media: readonly string[]): void {
    const at = stretchOf(time);
    for (const { text } of passages) {
      this.#texts.add(pair(text, text.length));
      if (at !== undefined) this.#withTime.add(timed(text, at));
      for (const uri of media) this.#withMedia.add(pair(text, hashOf(uri) >>> 11));
    }
  }
}

const stretchOf = (time: number | undefined): number | undefined =>
  time === undefined || Number.isNaN(time) ? undefined : Math.floor(time / stretch);

/** One number for a text and a stretch of time: 30 bits of the text, and the stretch as it is, up to the year 2049. */
const timed = (text: string, at: number): number => (hashOf(text) >>> 2) * 2 ** 23 + (((at % 2 ** 23) + 2 ** 23) % 2 ** 23);

/** One number for a text and a smaller number: 32 bits of the one, 21 of the other. */
const pair = (text: string, number: number): number => (hashOf(text) >>> 0) * 2 ** 21 + (number & (2 ** 21 - 1));
