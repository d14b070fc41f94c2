import { block, type Weights } from "./weights.ts";

/** The slot of a feature, or -1 when nothing was learned of it. Another feature is taken for it once in 65,000 times. */
export function slotOf({ head, checks, counts }: Weights, hash: number): number {
  const mask = checks.length - 1;
  const check = hash & 0xffff;
  let slot = hash >>> (32 - head.bits);
  while (counts[slot] !== 0) {
    if (checks[slot] === check) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Where the entries of a slot begin. */
export function entriesFrom({ starts, counts }: Weights, slot: number): number {
  const first = slot - (slot % block);
  let at = starts[first / block] as number;
  for (let before = first; before < slot; before += 1) at += counts[before] as number;
  return at;
}
