import type { WordColumns } from "../text/word-table.ts";
import { branchPlaces, branchSteps } from "./branch-places.ts";

/**
 * The automaton: every phrase of every signal, found through the rarest of its words.
 * A word number leads to its postings (pattern, element); the pattern is then held against the tokens around.
 */
export interface Tables extends WordColumns {
  /** `postings[w]` to `postings[w + 1]` are the postings of word w. */
  readonly postings: Int32Array;
  readonly postedPattern: Int32Array;
  readonly postedElement: Int32Array;
  /** Sieves of the words that may stand right before and after the word of a posting. */
  readonly postedBefore: Int32Array;
  readonly postedAfter: Int32Array;
  /** Signal number and strength of each pattern, and where its elements lie: `sequenceFrom[p]` to `sequenceFrom[p + 1]` in `sequence`. */
  readonly patternSignal: Int32Array;
  readonly patternStrength: Int32Array;
  readonly sequenceFrom: Int32Array;
  /** Numbers of elements, pattern after pattern. */
  readonly sequence: Int32Array;
  /** The elements: `elementWidth` numbers each, see `elementWidth`. */
  readonly elements: Int32Array;
  /** Word numbers of sets, ascending within a set. */
  readonly sets: Int32Array;
  /** `branchWidth` numbers a branch of a choice: where its elements lie in `parts`, and its sieves. */
  readonly branches: Int32Array;
  readonly parts: Int32Array;
  /** Word numbers that are beginnings (`word*`): these are posted like words. */
  readonly prefixes: Int32Array;
}

/**
 * How a column is laid down: as it is, or as the steps between its numbers, which are small and pack well. Steps never fall;
 * wrapped ones may, and hold for numbers of 16 bits. In branches only the places are steps.
 */
const columns = {
  slots: "plain",
  starts: "steps",
  postings: "steps",
  postedPattern: "plain",
  postedElement: "plain",
  postedBefore: "plain",
  postedAfter: "plain",
  patternSignal: "plain",
  patternStrength: "plain",
  sequenceFrom: "steps",
  sequence: "plain",
  elements: "plain",
  sets: "wrapped",
  branches: "branches",
  parts: "plain",
  prefixes: "plain",
} as const satisfies Record<keyof Omit<Tables, "pool">, "plain" | "steps" | "wrapped" | "branches">;

const names = Object.keys(columns) as (keyof typeof columns)[];

/** One block of bytes: for each column its length and the bytes of a number in it, the same of the characters (UTF-8), then the columns, each from a multiple of four. */
export function packTables(tables: Tables): Uint8Array {
  const rows = names.map((name) => narrow(laidDown(tables[name], columns[name])));
  const all = [...rows, new TextEncoder().encode(textOf(tables.pool))];
  const head = Int32Array.from(all.flatMap((row) => [row.length, row.BYTES_PER_ELEMENT]));
  const bytes = new Uint8Array([head, ...all].reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const part of [head, ...all]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

/** The tables of packed bytes. Throws a RangeError on a block cut short: the build is broken. */
export function unpackTables(packed: Uint8Array): Tables {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const head = new Int32Array(bytes.buffer, bytes.byteOffset, (names.length + 1) * 2);
  let at = bytes.byteOffset + head.byteLength;
  const next = (index: number): Int32Array | Uint16Array => {
    const length = head[index * 2] as number;
    const row = head[index * 2 + 1] === 2 ? new Uint16Array(bytes.buffer, at, length) : new Int32Array(bytes.buffer, at, length);
    at += padded(row.byteLength);
    return row;
  };
  const found: Record<string, Int32Array> = {};
  names.forEach((name, index) => {
    const row = next(index);
    found[name] = takenUp(row, columns[name]);
  });
  return { ...(found as unknown as Omit<Tables, "pool">), pool: unitsOf(new Uint8Array(bytes.buffer, at, head[names.length * 2])) };
}

type Way = (typeof columns)[keyof typeof columns];

function laidDown(row: Int32Array, way: Way): Int32Array {
  if (way === "plain") return row;
  return way === "branches" ? branchSteps(row) : steps(row, way === "wrapped");
}

function takenUp(row: Int32Array | Uint16Array, way: Way): Int32Array {
  if (way === "plain") return wide(row);
  return way === "branches" ? branchPlaces(wide(row)) : summed(row, way === "wrapped");
}

function textOf(pool: Uint16Array): string {
  let text = "";
  for (const unit of pool) text += String.fromCharCode(unit);
  return text;
}

function unitsOf(utf8: Uint8Array): Uint16Array {
  const text = new TextDecoder().decode(utf8);
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Half the bytes where all numbers allow it. */
function narrow(row: Int32Array): Int32Array | Uint16Array {
  return row.every((number) => number >= 0 && number < 65_536) ? Uint16Array.from(row) : row;
}

const wide = (row: Int32Array | Uint16Array): Int32Array => (row instanceof Int32Array ? row : new Int32Array(row));

/** Each number less the one before. */
function steps(row: Int32Array, wrapped: boolean): Int32Array {
  if (wrapped && row.some((number) => number > 0xffff)) throw new RangeError("Unexpected number above 65535, expected 16 bits");
  return row.map((number, i) => {
    const step = number - (i === 0 ? 0 : (row[i - 1] as number));
    return wrapped ? step & 0xffff : step;
  });
}

function summed(row: Int32Array | Uint16Array, wrapped: boolean): Int32Array {
  const sums = new Int32Array(row.length);
  const { length } = row;
  const mask = wrapped ? 0xffff : -1;
  let sum = 0;
  for (let i = 0; i < length; i += 1) {
    sum = (sum + (row[i] as number)) & mask;
    sums[i] = sum;
  }
  return sums;
}
