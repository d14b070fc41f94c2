import { buildWordTable } from "../text/word-table.ts";
import type { FlatElement } from "./compile-pattern.ts";
import { element } from "./program.ts";
import type { Tables } from "./tables.ts";

/** A pattern on its way into the tables. */
export interface RawPattern {
  readonly signal: number;
  /** 0 weak, 1 fair, 2 strong. */
  readonly strength: number;
  readonly elements: readonly FlatElement[];
}

/** Lays all patterns out as columns; `classNumber` numbers what stands in braces. Tells which patterns no word leads to. */
export function layOut(
  patterns: readonly RawPattern[],
  classNumber: (name: string) => number,
): { tables: Tables; floating: ReadonlySet<number> } {
  const words = new Numbers();
  const uses = countUses(patterns);
  const elements: number[] = [];
  const elementsFrom: number[] = [0];
  const sets: number[] = [];
  const posted: [word: number, pattern: number, element: number][] = [];
  const prefixes = new Set<number>();
  const floating = new Set<number>();
  patterns.forEach((raw, index) => {
    const anchor = anchorOf(raw.elements, uses);
    if (anchor < 0) floating.add(index);
    raw.elements.forEach((piece, at) => {
      const numbers =
        piece.kind === "words" ? piece.forms.map((form) => words.number(form)) : piece.kind === "prefix" ? [words.number(piece.text)] : [];
      if (piece.kind === "prefix") prefixes.add(numbers[0] as number);
      elements.push(...encode(piece, numbers, sets, classNumber));
      if (at === anchor) for (const word of new Set(numbers)) posted.push([word, index, at]);
    });
    elementsFrom.push(elements.length / 3);
  });
  const count = words.list.length;
  posted.sort((a, b) => a[0] - b[0]);
  const postings = new Int32Array(count + 2);
  for (const [word] of posted) postings[word + 1] = (postings[word + 1] as number) + 1;
  for (let word = 1; word < postings.length; word += 1) postings[word] = (postings[word] as number) + (postings[word - 1] as number);
  const tables: Tables = {
    ...buildWordTable(words.list),
    postings,
    postedPattern: Int32Array.from(posted, (entry) => entry[1]),
    postedElement: Int32Array.from(posted, (entry) => entry[2]),
    patternSignal: Int32Array.from(patterns, (raw) => raw.signal),
    patternStrength: Int32Array.from(patterns, (raw) => raw.strength),
    elementsFrom: Int32Array.from(elementsFrom),
    elements: Int32Array.from(elements),
    sets: Int32Array.from(sets),
    prefixes: Int32Array.from([...prefixes].sort((a, b) => a - b)),
  };
  return { tables, floating };
}

/** Numbers words from 1 on, in order of appearance. */
class Numbers {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  number(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.list.push(word);
    this.#known.set(word, this.list.length);
    return this.list.length;
  }
}

function encode(
  piece: FlatElement,
  numbers: readonly number[],
  sets: number[],
  classNumber: (name: string) => number,
): [number, number, number] {
  switch (piece.kind) {
    case "gap":
      return [element.gap, piece.max, 0];
    case "class":
      return [element.class, classNumber(piece.name), 0];
    case "prefix":
      return [element.prefix, numbers[0] as number, 0];
    case "words": {
      if (numbers.length === 1) return [element.word, numbers[0] as number, 0];
      const from = sets.length;
      for (const number of [...new Set(numbers)].sort((a, b) => a - b)) sets.push(number);
      return [element.set, from, sets.length - from];
    }
  }
}

function countUses(patterns: readonly RawPattern[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { elements } of patterns)
    for (const piece of elements) if (piece.kind === "words") for (const form of piece.forms) uses.set(form, (uses.get(form) ?? 0) + 1);
  return uses;
}

/** Words so common in English that a pattern should not be found through them. */
const common = new Set(
  "the a an and or of to in on for with at by from is are was were be been it its this that i you he she we they my your his her our their me him us them not no do did does have has had will would can if so as but who what when all one".split(
    " ",
  ),
);

/** The element whose words lead to the fewest patterns: -1 when the pattern has no word. */
function anchorOf(elements: readonly FlatElement[], uses: ReadonlyMap<string, number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  elements.forEach((piece, at) => {
    let cost = Number.POSITIVE_INFINITY;
    if (piece.kind === "prefix") cost = 40;
    if (piece.kind === "words") cost = piece.forms.reduce((sum, form) => sum + (uses.get(form) ?? 0) + (common.has(form) ? 3000 : 0), 0);
    if (cost < least) {
      least = cost;
      best = at;
    }
  });
  return best;
}
