import type { WordColumns } from "../text/word-table.ts";

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

const columns = [
  "slots",
  "starts",
  "postings",
  "postedPattern",
  "postedElement",
  "postedBefore",
  "postedAfter",
  "patternSignal",
  "patternStrength",
  "sequenceFrom",
  "sequence",
  "elements",
  "sets",
  "branches",
  "parts",
  "prefixes",
] as const;

/** One block of bytes: the lengths of the columns, the columns, then the characters. */
export function packTables(tables: Tables): Uint8Array {
  const head = Int32Array.from([...columns.map((name) => tables[name].length), tables.pool.length]);
  const parts: ArrayBufferView[] = [head, ...columns.map((name) => tables[name]), tables.pool];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Views on packed bytes, without copying when they are aligned. Throws a RangeError on a block cut short: the build is broken. */
export function unpackTables(packed: Uint8Array): Tables {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const lengths = new Int32Array(bytes.buffer, bytes.byteOffset, columns.length + 1);
  let at = bytes.byteOffset + lengths.byteLength;
  const found: Record<string, Int32Array> = {};
  columns.forEach((name, index) => {
    const length = lengths[index] as number;
    found[name] = new Int32Array(bytes.buffer, at, length);
    at += length * 4;
  });
  const pool = new Uint16Array(bytes.buffer, at, lengths[columns.length] as number);
  return { ...(found as unknown as Omit<Tables, "pool">), pool };
}
