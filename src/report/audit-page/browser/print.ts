import { byId } from "./dom.ts";
import type { List } from "./list.ts";

/** A browser gives up on many thousand pages of paper. */
const most = 1000;

/**
 * Before the page is printed all that fits the filters is drawn, and what is folded is opened; afterwards it is as before. Of very many findings the most harmful are
 * printed, and the paper says so.
 */
export function listenToPrint(list: List | undefined): void {
  let closed: readonly HTMLDetailsElement[] = [];
  const before = (): void => {
    if (list !== undefined) tellLeft(list.drawAll(most));
    const folds = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")].filter((fold) => fold.closest("form") === null);
    for (const fold of folds) fold.open = true;
    closed = [...closed, ...folds];
  };
  const after = (): void => {
    list?.release();
    for (const fold of closed) fold.open = false;
    closed = [];
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? before() : after()));
}

function tellLeft(left: number): void {
  const advice = "filter by year or concern to print them in parts, or take the report as Markdown";
  byId("unprinted", HTMLParagraphElement).textContent =
    left === 0 ? "" : `${left} more findings fit the filters and are not printed here: ${advice}.`;
}
