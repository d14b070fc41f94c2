import type { Link } from "../../model/glimpse.ts";
import { type Tokens, tokenKind } from "../../model/tokens.ts";
import { hashOf, hashSeed, hashStep } from "../../text/hash.ts";

/** So many words in a row are one piece of wording. */
const row = 3;
/** Fewer pieces are a greeting, not a text. */
const fewest = 5;
/** Bands of so many least hashes: texts that share nearly all pieces share a band, texts that share a third hardly ever do. */
const bands = 4;
const inBand = 3;

/** Links of a text to others of nearly the same words (least hashes, in bands); numbers and addresses are left out, for days and prices change. */
export function wordingOf(tokens: Tokens, lower: string): readonly Link[] {
  const words: number[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    if (((tokens.kind[at] as number) & (tokenKind.word | tokenKind.han | tokenKind.hashtag)) === 0) continue;
    words.push(hashOf(lower.slice(tokens.start[at], tokens.end[at])));
  }
  const pieces = words.length - row + 1;
  if (pieces < fewest) return [];
  const least = new Int32Array(bands * inBand).fill(0x7fffffff);
  for (let from = 0; from < pieces; from += 1) {
    let piece = hashSeed;
    for (let at = from; at < from + row; at += 1) piece = mixed(piece ^ (words[at] as number));
    for (let which = 0; which < least.length; which += 1) {
      const hash = mixed(piece + Math.imul(which + 1, 0x9e3779b1));
      if (hash < (least[which] as number)) least[which] = hash;
    }
  }
  return Array.from({ length: bands }, (_, band): Link => {
    let hash = hashStep(hashSeed, band);
    for (let at = band * inBand; at < (band + 1) * inBand; at += 1) hash = mixed(hash ^ (least[at] as number));
    return { kind: "wording", hash, firm: true };
  });
}

/** Spreads the bits of a number (murmur3's last step). */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
