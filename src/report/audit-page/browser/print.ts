import type { List } from "./list.ts";

/** Before the page is printed all that fits the filters is drawn, and what is folded is opened; afterwards it is as before. */
export function listenToPrint(list: List): void {
  let closed: readonly HTMLDetailsElement[] = [];
  const before = (): void => {
    list.drawAll();
    const folds = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")].filter((fold) => fold.closest("form") === null);
    for (const fold of folds) fold.open = true;
    closed = [...closed, ...folds];
  };
  const after = (): void => {
    list.release();
    for (const fold of closed) fold.open = false;
    closed = [];
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? before() : after()));
}
