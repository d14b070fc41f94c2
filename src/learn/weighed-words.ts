import type { Span } from "../model/span.ts";
import { group, visitText } from "./features.ts";
import { entriesFrom, slotOf } from "./slots.ts";
import { entryBits, type Weights } from "./weights.ts";

/** The words of a text, or pairs of them with what stands between, that spoke most for a concern; none overlaps another. */
export function weighedWords(weights: Weights, lower: string, concern: number, most: number): readonly Span[] {
  const found: { readonly span: Span; readonly weight: number }[] = [];
  visitText(lower, (hash, of, start, end) => {
    if (of !== group.words) return;
    const slot = slotOf(weights, hash);
    const weight = slot < 0 ? 0 : weightOf(weights, slot, concern);
    if (weight > 0) found.push({ span: { start, end }, weight });
  });
  found.sort((one, other) => other.weight - one.weight || one.span.start - other.span.start);
  const kept: Span[] = [];
  for (const { span } of found) {
    if (kept.length === most) break;
    if (kept.every((other) => other.end <= span.start || span.end <= other.start)) kept.push(span);
  }
  return kept;
}

function weightOf(weights: Weights, slot: number, concern: number): number {
  const from = entriesFrom(weights, slot);
  for (let at = from; at < from + (weights.counts[slot] as number); at += 1) {
    const entry = weights.entries[at] as number;
    if (entry >>> entryBits.weight === concern) return (entry & (2 * entryBits.middle - 1)) - entryBits.middle;
  }
  return 0;
}
