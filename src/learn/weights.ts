/** What the head of a file of weights says; the figures themselves stand behind it in binary. */
export interface Head {
  /** Raised when the form changes, so that a program never reads the weights of another. */
  readonly form: number;
  readonly concerns: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly kinds: readonly string[];
  /** The table has 2 to the power of this many slots. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly step: number;
  /** Score of each jurisdiction (and of none), kind, with and without context, and concern, in this order. */
  readonly bias: readonly number[];
  /** From a score to a chance, a concern each: slope, slope of the logarithm, offset. */
  readonly calibration: readonly (readonly [number, number, number])[];
  /** What the meaning of a text says: the middle of all posts, and for each of its figures a weight for each concern. */
  readonly meaning: { readonly middle: readonly number[]; readonly weights: readonly number[] };
}

/** Weights as they lie in the file: a hash table of features, each with a few concerns. */
export interface Weights {
  readonly head: Head;
  /** Low half of the hash of the feature in each slot; good where `counts` is not 0. */
  readonly checks: Uint16Array;
  /** Number of entries of each slot; 0 for an empty one. */
  readonly counts: Uint8Array;
  /** Where the entries of every sixteenth slot begin. */
  readonly starts: Uint32Array;
  /** Concern in the upper five bits, weight plus 1,024 in the lower eleven. */
  readonly entries: Uint16Array;
  /** Hashes of the words whose meaning is known, ascending. */
  readonly words: Uint32Array;
  /** Their figures, as many for each as `head.meaning.middle` has; rare words have larger ones. */
  readonly figures: Int8Array;
}

export const form = 2;
export const block = 16;
export const entryBits = { weight: 11, middle: 1024 } as const;
const magic = 0x4c524353;
/** The mark and the sizes of the seven sections. */
const headLength = 32;

/** The file for these weights: the same weights give the same bytes. */
export function packWeights({ head, checks, counts, starts, entries, words: known, figures }: Weights): Uint8Array {
  const words = new TextEncoder().encode(JSON.stringify(head));
  const sections = [words, bytesOf(checks), counts, bytesOf(starts), bytesOf(entries), bytesOf(known), bytesOf(figures)];
  const sizes = new Uint32Array([magic, ...sections.map((section) => section.length)]);
  const out = new Uint8Array(sizes.byteLength + sections.reduce((sum, section) => sum + padded(section.length), 0));
  out.set(bytesOf(sizes));
  let at = sizes.byteLength;
  for (const section of sections) {
    out.set(section, at);
    at += padded(section.length);
  }
  return out;
}

/** A file of weights that is damaged, or none; the message says how, in one line, and repeats nothing of it. */
export class BadWeights extends Error {}

/** The weights of a file, as views of its bytes. Throws BadWeights when they are not of this form. */
export function unpackWeights(bytes: Uint8Array): Weights {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset } = whole;
  const [mark, ...sizes] = whole.length < headLength ? [] : new Uint32Array(buffer, byteOffset, headLength / 4);
  if (mark !== magic) throw new BadWeights("Unexpected file, expected learned weights");
  const total = headLength + sizes.reduce((sum, size) => sum + padded(size), 0);
  if (total !== whole.length) throw new BadWeights(`Unexpected length ${whole.length} of learned weights, expected ${total}`);
  let at = byteOffset + headLength;
  const [words, checks, counts, starts, entries, known, figures] = sizes.map((size) => {
    const from = at;
    at += padded(size);
    return { from, size };
  }) as [Section, Section, Section, Section, Section, Section, Section];
  const head = headOf(new Uint8Array(buffer, words.from, words.size));
  const slots = 2 ** head.bits;
  if (checks.size !== 2 * slots || counts.size !== slots || starts.size !== (4 * slots) / block || entries.size % 2 !== 0)
    throw new BadWeights("Unexpected sizes of tables in learned weights");
  const weights = {
    head,
    checks: new Uint16Array(buffer, checks.from, slots),
    counts: new Uint8Array(buffer, counts.from, slots),
    starts: new Uint32Array(buffer, starts.from, slots / block),
    entries: new Uint16Array(buffer, entries.from, entries.size / 2),
    words: new Uint32Array(buffer, known.from, known.size >> 2),
    figures: new Int8Array(buffer, figures.from, figures.size),
  };
  requireOrder(weights);
  requireMeanings(weights);
  return weights;
}

function headOf(bytes: Uint8Array): Head {
  let head: Partial<Head> | null;
  try {
    head = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new BadWeights("Unexpected head of learned weights, expected JSON");
  }
  if (head?.form !== form) throw new BadWeights(`Unexpected form ${Number(head?.form)} of learned weights, expected ${form}`);
  return head as Head;
}

/** A table that is full, or whose entries lie elsewhere than it says, would lead the search of features round in circles or astray. */
function requireOrder({ counts, starts, entries }: Weights): void {
  let total = 0;
  let empty = 0;
  let inPlace = true;
  for (let slot = 0; slot < counts.length; slot += 1) {
    if (slot % block === 0 && starts[slot / block] !== total) inPlace = false;
    const count = counts[slot] as number;
    if (count === 0) empty += 1;
    total += count;
  }
  if (!inPlace || empty === 0 || total !== entries.length)
    throw new BadWeights("Unexpected table of learned weights, expected entries in their slots");
}

/** Figures without words, or the other way round, would be read as those of others. */
function requireMeanings({ head, words, figures }: Weights): void {
  const { middle, weights } = head.meaning ?? {};
  const isRight = middle !== undefined && weights?.length === middle.length * head.concerns.length;
  if (!isRight || figures.length !== words.length * middle.length)
    throw new BadWeights("Unexpected meanings in learned weights, expected as many figures for each word");
}

interface Section {
  readonly from: number;
  readonly size: number;
}

const padded = (size: number): number => (size + 3) & ~3;

/** Little-endian, as on every machine that Node runs on. */
const bytesOf = (array: Uint16Array | Uint32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
