import type { Parser as HtmlParser } from "htmlparser2";
import { blockElements, lineElements, quotingElements, silentElements } from "./html-elements.ts";
import { Paragraphs, type Rendered } from "./paragraphs.ts";

/** A stretch of an attribute's value in the file, with the value as decoded. */
interface Attribute {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const voidElements = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** The author's words in an HTML document, with the way back. The parser is loaded on first use only. */
export async function htmlText(source: string): Promise<Rendered> {
  const { Parser } = await import("htmlparser2");
  const walk = new Walk(source);
  const parser: HtmlParser = new Parser({
    ontext: (data) => walk.text(data, parser.startIndex, parser.endIndex + 1),
    onattribute: (name, value) => walk.attribute(name, value, parser.startIndex),
    onopentagname: () => walk.begin(),
    onopentag: (name) => walk.open(name),
    onclosetag: (name) => walk.close(name),
  });
  parser.end(source);
  return walk.finish();
}

class Walk {
  readonly #source: string;
  readonly #out: Paragraphs;
  #attributes = new Map<string, Attribute>();
  /** Descriptions of pictures and the like: paragraphs of their own once the present one ends. */
  #aside: Attribute[] = [];
  #silent = 0;

  constructor(source: string) {
    this.#source = source;
    this.#out = new Paragraphs(source);
  }

  begin(): void {
    this.#attributes = new Map();
  }

  attribute(name: string, value: string, start: number): void {
    if (!this.#attributes.has(name)) this.#attributes.set(name, this.#valueAt(start, value));
  }

  open(name: string): void {
    const heard = this.#silent === 0;
    if (silentElements.has(name)) this.#silent++;
    if (!heard) return;
    if (this.#silent === 0) this.#describe(name);
    if (blockElements.has(name)) this.#endParagraph();
    if (quotingElements.has(name)) this.#out.beginQuotation();
  }

  close(name: string): void {
    if (silentElements.has(name)) {
      this.#silent = Math.max(0, this.#silent - 1);
      this.#out.space();
    }
    if (this.#silent > 0) return;
    if (lineElements.has(name)) this.#out.line();
    if (blockElements.has(name)) this.#endParagraph();
    if (quotingElements.has(name)) this.#out.endQuotation();
  }

  text(data: string, start: number, end: number): void {
    if (this.#silent > 0) return;
    if (data.length === end - start && this.#source.startsWith(data, start)) this.#out.flow(start, end);
    else this.#out.replace(start, end, data);
  }

  finish(): Rendered {
    this.#endParagraph();
    return this.#out.finish();
  }

  #describe(name: string): void {
    if (name === "meta") this.#aside.push(...this.#metaDescription());
    for (const key of ["alt", "title"]) {
      const attribute = this.#attributes.get(key);
      if (attribute !== undefined && attribute.value.trim() !== "") this.#aside.push(attribute);
    }
    if (voidElements.has(name) && name === "hr") this.#endParagraph();
  }

  #metaDescription(): readonly Attribute[] {
    const name = this.#attributes.get("name")?.value ?? this.#attributes.get("property")?.value ?? "";
    const content = this.#attributes.get("content");
    return content !== undefined && ["description", "og:description", "twitter:description"].includes(name.toLowerCase()) ? [content] : [];
  }

  #endParagraph(): void {
    this.#out.paragraph();
    for (const { start, end, value } of this.#aside) {
      if (value === this.#source.slice(start, end)) this.#out.flow(start, end);
      else this.#out.replace(start, end, value);
      this.#out.paragraph();
    }
    this.#aside = [];
  }

  /** Where the value of the attribute stands whose name begins at `start`. */
  #valueAt(start: number, value: string): Attribute {
    let at = this.#source.indexOf("=", start) + 1;
    if (at === 0 || value === "") return { start, end: start, value };
    while (" \n\r\t\f".includes(this.#source[at] ?? "x")) at++;
    const quote = this.#source[at];
    const quoted = quote === '"' || quote === "'";
    const begin = quoted ? at + 1 : at;
    const close = quoted ? this.#source.indexOf(quote, begin) : begin + value.length;
    return { start: begin, end: close < 0 ? this.#source.length : close, value };
  }
}
