import type { Choice } from "./choice.ts";
import { type Facet, facets } from "./facet.ts";
import type { Item } from "./item.ts";

export interface Sifted {
  readonly shown: readonly Item[];
  /** How many there would be of each value of a facet, were that facet alone not asked for. */
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** The findings that fit a choice, in one pass: a finding that fails one facet alone counts for that facet, one that fails two for none. */
export function sift(items: readonly Item[], { words, picked }: Choice, deedOf: (item: Item) => string): Sifted {
  const wanted = words
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
  const counts = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  const add = (facet: Facet, value: string): void => {
    const mine = counts.get(facet);
    mine?.set(value, (mine.get(value) ?? 0) + 1);
  };
  const shown: Item[] = [];
  for (const item of items) {
    if (!wanted.every((word) => item.text.includes(word))) continue;
    const valueOf = (facet: Facet): string => (facet === "decision" ? deedOf(item) : item.values[facet]);
    const failed = [...picked].filter(([facet, values]) => !values.has(valueOf(facet)));
    if (failed.length === 0) {
      shown.push(item);
      for (const facet of facets) add(facet, valueOf(facet));
    } else if (failed.length === 1 && failed[0] !== undefined) add(failed[0][0], valueOf(failed[0][0]));
  }
  return { shown, counts };
}
