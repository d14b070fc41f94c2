import { groups, visitContext, visitText } from "../learn/features.ts";
import { type KnownWords, Meaning } from "../learn/meaning.ts";
import { worth } from "../learn/scores.ts";
import type { Labelled } from "./corpus.ts";
import { knownMeanings } from "./known-meanings.ts";
import type { Matrix } from "./matrix.ts";
import { type Meanings, noMeanings } from "./meanings.ts";

/** Posts as rows of a sparse matrix. */
export interface Design extends Matrix {
  /** What is known of the meanings of words; their columns stand behind those of the circumstances. */
  readonly meaning: KnownWords;
  /** For each column that is a feature of the text: its hash, and what a value of it is multiplied by. */
  readonly features: readonly Feature[];
  /** The columns behind the features: circumstances, by name. */
  readonly circumstances: readonly string[];
}

export interface Feature {
  readonly hash: number;
  readonly scale: number;
}

/** Features that stand in fewer posts are not kept: they prove nothing, and could be somebody's words. */
const leastPosts = 3;
/** How much each group of features weighs in the likeness of two posts: words, letters, context. Chosen with one writer left out at a time. */
const share = [0.7, 0.3, 0.2] as const;
/** How much the meaning weighs. */
const meaningWeight = Math.sqrt(0.1);
/** How much the circumstances weigh. */
const circumstanceWeight = Math.sqrt(0.05);

/** Circumstances of a post that are features of their own. */
export function circumstancesOf({ jurisdiction, kind, context }: Pick<Labelled, "jurisdiction" | "kind" | "context">): readonly string[] {
  return [kind, jurisdiction, `${jurisdiction} ${kind}`, ...(context === "" ? [] : ["context"])];
}

/** The matrix of the posts; what is known of features is learned from these posts alone. */
export function designOf(posts: readonly Labelled[], meanings: Meanings = noMeanings): Design {
  const counted = posts.map(countFeatures);
  const spread = new Map<number, number>();
  for (const { times } of counted) for (const hash of times.keys()) spread.set(hash, (spread.get(hash) ?? 0) + 1);
  const kept = [...spread].filter(([, count]) => count >= leastPosts).sort(([a], [b]) => a - b);
  const groupOf = new Map<number, number>();
  for (const { groupOf: own } of counted) for (const [hash, of] of own) groupOf.set(hash, of);
  const rarity = kept.map(([, count]) => Math.log((1 + posts.length) / (1 + count)) + 1);
  const place = new Map(kept.map(([hash], at) => [hash, at]));
  const length = meanLengths(counted, place, rarity);
  const scales = kept.map(
    ([hash], at) => (rarity[at] as number) * Math.sqrt((share[groupOf.get(hash) ?? 0] ?? 0) / (length[groupOf.get(hash) ?? 0] ?? 1)),
  );
  return fill(posts, counted, place, scales, knownMeanings(posts, meanings));
}

interface Counted {
  readonly times: ReadonlyMap<number, number>;
  readonly groupOf: ReadonlyMap<number, number>;
  /** Occurrences by group. */
  readonly totals: readonly number[];
}

function countFeatures({ lower, context }: Labelled): Counted {
  const times = new Map<number, number>();
  const groupOf = new Map<number, number>();
  const totals = new Array<number>(groups).fill(0);
  const visit = (hash: number, of: number): void => {
    totals[of] = (totals[of] as number) + 1;
    times.set(hash, (times.get(hash) ?? 0) + 1);
    groupOf.set(hash, of);
  };
  visitText(lower, visit);
  if (context !== "") visitContext(context, visit);
  return { times, groupOf, totals };
}

/** Mean squared length of what posts have in each group, to make the groups comparable. */
function meanLengths(counted: readonly Counted[], place: ReadonlyMap<number, number>, rarity: readonly number[]): readonly number[] {
  const sums = new Array<number>(groups).fill(0);
  const posts = new Array<number>(groups).fill(0);
  for (const { times, groupOf, totals } of counted) {
    for (const [of, total] of totals.entries()) if (total > 0) posts[of] = (posts[of] as number) + 1;
    for (const [hash, count] of times) {
      const at = place.get(hash);
      const of = groupOf.get(hash) as number;
      if (at !== undefined) sums[of] = (sums[of] as number) + (worth(count) * (rarity[at] as number)) ** 2 / (totals[of] as number);
    }
  }
  return sums.map((sum, of) => (posts[of] === 0 ? 1 : sum / (posts[of] as number)));
}

function fill(
  posts: readonly Labelled[],
  counted: readonly Counted[],
  place: ReadonlyMap<number, number>,
  scales: readonly number[],
  meaning: KnownWords,
): Design {
  const names = new Map<string, number>();
  for (const post of posts) for (const name of circumstancesOf(post)) if (!names.has(name)) names.set(name, place.size + names.size);
  const from = new Int32Array(posts.length + 1);
  const meant = new Meaning(meaning);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, { times, groupOf, totals }] of counted.entries()) {
    for (const [hash, count] of times) {
      const at = place.get(hash);
      if (at === undefined) continue;
      columns.push(at);
      values.push((worth(count) * (scales[at] as number)) / Math.sqrt(totals[groupOf.get(hash) as number] as number));
    }
    for (const name of circumstancesOf(posts[row] as Labelled)) {
      columns.push(names.get(name) as number);
      values.push(circumstanceWeight);
    }
    const first = place.size + names.size;
    meant.read((posts[row] as Labelled).lower);
    for (const [at, figure] of meant.of.entries()) {
      columns.push(first + at);
      values.push(figure * meaningWeight);
    }
    from[row + 1] = columns.length;
  }
  return {
    rows: posts.length,
    columns: place.size + names.size + meaning.middle.length,
    from,
    column: Int32Array.from(columns),
    value: Float32Array.from(values),
    features: [...place.keys()].map((hash, at) => ({ hash, scale: scales[at] as number })),
    circumstances: [...names.keys()],
    meaning,
  };
}

/** What a figure of the meaning is multiplied by. */
export const meaningValue = meaningWeight;

/** What a circumstance is worth where it holds. */
export const circumstanceValue = circumstanceWeight;
