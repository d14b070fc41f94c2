import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { Damage } from "../damage.ts";

/** A stretch of an XML file: what stands before the first record, or one record. */
export interface Piece {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
  readonly isHead: boolean;
}

/** The largest record, in UTF-16 units. */
const largest = 32 * 2 ** 20;

/**
 * Cuts a feed into its records (`<item>`, `<entry>`, with any prefix), a record in memory at a time: the whole of a feed need not be well-formed.
 * First comes what stands before them. Throws `Damage` at the end of a file that ends within a record or before the feed does.
 */
export async function* piecesOf(entry: Entry, record: "item" | "entry"): AsyncGenerator<Piece> {
  const decoder = new TextDecoder("utf-8");
  const cutter = new Cutter(record);
  let tail = "";
  for await (const chunk of entry.open()) {
    const more = decoder.decode(chunk, { stream: true });
    tail = (tail + more).slice(-400);
    yield* cutter.cut(more, false);
    if (cutter.waiting > largest) throw new Damage("incomplete", `Unexpected record of more than ${largest} characters, expected a post`);
  }
  yield* cutter.cut(decoder.decode(), true);
  if (cutter.isOpen) throw new Damage("incomplete", `Unexpected end within <${record}>: the file is cut short`);
  if (!closing.test(tail)) throw new Damage("incomplete", "Unexpected end, expected the feed to be closed: the file is cut short");
}

class Cutter {
  readonly #record: string;
  readonly #opening: RegExp;
  #text = "";
  #place = { line: 1, column: 1 };
  #isHead = true;
  /** Whether the text ends within a record. */
  isOpen = false;

  constructor(record: "item" | "entry") {
    this.#record = record;
    this.#opening = pattern(`<(?:[A-Za-z][\\w.-]{0,40}:)?${record}(?=[\\s>])`, "");
  }

  get waiting(): number {
    return this.#text.length;
  }

  *cut(more: string, ended: boolean): Generator<Piece> {
    this.#text += more;
    for (let piece = this.#next(ended); piece !== undefined; piece = this.#next(ended)) yield piece;
  }

  /** The next whole piece; undefined where more must come first. */
  #next(ended: boolean): Piece | undefined {
    const open = this.#opening.exec(this.#text);
    this.isOpen = open !== null;
    if (open === null) return this.#rest(ended);
    if (open.index > 0) {
      const before = this.#take(open.index);
      if (before.isHead) return before;
    }
    this.#isHead = false;
    const end = recordEnd(this.#text, this.#record);
    return end === undefined ? undefined : this.#take(end);
  }

  /** Without a record: a head is kept until one comes or the file ends; what stands behind records is dropped. */
  #rest(ended: boolean): Piece | undefined {
    if (this.#isHead) {
      if (!ended || this.#text === "") return undefined;
      const head = this.#take(this.#text.length);
      this.#isHead = false;
      return head;
    }
    // A name may be cut in two by the end of a chunk.
    const rest = ended ? this.#text.length : Math.max(0, this.#text.lastIndexOf("<"));
    if (rest > 0) this.#take(rest);
    return undefined;
  }

  #take(end: number): Piece {
    const raw = this.#text.slice(0, end);
    const piece = { raw, ...this.#place, isHead: this.#isHead };
    this.#place = after(this.#place, raw);
    this.#text = this.#text.slice(end);
    return piece;
  }
}

const closing = pattern("</(?:[A-Za-z][\\w.-]{0,40}:)?(?:rss|feed|RDF)>\\s{0,200}$", "");

/** The offset after the closing tag of the record that begins a text; what stands in CDATA is passed over. */
function recordEnd(text: string, record: string): number | undefined {
  let at = 0;
  while (true) {
    const close = nextClose(text, record, at);
    const data = text.indexOf("<![CDATA[", at);
    if (data < 0 || (close !== undefined && close.start < data)) return close?.end;
    const end = text.indexOf("]]>", data);
    if (end < 0) return undefined;
    at = end + 3;
  }
}

function nextClose(text: string, record: string, from: number): { readonly start: number; readonly end: number } | undefined {
  for (let at = text.indexOf(`${record}>`, from); at >= 0; at = text.indexOf(`${record}>`, at + 1)) {
    const start = text.lastIndexOf("</", at);
    const name = start < 0 ? "" : text.slice(start + 2, at);
    if (start >= from && (name === "" || (name.endsWith(":") && !name.includes("<")))) return { start, end: at + record.length + 1 };
  }
  return undefined;
}

function after({ line, column }: { readonly line: number; readonly column: number }, raw: string) {
  const breaks = raw.split("\n");
  const last = breaks.at(-1) ?? "";
  return breaks.length === 1 ? { line, column: column + last.length } : { line: line + breaks.length - 1, column: last.length + 1 };
}
