import { buildWordTable } from "../text/word-table.ts";
import type { PatternElement } from "./compile-pattern.ts";
import { ElementShelf, Numbers } from "./element-shelf.ts";
import { edgeSieve, followSieve } from "./neighbours.ts";
import type { Tables } from "./tables.ts";

/** A pattern on its way into the tables. */
export interface RawPattern {
  readonly signal: number;
  /** 0 weak, 1 fair, 2 strong. */
  readonly strength: number;
  readonly elements: readonly PatternElement[];
}

/** A pattern found through a choice becomes one pattern a branch: then a word leads to its own branch at once. */
function unfolded(patterns: readonly RawPattern[], uses: ReadonlyMap<string, number>): RawPattern[] {
  return patterns.flatMap((raw) => {
    const anchor = anchorOf(raw.elements, uses);
    const piece = raw.elements[anchor];
    if (piece?.kind !== "choice") return [raw];
    const variants = piece.branches.map((branch) => ({
      ...raw,
      elements: [...raw.elements.slice(0, anchor), ...branch, ...raw.elements.slice(anchor + 1)],
    }));
    return unfolded(variants, uses);
  });
}

/** Lays all patterns out as columns; `classNumber` numbers what stands in braces. Tells which patterns no word leads to. */
export function layOut(
  raw: readonly RawPattern[],
  classNumber: (name: string) => number,
): { tables: Tables; floating: ReadonlySet<number> } {
  const uses = countUses(raw);
  const patterns = unfolded(raw, uses);
  const words = new Numbers();
  const shelf = new ElementShelf(words, classNumber);
  const sequence: number[] = [];
  const sequenceFrom: number[] = [0];
  const posted: [word: number, pattern: number, element: number, before: number, after: number][] = [];
  const numberOf = (word: string): number => words.number(word);
  const floating = new Set<number>();
  patterns.forEach(({ elements }, index) => {
    const anchor = anchorOf(elements, uses);
    const anchored = elements[anchor];
    if (anchored === undefined) floating.add(index);
    else {
      const before = edgeSieve(elements.slice(0, anchor), -1, numberOf);
      const rest = elements.slice(anchor);
      for (const word of shelf.words(anchored)) posted.push([word, index, anchor, before, followSieve(rest, words.word(word), numberOf)]);
    }
    for (const piece of elements) sequence.push(shelf.number(piece));
    sequenceFrom.push(sequence.length);
  });
  posted.sort((a, b) => a[0] - b[0]);
  const postings = new Int32Array(words.list.length + 2);
  for (const [word] of posted) postings[word + 1] = (postings[word + 1] as number) + 1;
  for (let word = 1; word < postings.length; word += 1) postings[word] = (postings[word] as number) + (postings[word - 1] as number);
  const tables: Tables = {
    ...buildWordTable(words.list),
    postings,
    postedPattern: Int32Array.from(posted, (entry) => entry[1]),
    postedElement: Int32Array.from(posted, (entry) => entry[2]),
    postedBefore: Int32Array.from(posted, (entry) => entry[3]),
    postedAfter: Int32Array.from(posted, (entry) => entry[4]),
    patternSignal: Int32Array.from(patterns, (pattern) => pattern.signal),
    patternStrength: Int32Array.from(patterns, (pattern) => pattern.strength),
    sequenceFrom: Int32Array.from(sequenceFrom),
    sequence: Int32Array.from(sequence),
    elements: Int32Array.from(shelf.columns),
    sets: Int32Array.from(shelf.sets),
    branches: Int32Array.from(shelf.branches),
    parts: Int32Array.from(shelf.parts),
    prefixes: Int32Array.from([...shelf.prefixes].sort((a, b) => a - b)),
  };
  return { tables, floating };
}

function countUses(patterns: readonly RawPattern[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (piece: PatternElement): void => {
    if (piece.kind === "words") for (const form of piece.forms) uses.set(form, (uses.get(form) ?? 0) + 1);
    if (piece.kind === "choice") for (const branch of piece.branches) for (const part of branch) count(part);
  };
  for (const { elements } of patterns) for (const piece of elements) count(piece);
  return uses;
}

/** Words so common in English that a pattern should not be found through them, the commonest first. */
const common =
  "the to and a of in i is it you that for my on was with be at have this me not but we are as they so all no your or if from he she just what up out one do when can about like an by get who will his her our has had would there their been more some were them him how any then now than go got time see back only after day over know us did into its good very because too before here off people want think make really still down first come last never new take much even way need our work other well again today man one's every".split(
    " ",
  );
const commonness = new Map(common.map((word, rank) => [word, Math.round(30_000 / (rank + 2))]));

/** The element whose words lead to the fewest tries: -1 when the pattern can be found through none. */
function anchorOf(elements: readonly PatternElement[], uses: ReadonlyMap<string, number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  elements.forEach((piece, at) => {
    const cost = costOf(piece, uses);
    if (cost < least) {
      least = cost;
      best = at;
    }
  });
  return best;
}

function costOf(piece: PatternElement | undefined, uses: ReadonlyMap<string, number>): number {
  switch (piece?.kind) {
    case "prefix":
      return 40;
    case "words":
      return piece.forms.reduce((sum, form) => sum + (uses.get(form) ?? 0) + (commonness.get(form) ?? 0), 0);
    case "choice":
      return piece.branches.reduce((sum, [first]) => sum + costOf(first, uses), 0);
    default:
      return Number.POSITIVE_INFINITY;
  }
}
