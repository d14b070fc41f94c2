import type { Standing } from "../../../model/audit.ts";
import type { Deed } from "../../../model/decision.ts";
import { deedWords } from "../deed-words.ts";
import type { PageData } from "../page-data.ts";
import { standingWords } from "../standing-words.ts";
import type { Choice } from "./choice.ts";
import { make } from "./dom.ts";
import { type Facet, facets } from "./facet.ts";
import type { Item } from "./item.ts";
import type { Sifted } from "./sift.ts";

/** Values that have an order of their own; all others go by number. */
const ordered: Partial<Record<Facet, readonly string[]>> = {
  severity: ["error", "warning", "info"],
  standing: ["new", "returned", "open", "settled"],
  decision: ["undecided", ...Object.keys(deedWords)],
  certainty: ["high", "medium", "low"],
};

const openAtFirst: readonly Facet[] = ["severity", "standing", "concern"];

interface Box {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly row: HTMLElement;
}

/** The filters: a box for each value of each facet, with how many findings it would leave. */
export class FacetsView {
  readonly #boxes = new Map<Facet, Map<string, Box>>();

  constructor(home: HTMLElement, items: readonly Item[], data: PageData, pick: (facet: Facet, value: string, on: boolean) => void) {
    for (const facet of facets) {
      const boxes = new Map<string, Box>();
      for (const value of valuesOf(facet, items)) {
        const input = make("input", { type: "checkbox", id: `pick-${facet}-${value}`, autocomplete: "off" });
        input.addEventListener("change", () => pick(facet, value, input.checked));
        const count = make("span", { class: "many" });
        const row = make("li", {}, input, make("label", { for: input.id }, wordsOf(facet, value, data), " ", count));
        boxes.set(value, { input, count, row });
      }
      this.#boxes.set(facet, boxes);
      if (boxes.size < 2) continue;
      const rows = [...boxes.values()].map(({ row }) => row);
      const fold = make("details", { class: "facet", open: openAtFirst.includes(facet) }, make("summary", {}, facet));
      fold.append(make("div", { role: "group", "aria-label": facet }, make("ul", {}, ...rows)));
      home.append(fold);
    }
  }

  /** Shows what is picked and how many findings each value would leave. */
  update({ picked }: Choice, { counts }: Sifted): void {
    for (const [facet, boxes] of this.#boxes) {
      for (const [value, { input, count, row }] of boxes) {
        const many = counts.get(facet)?.get(value) ?? 0;
        input.checked = picked.get(facet)?.has(value) ?? false;
        count.textContent = String(many);
        row.className = many === 0 ? "none" : "";
      }
    }
  }
}

function valuesOf(facet: Facet, items: readonly Item[]): readonly string[] {
  if (facet === "decision") return ordered.decision ?? [];
  const counts = new Map<string, number>();
  for (const { values } of items) counts.set(values[facet], (counts.get(values[facet]) ?? 0) + 1);
  const order = ordered[facet];
  if (order !== undefined) return order.filter((value) => counts.has(value));
  if (facet === "year") return [...counts.keys()].sort();
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value);
}

function wordsOf(facet: Facet, value: string, { concerns, jurisdictions }: PageData): string {
  if (facet === "concern") return concerns[value] ?? value;
  if (facet === "jurisdiction") return jurisdictions[value] ?? value;
  if (facet === "standing") return standingWords[value as Standing] ?? value;
  if (facet === "decision") return deedWords[value as Deed]?.replace(", because…", "") ?? value;
  return value;
}
