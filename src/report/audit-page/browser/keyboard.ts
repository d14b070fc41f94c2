/** What single keys do, wherever the reader is but in a field. */
export interface Keys {
  next(): void;
  previous(): void;
  open(): void;
  decide(): void;
  reveal(): void;
  search(): void;
  help(): void;
  leave(): void;
  /** Whether single keys are on. */
  isOn(): boolean;
}

export function listenToKeys(keys: Keys): void {
  const does: Readonly<Record<string, () => void>> = {
    j: keys.next,
    k: keys.previous,
    d: keys.decide,
    r: keys.reveal,
    "/": keys.search,
    "?": keys.help,
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") keys.leave();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keys.isOn()) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.matches("input:not([type=checkbox]), select, textarea") || target.closest("dialog") !== null) return;
    const act = event.key === "Enter" && target.matches(".finding") ? keys.open : does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
