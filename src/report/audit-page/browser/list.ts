import type { Desk } from "./desk.ts";
import { make } from "./dom.ts";
import type { Item } from "./item.ts";
import { postView } from "./post-view.ts";

type Post = readonly [Item, ...Item[]];

/** Posts that are drawn and cleared together. */
interface Chunk {
  readonly box: HTMLElement;
  readonly posts: readonly Post[];
  /** Number of its first post. */
  readonly first: number;
  drawn: boolean;
}

const perChunk = 8;
/** Pixels of a post and of a finding before they have been measured. */
const guess = { post: 90, finding: 380 };

/** The posts of the page. Only those near the window are drawn: the others are empty boxes of about their height. */
export class List {
  readonly #element: HTMLElement;
  readonly #desk: Desk;
  readonly #watch: IntersectionObserver;
  #chunks: readonly Chunk[] = [];
  #size = 0;
  #chunkOf = new Map<number, Chunk>();
  #whole = false;
  /** Chunks that were drawn for print alone, with the height they had before. */
  readonly #forPrint = new Map<Chunk, string>();

  constructor(element: HTMLElement, desk: Desk) {
    this.#element = element;
    this.#desk = desk;
    this.#watch = new IntersectionObserver((entries) => this.#met(entries), { rootMargin: "1200px 0px" });
  }

  /** Shows these findings and no others. */
  show(items: readonly Item[]): void {
    this.#watch.disconnect();
    const posts: [Item, ...Item[]][] = [];
    for (const item of items) {
      const last = posts.at(-1);
      if (last !== undefined && last[0].postIndex === item.postIndex) last.push(item);
      else posts.push([item]);
    }
    this.#size = posts.length;
    this.#chunks = Array.from({ length: Math.ceil(posts.length / perChunk) }, (_, index) => {
      const first = index * perChunk;
      return { box: make("div", { class: "chunk" }), posts: posts.slice(first, first + perChunk), first, drawn: false };
    });
    this.#chunkOf = new Map(this.#chunks.flatMap((chunk) => chunk.posts.map((post) => [post[0].postIndex, chunk] as const)));
    for (const chunk of this.#chunks) chunk.box.style.minHeight = `${guessed(chunk)}px`;
    this.#element.replaceChildren(...this.#chunks.map(({ box }) => box));
    if (this.#chunks[0] !== undefined) this.#draw(this.#chunks[0]);
    for (const { box } of this.#chunks) this.#watch.observe(box);
  }

  /** The element of a finding, drawn if need be; undefined when it is not shown. */
  element(item: Item): HTMLElement | undefined {
    const chunk = this.#chunkOf.get(item.postIndex);
    if (chunk !== undefined && !chunk.drawn) this.#draw(chunk);
    return document.getElementById(`finding-${item.index}`) ?? undefined;
  }

  /** Draws posts anew after something about them has changed; the focus stays on the part that had it. */
  redraw(items: readonly Item[]): void {
    const focused = place(document.activeElement);
    for (const postIndex of new Set(items.map((item) => item.postIndex))) {
      const chunk = this.#chunkOf.get(postIndex);
      const at = chunk?.posts.findIndex((post) => post[0].postIndex === postIndex) ?? -1;
      const post = chunk?.posts[at];
      if (chunk === undefined || post === undefined || !chunk.drawn) continue;
      chunk.box.children[at]?.replaceWith(postView(post, chunk.first + at + 1, this.#size, this.#desk));
    }
    if (focused !== undefined) focusOn(focused);
  }

  /** For print: everything at once, up to about so many findings; how many are left out. */
  drawAll(most: number): number {
    this.#whole = true;
    let room = most;
    let left = 0;
    for (const chunk of this.#chunks) {
      const many = chunk.posts.reduce((sum, { length }) => sum + length, 0);
      chunk.box.hidden = room <= 0;
      if (room <= 0) left += many;
      else if (!chunk.drawn) this.#forPrint.set(chunk, this.#draw(chunk));
      room -= many;
    }
    return left;
  }

  /** After print: as before. */
  release(): void {
    this.#whole = false;
    for (const [chunk, height] of this.#forPrint) clear(chunk, height);
    this.#forPrint.clear();
    for (const { box } of this.#chunks) {
      box.hidden = false;
      this.#watch.unobserve(box);
      this.#watch.observe(box);
    }
  }

  #met(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const chunk = this.#chunks.find(({ box }) => box === target);
      if (chunk === undefined) continue;
      if (isIntersecting && !chunk.drawn) this.#draw(chunk);
      else if (!isIntersecting && chunk.drawn && !this.#isKept(chunk)) clear(chunk);
    }
  }

  /** The first is, so that the list is never empty; and where the focus is. */
  #isKept(chunk: Chunk): boolean {
    return this.#whole || chunk.first === 0 || chunk.box.contains(document.activeElement);
  }

  /** Draws the posts of a chunk; the height it was given while it was empty. */
  #draw(chunk: Chunk): string {
    const { minHeight } = chunk.box.style;
    chunk.box.replaceChildren(...chunk.posts.map((post, at) => postView(post, chunk.first + at + 1, this.#size, this.#desk)));
    chunk.box.style.minHeight = "";
    chunk.drawn = true;
    return minHeight;
  }
}

const guessed = ({ posts }: Chunk): number => posts.reduce((sum, items) => sum + guess.post + guess.finding * items.length, 0);

function clear(chunk: Chunk, height = `${chunk.box.offsetHeight}px`): void {
  chunk.box.style.minHeight = height;
  chunk.box.replaceChildren();
  chunk.drawn = false;
}

/** Where the focus is: the finding and the part of it, to be found again after it is drawn anew. */
interface Focus {
  readonly id: string;
  readonly selector: string | undefined;
}

function place(element: Element | null): Focus | undefined {
  const home = element?.closest<HTMLElement>(".finding, .post");
  if (home === null || home === undefined || element === null) return undefined;
  if (element === home) return { id: home.id, selector: undefined };
  const name = element.classList.item(0);
  return { id: home.id, selector: element.id !== "" ? `#${element.id}` : name === null ? undefined : `${element.tagName}.${name}` };
}

function focusOn({ id, selector }: Focus): void {
  const home = document.getElementById(id);
  const part = selector === undefined ? home : (home?.querySelector<HTMLElement>(selector) ?? home);
  part?.focus({ preventScroll: true });
}
