import { buildWordTable } from "../text/word-table.ts";
import type { FlatElement } from "./compile-pattern.ts";
import { element, elementWidth, sieveBit } from "./program.ts";
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
  const elements = new ElementShelf(words, classNumber);
  const uses = countUses(patterns);
  const sequence: number[] = [];
  const sequenceFrom: number[] = [0];
  const posted: [word: number, pattern: number, element: number][] = [];
  const floating = new Set<number>();
  patterns.forEach((raw, index) => {
    const anchor = anchorOf(raw.elements, uses);
    const anchored = raw.elements[anchor];
    if (anchored === undefined) floating.add(index);
    else for (const word of elements.words(anchored)) posted.push([word, index, anchor]);
    for (const piece of raw.elements) sequence.push(elements.number(piece));
    sequenceFrom.push(sequence.length);
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
    sequenceFrom: Int32Array.from(sequenceFrom),
    sequence: Int32Array.from(sequence),
    elements: Int32Array.from(elements.columns),
    sets: Int32Array.from(elements.sets),
    prefixes: Int32Array.from([...elements.prefixes].sort((a, b) => a - b)),
  };
  return { tables, floating };
}

/** Numbers elements, each different one once: thousands of patterns share them. */
class ElementShelf {
  readonly columns: number[] = [];
  readonly sets: number[] = [];
  readonly prefixes = new Set<number>();
  readonly #words: Numbers;
  readonly #classNumber: (name: string) => number;
  readonly #known = new Map<string, number>();

  constructor(words: Numbers, classNumber: (name: string) => number) {
    this.#words = words;
    this.#classNumber = classNumber;
  }

  /** The word numbers that an element stands for, ascending; none for a gap or a class. */
  words(piece: FlatElement): readonly number[] {
    if (piece.kind === "prefix") return [this.#words.number(piece.text)];
    if (piece.kind !== "words") return [];
    return [...new Set(piece.forms.map((form) => this.#words.number(form)))].sort((a, b) => a - b);
  }

  number(piece: FlatElement): number {
    const [kind, value, size] = this.#encode(piece);
    const key = kind === element.set ? JSON.stringify(this.words(piece)) : `${kind}:${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const from = this.sets.length;
    if (kind === element.set) this.sets.push(...this.words(piece));
    const words = piece.kind === "words" ? this.words(piece) : undefined;
    const sieve = words === undefined ? -1 : words.reduce((bits, word) => bits | sieveBit(word), 0);
    this.columns.push(kind, kind === element.set ? from : value, size, sieve);
    const number = this.columns.length / elementWidth - 1;
    this.#known.set(key, number);
    return number;
  }

  #encode(piece: FlatElement): readonly [kind: number, value: number, size: number] {
    switch (piece.kind) {
      case "gap":
        return [element.gap, piece.max, 0];
      case "class":
        return [element.class, this.#classNumber(piece.name), 0];
      case "prefix": {
        const number = this.#words.number(piece.text);
        this.prefixes.add(number);
        return [element.prefix, number, 0];
      }
      case "words": {
        const numbers = this.words(piece);
        return numbers.length === 1 ? [element.word, numbers[0] as number, 0] : [element.set, 0, numbers.length];
      }
    }
  }
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
