import type { PatternElement } from "./compile-pattern.ts";
import { sieveBit } from "./program.ts";

type Row = readonly PatternElement[];
type NumberOf = (word: string) => number;

/** Sieve of the words with which a row can begin (`way` 1) or end (-1); all bits when it can be empty or begin otherwise. */
export function edgeSieve(row: Row, way: 1 | -1, number: NumberOf): number {
  const piece = way === 1 ? row[0] : row.at(-1);
  const rest = way === 1 ? row.slice(1) : row.slice(0, -1);
  if (piece?.kind === "words") return piece.forms.reduce((bits, form) => bits | sieveBit(number(form)), 0);
  if (piece?.kind !== "choice") return -1;
  return piece.branches.reduce((bits, branch) => bits | edgeSieve(way === 1 ? [...branch, ...rest] : [...rest, ...branch], way, number), 0);
}

/** Sieve of the words that can follow `word` where a row begins with it. */
export function followSieve(row: Row, word: string, number: NumberOf): number {
  const [piece, ...rest] = row;
  switch (piece?.kind) {
    case "words":
      return piece.forms.includes(word) ? edgeSieve(rest, 1, number) : 0;
    case "choice":
      return piece.branches.reduce((bits, branch) => bits | followSieve([...branch, ...rest], word, number), 0);
    default:
      return -1;
  }
}
