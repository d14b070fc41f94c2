import type { PageData } from "../page-data.ts";
import { type Choice, choiceOf, everything, fragmentOf, toggled } from "./choice.ts";
import { Decisions } from "./decisions.ts";
import type { Desk } from "./desk.ts";
import { byId } from "./dom.ts";
import { isFacet } from "./facet.ts";
import { FacetsView } from "./facets-view.ts";
import { save, whenChosen } from "./files.ts";
import { open } from "./finding-view.ts";
import { type Item, itemsOf } from "./item.ts";
import { listenToKeys } from "./keyboard.ts";
import { List } from "./list.ts";
import { revealWords } from "./post-view.ts";
import { type Sifted, sift } from "./sift.ts";

/** The findings, the filters, the keys and the decisions, joined. */
export class Workbench {
  readonly list: List;
  readonly #items: readonly Item[];
  readonly #byPost = new Map<number, Item[]>();
  readonly #desk: Desk;
  readonly #facets: FacetsView;
  readonly #search = byId("search", HTMLInputElement);
  #choice: Choice = everything;
  #sifted: Sifted = { shown: [], counts: new Map() };
  #current: Item | undefined;

  constructor(data: PageData) {
    this.#items = itemsOf(data);
    for (const item of this.#items) this.#byPost.set(item.postIndex, [...(this.#byPost.get(item.postIndex) ?? []), item]);
    this.#desk = {
      data,
      decisions: new Decisions(),
      opened: new Set(),
      revealed: new Set(),
      redraw: (items) => this.list.redraw(items),
      siblings: ({ postIndex }) => this.#byPost.get(postIndex) ?? [],
      say,
      decided: () => this.#tellProgress(),
    };
    this.list = new List(byId("list", HTMLDivElement), this.#desk);
    this.#facets = new FacetsView(byId("facets", HTMLDivElement), this.#items, data, (facet, value, on) =>
      this.#choose(toggled(this.#choice, facet, value, on)),
    );
  }

