import type { PatternElement } from "./compile-pattern.ts";
import { edgeSieve } from "./neighbours.ts";
import { branchWidth, element } from "./program.ts";

/** Numbers words from 1 on, in order of appearance. */
export class Numbers {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  word(number: number): string {
    return this.list[number - 1] as string;
  }

  number(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.list.push(word);
    this.#known.set(word, this.list.length);
    return this.list.length;
  }
}

/** Numbers elements, each different one once: thousands of patterns share them. */
export class ElementShelf {
  readonly columns: number[] = [];
  readonly sets: number[] = [];
  readonly branches: number[] = [];
  readonly parts: number[] = [];
  readonly prefixes = new Set<number>();
  readonly #words: Numbers;
  readonly #classNumber: (name: string) => number;
  readonly #known = new Map<string, number>();

  constructor(words: Numbers, classNumber: (name: string) => number) {
    this.#words = words;
    this.#classNumber = classNumber;
  }

  /** The word numbers with which an element can begin, ascending; none when it can begin otherwise or be absent. */
  words(piece: PatternElement): readonly number[] {
    switch (piece.kind) {
      case "words":
        return [...new Set(piece.forms.map((form) => this.#words.number(form)))].sort((a, b) => a - b);
      case "prefix":
        return [this.#words.number(piece.text)];
      case "choice":
        return [...new Set(piece.branches.flatMap(([first]) => (first === undefined ? [] : this.words(first))))].sort((a, b) => a - b);
      default:
        return [];
    }
  }

  number(piece: PatternElement): number {
    const key = JSON.stringify(piece);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [kind, value, size] = this.#encode(piece);
    const numberOf = (word: string): number => this.#words.number(word);
    // Words are compared at once; only a choice is worth sieving.
    const sieve = (way: 1 | -1): number => (piece.kind === "choice" ? edgeSieve([piece], way, numberOf) : -1);
    this.columns.push(kind, value, size, sieve(1), sieve(-1));
    const number = this.#known.size;
    this.#known.set(key, number);
    return number;
  }

  #encode(piece: PatternElement): readonly [kind: number, value: number, size: number] {
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
        if (numbers.length === 1) return [element.word, numbers[0] as number, 0];
        this.sets.push(...numbers);
        return [element.set, this.sets.length - numbers.length, numbers.length];
      }
      case "choice": {
        const rows = piece.branches.map((branch) => branch.map((part) => this.number(part)));
        const from = this.branches.length / branchWidth;
        const numberOf = (word: string): number => this.#words.number(word);
        rows.forEach((row, i) => {
          const branch = piece.branches[i] ?? [];
          this.branches.push(
            this.parts.length,
            this.parts.length + row.length,
            edgeSieve(branch, 1, numberOf),
            edgeSieve(branch, -1, numberOf),
          );
          this.parts.push(...row);
        });
        return [element.choice, from, rows.length];
      }
    }
  }
}
