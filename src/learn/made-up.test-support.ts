import { visitText } from "./features.ts";
import { block, entryBits, form, type Head, type Weights } from "./weights.ts";

/** The hash of the feature that a single word is. */
export function hashOf(word: string): number {
  const hashes: number[] = [];
  visitText(word, (hash) => hashes.push(hash));
  return hashes[0] as number;
}

export const madeUpHead: Head = {
  form,
  concerns: ["profanity", "touting"],
  jurisdictions: ["sa", "uk"],
  kinds: ["post", "reply"],
  bits: 6,
  step: 0.01,
  bias: new Array(3 * 2 * 2 * 2).fill(0),
  calibration: [
    [4, 0, -2],
    [4, 0, -2],
  ],
  meaning: { middle: [], weights: [] },
};

/** Weights of features by hash: steps for each concern, in the order given, the next slot being taken where one is full. */
export function madeUpWeights(features: readonly (readonly [number, Readonly<Record<number, number>>])[], head = madeUpHead): Weights {
  const size = 2 ** head.bits;
  const held = new Array<readonly number[]>(size).fill([]);
  const checks = new Uint16Array(size);
  for (const [hash, steps] of features) {
    let slot = hash >>> (32 - head.bits);
    while (held[slot]?.length !== 0) slot = (slot + 1) % size;
    held[slot] = Object.entries(steps).map(([concern, weight]) => (Number(concern) << entryBits.weight) | (weight + entryBits.middle));
    checks[slot] = hash & 0xffff;
  }
  const starts = new Uint32Array(size / block);
  let total = 0;
  for (const [slot, entries] of held.entries()) {
    if (slot % block === 0) starts[slot / block] = total;
    total += entries.length;
  }
  return {
    head,
    checks,
    counts: Uint8Array.from(held, (entries) => entries.length),
    starts,
    entries: Uint16Array.from(held.flat()),
    words: new Uint32Array(0),
    figures: new Int8Array(0),
  };
}