  start(): void {
    byId("facets-fold", HTMLDetailsElement).open = matchMedia("(min-width: 60rem)").matches;
    this.#search.addEventListener("input", () => this.#choose({ ...this.#choice, words: this.#search.value }));
    byId("filters", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    byId("clear", HTMLButtonElement).addEventListener("click", () => this.#choose(everything));
    this.#listenToFigures();
    this.#listenToDecisions();
    this.#listenToHelp();
    listenToKeys(this.#keys());
    document.addEventListener("focusin", ({ target }) => this.#met(target));
    window.addEventListener("hashchange", () => this.#follow());
    this.#follow(everything);
    this.#tellProgress();
  }

  /** Takes the choice from the address, where it holds one. */
  #follow(otherwise?: Choice): void {
    const choice = choiceOf(location.hash) ?? otherwise;
    if (choice !== undefined) this.#choose(choice, false);
  }

  #choose(choice: Choice, written = true): void {
    this.#choice = choice;
    if (this.#search.value !== choice.words) this.#search.value = choice.words;
    this.#sifted = sift(this.#items, choice, (item) => this.#desk.decisions.deedOf(item));
    this.#facets.update(choice, this.#sifted);
    this.list.show(this.#sifted.shown);
    this.#tellCount();
    if (written) history.replaceState(null, "", fragmentOf(choice) || "#findings");
  }

  #tellCount(): void {
    const { shown } = this.#sifted;
    const posts = new Set(shown.map(({ postIndex }) => postIndex)).size;
    const picked = [...this.#choice.picked.values()].reduce((sum, values) => sum + values.size, 0);
    byId("count", HTMLParagraphElement).textContent =
      shown.length === 0
        ? `None of ${this.#items.length} findings fits.`
        : `${shown.length} of ${this.#items.length} findings shown, in ${posts} ${posts === 1 ? "post" : "posts"}.`;
    byId("chosen", HTMLSpanElement).textContent = picked === 0 ? "" : `(${picked} chosen)`;
  }

  #tellProgress(): void {
    const { decisions } = this.#desk;
    const done = this.#items.filter((item) => decisions.deedOf(item) !== "undecided").length;
    const made = decisions.ready.length;
    byId("progress", HTMLSpanElement).textContent =
      `${done} of ${this.#items.length} decided${decisions.unexported ? `, ${made} not exported yet` : ""}.`;
    byId("export", HTMLButtonElement).disabled = made === 0;
  }

  /** The numbers of the summary, the matrix and the table of years: each shows its findings. */
  #listenToFigures(): void {
    document.addEventListener("click", ({ target }) => {
      const figure = target instanceof Element ? target.closest<HTMLElement>("button.figure") : null;
      if (figure === null) return;
      const { facet, value, ...more } = figure.dataset;
      const wanted = facet !== undefined && value !== undefined ? { [facet]: value } : more;
      let choice = everything;
      for (const [name, one] of Object.entries(wanted)) if (isFacet(name) && one !== undefined) choice = toggled(choice, name, one, true);
      this.#choose(choice);
      byId("findings", HTMLElement).focus();
      byId("findings", HTMLElement).scrollIntoView();
    });
  }

  #listenToDecisions(): void {
    const { decisions, data } = this.#desk;
    byId("export", HTMLButtonElement).addEventListener("click", () => {
      const many = decisions.ready.length;
      save(`scrubin-decisions-${data.on}.json`, decisions.export());
      this.#tellProgress();
      say(`${many} decisions exported. “scrubin audit decide --from FILE” takes them up.`);
    });
    const input = byId("import-file", HTMLInputElement);
    byId("import", HTMLButtonElement).addEventListener("click", () => input.click());
    whenChosen(input, (text) => {
      try {
        say(`${decisions.take(text)} decisions taken up.`);
        this.#choose(this.#choice, false);
        this.#tellProgress();
      } catch {
        say("Unexpected file, expected decisions exported from a report.");
      }
    });
    window.addEventListener("beforeunload", (event) => {
      if (decisions.unexported) event.preventDefault();
    });
  }

  #listenToHelp(): void {
    const help = byId("help", HTMLDialogElement);
    byId("help-open", HTMLButtonElement).addEventListener("click", () => help.showModal());
    byId("help-close", HTMLButtonElement).addEventListener("click", () => help.close());
  }

  #keys(): Parameters<typeof listenToKeys>[0] {
    const current = (act: (item: Item) => void) => (): void => {
      if (this.#current === undefined) this.#step(1);
      if (this.#current !== undefined) act(this.#current);
    };
    return {
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      open: current((item) => open(item, this.#desk)),
      decide: current((item) => this.list.element(item)?.querySelector("select")?.focus()),
      reveal: current(({ postIndex }) => revealWords(postIndex, this.#desk)),
      search: () => this.#search.focus(),
      help: () => byId("help", HTMLDialogElement).showModal(),
      leave: () => this.#leave(),
      isOn: () => byId("keys-on", HTMLInputElement).checked,
    };
  }

  /** Goes to the next finding that is shown, or the one before. */
  #step(by: 1 | -1): void {
    const { shown } = this.#sifted;
    const at = this.#current === undefined ? -1 : shown.indexOf(this.#current);
    const next = at < 0 ? shown[0] : shown[at + by];
    if (next === undefined) return;
    this.#current = next;
    const element = this.list.element(next);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "start" });
  }

  /** From a field back to its finding. */
  #leave(): void {
    const field = document.activeElement;
    if (!(field instanceof HTMLElement) || !field.matches("input, select")) return;
    const home = field.closest<HTMLElement>(".finding");
    if (home === null) field.blur();
    else home.focus({ preventScroll: true });
  }

  #met(target: EventTarget | null): void {
    const home = target instanceof Element ? target.closest(".finding") : null;
    if (home !== null) this.#current = this.#items[Number(home.id.slice("finding-".length))];
  }
}

function say(text: string): void {
  byId("told", HTMLParagraphElement).textContent = text;
}
