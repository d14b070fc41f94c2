import { Parser } from "htmlparser2";
import type { Medium } from "../model/medium.ts";
import type { Span } from "../model/span.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { htmlText } from "./html-text.ts";

/** An opening tag. */
export interface Tag {
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** The author's words of a page of an export, and its pictures. */
export interface Page {
  readonly mapped: MappedText;
  readonly quotations: readonly Span[];
  readonly media: readonly Medium[];
  /** Texts of elements that were asked for, by the name given to them. */
  readonly noted: ReadonlyMap<string, string>;
}

export interface PageOptions {
  /** Whether an element with all in it is the platform's or others', and no words of the author. */
  readonly drops?: (tag: Tag) => boolean;
  /** A name for an element whose text is wanted, e.g. "published"; it is dropped as well. */
  readonly notes?: (tag: Tag) => string | undefined;
}

/** The words of an HTML page without what a platform put into it, with the way back. */
export async function pageOf(source: string, options: PageOptions): Promise<Page> {
  const survey = new Survey(options);
  survey.run(source);
  const { mapped, quotations } = await htmlText(blanked(source, survey.dropped));
  return { mapped, quotations, media: survey.media, noted: survey.noted };
}

const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Goes through the tags: which stretches go, which pictures stay. */
class Survey {
  readonly dropped: Span[] = [];
  readonly media: Medium[] = [];
  readonly noted = new Map<string, string>();
  readonly #options: PageOptions;
  /** How deep the parser is, and where and how deep the element began that is dropped. */
  #depth = 0;
  #from = 0;
  #droppedAt = 0;
  #note: string | undefined;

  constructor(options: PageOptions) {
    this.#options = options;
  }

  run(source: string): void {
    const parser = new Parser({
      onopentag: (name, attributes) => this.#open({ name, attributes, classes: (attributes["class"] ?? "").split(" ") }, parser.startIndex),
      onclosetag: (name) => this.#close(name, parser.endIndex + 1),
      ontext: (text) => {
        if (this.#note !== undefined) this.noted.set(this.#note, (this.noted.get(this.#note) ?? "") + text);
      },
    });
    parser.end(source);
    if (this.#droppedAt > 0) this.dropped.push({ start: this.#from, end: source.length });
  }

  #open(tag: Tag, start: number): void {
    if (!voids.has(tag.name)) this.#depth++;
    if (this.#droppedAt > 0) return;
    const note = this.#options.notes?.(tag);
    if (voids.has(tag.name)) this.#medium(tag);
    else if (note !== undefined || this.#options.drops?.(tag) === true) {
      this.#droppedAt = this.#depth;
      this.#from = start;
      this.#note = note;
    }
  }

  #close(name: string, end: number): void {
    if (voids.has(name)) return;
    if (this.#droppedAt > 0 && this.#depth === this.#droppedAt) {
      this.dropped.push({ start: this.#from, end });
      this.#droppedAt = 0;
      this.#note = undefined;
    }
    this.#depth = Math.max(0, this.#depth - 1);
  }

  #medium({ name, attributes }: Tag): void {
    const source = attributes["src"];
    if (name !== "img" || source === undefined || source === "" || source.startsWith("data:")) return;
    const alt = attributes["alt"]?.trim();
    this.media.push({ name: source, ...(alt === undefined || alt === "" ? {} : { alt }) });
  }
}

/** The source with stretches as blanks, so that all else keeps its place. */
function blanked(source: string, stretches: readonly Span[]): string {
  let text = "";
  let at = 0;
  for (const { start, end } of stretches) {
    text += source.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return text + source.slice(at);
}
