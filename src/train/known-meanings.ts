import { visitWords } from "../learn/features.ts";
import { type KnownWords, Meaning } from "../learn/meaning.ts";
import type { Labelled } from "./corpus.ts";
import type { Meanings } from "./meanings.ts";

/** Words that stand in fewer posts are not kept. */
const leastPosts = 3;

/** What is known of the words that stand in three posts or more. */
export function knownMeanings(posts: readonly Labelled[], meanings: Meanings): KnownWords {
  const spread = new Map<number, number>();
  for (const { lower } of posts) {
    const met = new Set<number>();
    visitWords(lower, (hash) => met.add(hash));
    for (const hash of met) spread.set(hash, (spread.get(hash) ?? 0) + 1);
  }
  const { width } = meanings;
  const kept = [...spread].filter(([hash, count]) => count >= leastPosts && meanings.of(hash) !== undefined);
  kept.sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const largest = Math.log(posts.length / (1 + leastPosts));
  const figures = new Int8Array(kept.length * width);
  for (const [at, [hash, count]] of kept.entries()) {
    const rarity = Math.max(0, Math.log(posts.length / (1 + count))) / largest;
    const own = meanings.of(hash) as Int8Array;
    for (let k = 0; k < width; k += 1) figures[at * width + k] = Math.round((own[k] as number) * rarity);
  }
  const words = Uint32Array.from(kept, ([hash]) => hash >>> 0);
  return { words, figures, middle: middleOf(posts, words, figures, width) };
}

/** The mean of what the words of the posts mean together. */
function middleOf(posts: readonly Labelled[], words: Uint32Array, figures: Int8Array, width: number): readonly number[] {
  const sums = new Float64Array(width);
  const meaning = new Meaning({ words, figures, middle: new Array<number>(width).fill(0) });
  for (const { lower } of posts) {
    meaning.sum(lower);
    for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + (meaning.of[k] as number);
  }
  return Array.from(sums, (sum) => Number((sum / Math.max(1, posts.length)).toPrecision(6)));
}
