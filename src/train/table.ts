import { biasAt } from "../learn/chance.ts";
import { block, entryBits, form, type Head, type Weights } from "../learn/weights.ts";
import { concerns } from "../model/concern.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import { kinds } from "../model/post.ts";
import type { Calibration } from "./calibrate.ts";
import { circumstancesOf, circumstanceValue, type Design, meaningValue } from "./design.ts";

/** The table of features has 2 to the power of this many slots: at most two thirds of them are filled. */
const bits = 18;
/** The file holds at most so many single weights, the largest: two bytes each. */
const mostEntries = 560_000;

/** Puts weights into the form in which they are stored: only the largest, in steps. */
export function tableOf(design: Design, weights: Float32Array, calibration: readonly Calibration[]): Weights {
  const width = concerns.length;
  const stored = storedOf(design, weights, width);
  const least = leastWeight(stored);
  let largest = 0;
  for (const weight of stored) largest = Math.max(largest, Math.abs(weight));
  const step = largest === 0 ? 1 : largest / (entryBits.middle - 1);
  const rows = new Map<number, readonly number[]>();
  for (const [at, { hash }] of design.features.entries()) {
    const entries: number[] = [];
    for (let k = 0; k < width; k += 1) {
      const weight = stored[at * width + k] as number;
      const steps = Math.round(weight / step);
      if (Math.abs(weight) >= least && steps !== 0) entries.push((k << entryBits.weight) | (steps + entryBits.middle));
    }
    if (entries.length > 0) rows.set(hash, entries);
  }
  const head: Head = {
    form,
    concerns,
    jurisdictions,
    kinds,
    bits,
    step,
    bias: biasOf(design, weights),
    calibration: calibration.map(rounded),
    meaning: { middle: design.meaning.middle, weights: meaningWeights(design, weights) },
  };
  const { words, figures } = design.meaning;
  return { head, ...slotsOf(rows), words, figures };
}

const rounded = ([a, b, c]: Calibration): Calibration => [round(a), round(b), round(c)];
const round = (figure: number): number => Number(figure.toPrecision(6));

/** For each figure of the meaning a weight for each concern. */
function meaningWeights(design: Design, weights: Float32Array): readonly number[] {
  const width = concerns.length;
  const first = (design.features.length + design.circumstances.length) * width;
  return Array.from({ length: design.meaning.middle.length * width }, (_, at) => round((weights[first + at] as number) * meaningValue));
}

/** Weights as they apply to a feature that stands once in a text of one feature. */
function storedOf({ features }: Design, weights: Float32Array, width: number): Float32Array {
  const out = new Float32Array(features.length * width);
  for (const [at, { scale }] of features.entries())
    for (let k = 0; k < width; k += 1) out[at * width + k] = (weights[at * width + k] as number) * scale;
  return out;
}

/** The size from which on weights are kept. */
function leastWeight(stored: Float32Array): number {
  const sizes = stored.map(Math.abs).sort();
  return sizes.length <= mostEntries ? 0 : (sizes[sizes.length - mostEntries] as number);
}

function slotsOf(rows: ReadonlyMap<number, readonly number[]>): Omit<Weights, "head" | "words" | "figures"> {
  const size = 2 ** bits;
  if (rows.size > (2 / 3) * size)
    throw new Error(`Unexpected number of features ${rows.size}, expected at most two thirds of ${size} slots`);
  const checks = new Uint16Array(size);
  const held: (readonly number[] | undefined)[] = new Array(size);
  for (const [hash, entries] of [...rows].sort(([a], [b]) => a - b)) {
    let slot = hash >>> (32 - bits);
    while (held[slot] !== undefined) slot = (slot + 1) & (size - 1);
    held[slot] = entries;
    checks[slot] = hash & 0xffff;
  }
  const counts = Uint8Array.from({ length: size }, (_, slot) => held[slot]?.length ?? 0);
  const entries: number[] = [];
  const starts = new Uint32Array(size / block);
  for (let slot = 0; slot < size; slot += 1) {
    if (slot % block === 0) starts[slot / block] = entries.length;
    entries.push(...(held[slot] ?? []));
  }
  return { checks, counts, starts, entries: Uint16Array.from(entries) };
}

/** Scores of the circumstances, for every country (and for none: the mean), kind, and with or without context. */
function biasOf(design: Design, weights: Float32Array): readonly number[] {
  const width = concerns.length;
  const first = design.features.length;
  const worthOf = (name: string, k: number): number => {
    const at = design.circumstances.indexOf(name);
    return at < 0 ? 0 : (weights[(first + at) * width + k] as number) * circumstanceValue;
  };
  const shape = { jurisdictions, kinds, concerns };
  const out = new Array<number>((jurisdictions.length + 1) * kinds.length * 2 * width).fill(0);
  for (const kind of kinds) {
    for (const context of ["", "x"]) {
      for (let k = 0; k < width; k += 1) {
        let sum = 0;
        for (const jurisdiction of jurisdictions) {
          const bias = circumstancesOf({ jurisdiction, kind, context }).reduce((total, name) => total + worthOf(name, k), 0);
          out[biasAt(shape, { jurisdiction, kind, context }) + k] = round(bias);
          sum += bias;
        }
        out[biasAt(shape, { jurisdiction: "", kind, context }) + k] = round(sum / jurisdictions.length);
      }
    }
  }
  return out;
}
