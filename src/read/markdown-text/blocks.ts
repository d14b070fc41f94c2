import type { Span } from "../../model/span.ts";
import { lineEnd, nextLine } from "./front-matter.ts";
import * as leaf from "./leaf.ts";

/** One paragraph, heading, list item or table row: the stretches of the source that hold its inline text, one a line. */
export interface Block {
  readonly lines: readonly Span[];
  readonly quoted: boolean;
  readonly row: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Labels of link definitions, in lower case. */
  readonly labels: ReadonlySet<string>;
}

/** Cuts the body of a Markdown file into blocks from `start` on. Code and raw machinery are left out. One pass over the lines. */
export function blocksOf(source: string, start: number, mdx = false): Blocks {
  const scanner = new Scanner(source, mdx);
  for (let at = start; at < source.length; at = nextLine(source, at)) scanner.line(at, lineEnd(source, at));
  scanner.flush();
  return { blocks: scanner.blocks, labels: scanner.labels };
}

/** An open block quote, or an open list item with the columns its text is indented by. */
type Container = "quote" | number;

class Scanner {
  readonly blocks: Block[] = [];
  readonly labels = new Set<string>();
  readonly #source: string;
  readonly #mdx: boolean;
  #containers: Container[] = [];
  #paragraph: Span[] = [];
  #table = false;
  #fence: { readonly sign: string; readonly length: number; readonly depth: number } | undefined;
  /** What ends the raw HTML we are in. */
  #rawEnd: string | undefined;
  /** Where the rest of the present line begins. */
  #at = 0;

  constructor(source: string, mdx: boolean) {
    this.#source = source;
    this.#mdx = mdx;
  }

  line(start: number, end: number): void {
    this.#at = start;
    const matched = this.#matchContainers(end);
    if (this.#fence !== undefined && this.#inFence(matched, end)) return;
    if (this.#rawEnd !== undefined) return this.#inRaw(end);
    if (leaf.isBlankLine(this.#source, this.#at, end)) {
      this.flush();
      if (this.#containers.includes("quote", matched)) this.#containers.length = matched;
      return;
    }
    const opened = this.#openContainers(matched, end);
    if (!opened && matched < this.#containers.length) {
      const lazy = this.#paragraph.length > 0 && !this.#table && !leaf.startsLeaf(this.#source, this.#at, end);
      if (lazy) return this.#text(end);
      this.flush();
      this.#containers.length = matched;
    }
    this.#leaf(end);
  }

  /** Ends the open paragraph. */
  flush(): void {
    if (this.#paragraph.length > 0) this.#emit(this.#paragraph);
    this.#paragraph = [];
    this.#table = false;
  }

  #emit(lines: readonly Span[], row = false): void {
    this.blocks.push({ lines, row, quoted: this.#containers.includes("quote") });
  }

  #matchContainers(end: number): number {
    for (let index = 0; index < this.#containers.length; index++) {
      const container = this.#containers[index];
      const indent = leaf.indentOf(this.#source, this.#at, end);
      if (container === "quote") {
        if (indent.columns > 3 || this.#source[indent.at] !== ">") return index;
        this.#at = indent.at + (leaf.isBlank(this.#source.charCodeAt(indent.at + 1)) ? 2 : 1);
      } else if (indent.at < end) {
        if (indent.columns < (container ?? 0)) return index;
        this.#at = leaf.skipColumns(this.#source, this.#at, container ?? 0);
      }
    }
    return this.#containers.length;
  }

  #inFence(matched: number, end: number): boolean {
    const fence = this.#fence;
    if (fence === undefined || matched < fence.depth) {
      this.#fence = undefined;
      return false;
    }
    if (leaf.closesFence(this.#source, this.#at, end, fence.sign, fence.length)) this.#fence = undefined;
    return true;
  }

  #inRaw(end: number): void {
    const marker = this.#rawEnd ?? "";
    const found = this.#source.slice(this.#at, end).toLowerCase().indexOf(marker);
    if (found < 0) return;
    this.#rawEnd = undefined;
    this.#at += found + marker.length;
    if (!leaf.isBlankLine(this.#source, this.#at, end)) this.#text(end);
  }

  #openContainers(matched: number, end: number): boolean {
    let opened = false;
    for (;;) {
      const { columns, at } = leaf.indentOf(this.#source, this.#at, end);
      if (columns > 3 || this.#containers.length > 100) return opened;
      const interrupts = this.#paragraph.length > 0 && matched === this.#containers.length && !opened;
      const quote = this.#source[at] === ">";
      const item = quote ? undefined : leaf.listMarker(this.#source, at, end, interrupts);
      if (!quote && item === undefined) return opened;
      if (!opened) {
        this.flush();
        this.#containers.length = matched;
      }
      opened = true;
      this.#containers.push(item === undefined ? "quote" : columns + item.columns);
      this.#at = item?.at ?? at + (leaf.isBlank(this.#source.charCodeAt(at + 1)) ? 2 : 1);
    }
  }

  #leaf(end: number): void {
    const { columns, at } = leaf.indentOf(this.#source, this.#at, end);
    if (at >= end) return;
    if (columns > 3) {
      if (this.#paragraph.length > 0) this.#text(end);
      return;
    }
    this.#at = at;
    const fence = leaf.opensFence(this.#source, at, end);
    const raw = leaf.rawEnd(this.#source, at, end);
    const heading = leaf.headingText(this.#source, at, end);
    if (fence !== undefined) {
      this.flush();
      this.#fence = { ...fence, depth: this.#containers.length };
    } else if (raw !== undefined) {
      this.flush();
      this.#rawEnd = raw;
    } else if (heading !== undefined) {
      this.flush();
      this.#emit([heading]);
    } else if (leaf.isDelimiterRow(this.#source, at, end) && this.#beginTable()) return;
    else if (leaf.isRule(this.#source, at, end) || (this.#paragraph.length > 0 && leaf.isUnderline(this.#source, at, end))) this.flush();
    else this.#definitionOrText(end);
  }

  #definitionOrText(end: number): void {
    const begins = this.#paragraph.length === 0;
    const note = begins ? leaf.footnoteStart(this.#source, this.#at, end) : undefined;
    const label = begins ? leaf.linkDefinition(this.#source, this.#at, end) : undefined;
    if (note !== undefined) {
      this.#containers.push(4);
      this.#at = note;
      if (!leaf.isBlankLine(this.#source, this.#at, end)) this.#text(end);
    } else if (label !== undefined) this.labels.add(label);
    else if (!(begins && leaf.isMachinery(this.#source, this.#at, end, this.#mdx))) this.#text(end);
  }

  /** Turns the last line of the open paragraph into the head of a table. */
  #beginTable(): boolean {
    const head = this.#paragraph.at(-1);
    if (this.#table || head === undefined || !this.#source.slice(head.start, head.end).includes("|")) return false;
    this.#paragraph.pop();
    this.flush();
    this.#emit([head], true);
    this.#table = true;
    return true;
  }

  #text(end: number): void {
    const { at } = leaf.indentOf(this.#source, this.#at, end);
    if (this.#table) this.#emit([{ start: at, end }], true);
    else this.#paragraph.push({ start: at, end });
  }
}
