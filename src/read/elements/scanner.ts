/** A piece of a list as raw bytes, with the place where it begins. */
export interface RawElement {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
  readonly key: string | undefined;
}

/** What the scanner tells of. Lines and columns count from 1. */
export interface Listener {
  element(element: RawElement): void;
  fault(message: string, line: number, column: number): void;
}

/** Elements stand at this depth; in a keyed object, in the arrays under its keys. */
export interface Shape {
  readonly kind: "array" | "keyed" | "whole";
  readonly depth: number;
  readonly maxBytes: number;
  /** The key whose list counts in a keyed object; undefined for all. */
  readonly only?: string | undefined;
}

const deepest = 500;
const other = 0;
const blank = 1;
const quote = 2;
const opens = 3;
const closes = 4;
const newline = 5;
const comma = 0x2c;
const kinds = new Uint8Array(256);
for (const [bytes, kind] of [
  ['"', quote],
  ["[{", opens],
  ["]}", closes],
  ["\n", newline],
  [" \t\r,:", blank],
] as const) {
  for (const byte of bytes) kinds[byte.charCodeAt(0)] = kind;
}

/** Cuts a byte stream of JSON into the elements of its list. Memory: one element. Fed with chunks, cut anywhere. */
export class Scanner {
  readonly #shape: Shape;
  readonly #listener: Listener;
  #depth = 0;
  #inString = false;
  /** Backslashes at the end of the chunk before, inside a string. */
  #slashes = 0;
  #carry: Buffer[] = [];
  #carried = 0;
  #inElement = false;
  #dropping = false;
  #elementDepth: number;
  #startLine = 1;
  #startColumn = 1;
  #line = 1;
  /** Stream offset of the first byte of the line, and how many bytes of the line are not UTF-16 units of it. */
  #lineStart = 0;
  #excess = 0;
  #offset: number;
  #keyStart = -1;
  /** The bytes of a key that stood in the chunk before. */
  #keyHead = "";
  #key: string | undefined;
  #inScalar = false;
  #ended = false;

  /** `offset`: how many bytes stand before the first one fed, `line` and `lineStart` likewise. */
  constructor(shape: Shape, listener: Listener, from: { offset: number; line: number; lineStart: number }) {
    this.#shape = shape;
    this.#listener = listener;
    this.#elementDepth = shape.depth;
    this.#offset = from.offset;
    this.#line = from.line;
    this.#lineStart = from.lineStart;
  }

  feed(chunk: Buffer): void {
    let start = this.#inElement ? 0 : -1;
    this.#keyStart = this.#keyStart >= 0 ? 0 : -1;
    const length = chunk.length;
    let at = 0;
    while (at < length) {
      if (this.#inString) {
        at = this.#leaveString(chunk, at);
        continue;
      }
      const byte = chunk[at] as number;
      const kind = kinds[byte] as number;
      if (kind <= blank) {
        if (!this.#inElement) this.#between(kind, byte, at);
      } else if (kind === quote) this.#enterString(at);
      else if (kind === opens) start = this.#open(byte, at, start);
      else if (kind === closes) start = this.#close(chunk, at, start);
      else this.#newLine(at);
      at++;
    }
    if (this.#inElement) this.#keep(chunk, start);
    if (this.#keyStart >= 0) this.#keyHead += chunk.toString("latin1", this.#keyStart);
    this.#offset += length;
  }

  /** To be called when the stream has ended well; says when the list was not closed. */
  end(): void {
    if (this.#depth === 0 && this.#ended) return;
    const [line, column] = this.#inElement ? [this.#startLine, this.#startColumn] : [this.#line, 1];
    this.#listener.fault("Unexpected end of the file, expected the list to be closed: it is cut off here", line, column);
  }

  #between(kind: number, byte: number, at: number): void {
    if (kind === other) this.#stray(at, byte);
    else if (byte === comma) this.#inScalar = false;
  }

  #newLine(at: number): void {
    this.#line++;
    this.#lineStart = this.#offset + at + 1;
    this.#excess = 0;
  }

  /** Gives where in the chunk the present element starts. */
  #open(byte: number, at: number, start: number): number {
    this.#depth++;
    if (this.#ended) this.#stray(at, 0);
    else if (!this.#inElement && this.#begins(byte)) return this.#begin(at);
    else if (this.#depth > deepest) this.#drop("Unexpected nesting of more than 500 levels, expected a post");
    return start;
  }

  #close(chunk: Buffer, at: number, start: number): number {
    this.#depth--;
    if (this.#depth === 0) this.#ended = true;
    if (!this.#inElement || this.#depth >= this.#elementDepth) return start;
    this.#finish(chunk, start, at + 1);
    return -1;
  }

  #enterString(at: number): void {
    this.#inString = true;
    this.#slashes = 0;
    if (this.#inElement) return;
    if (this.#shape.kind === "keyed" && this.#depth === 1) this.#keyStart = at + 1;
    else this.#stray(at, 0);
  }

  #leaveString(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(0x22, from);
    const last = end < 0 ? chunk.length : end;
    let slash = last - 1;
    while (slash >= from && chunk[slash] === 0x5c) slash--;
    const slashes = last - 1 - slash + (slash < from ? this.#slashes : 0);
    if (end < 0) {
      this.#slashes = slashes;
      return chunk.length;
    }
    this.#slashes = 0;
    if (slashes % 2 === 1) return end + 1;
    this.#inString = false;
    if (this.#keyStart >= 0 && !this.#inElement) {
      this.#key = Buffer.from(this.#keyHead + chunk.toString("latin1", this.#keyStart, end), "latin1").toString("utf8");
      this.#keyHead = "";
      this.#keyStart = -1;
    }
    return end + 1;
  }

  #column(at: number): number {
    return this.#offset + at - this.#lineStart - this.#excess + 1;
  }

  /** A bare word or number where an element should be. */
  #stray(at: number, byte: number): void {
    if (this.#ended && byte === 0x3b) return;
    if (this.#isElsewhere() || this.#inScalar || !(this.#expectsElement() || this.#ended)) return;
    this.#inScalar = true;
    const found = this.#ended ? "text after the list, expected the end of the file" : "value in the list, expected an object";
    this.#listener.fault(`Unexpected ${found}`, this.#line, this.#column(at));
  }

  /** Whether what comes stands under a key that does not count. */
  #isElsewhere(): boolean {
    return this.#shape.only !== undefined && this.#depth > 0 && this.#key !== this.#shape.only;
  }

  #expectsElement(): boolean {
    if (this.#shape.kind === "keyed") return this.#depth === 2;
    return this.#shape.kind === "array" && this.#shape.depth === 2 && this.#depth === 1;
  }

  #begins(byte: number): boolean {
    if (this.#shape.kind !== "keyed") return this.#depth === this.#shape.depth;
    if (this.#depth === 2 && byte === 0x7b) {
      this.#elementDepth = 2;
      return true;
    }
    this.#elementDepth = 3;
    return this.#depth === 3;
  }

  #begin(at: number): number {
    this.#inElement = true;
    this.#dropping = false;
    this.#startLine = this.#line;
    this.#startColumn = this.#column(at);
    return at;
  }

  #keep(chunk: Buffer, start: number): void {
    if (this.#dropping) return;
    const part = chunk.subarray(start);
    this.#carried += part.length;
    if (this.#carried > this.#shape.maxBytes) this.#drop(`Unexpected element of more than ${this.#shape.maxBytes} bytes, expected a post`);
    // Copied, since whoever reads may fill the same memory again.
    else this.#carry.push(Buffer.from(part));
  }

  #drop(message: string): void {
    if (this.#dropping || !this.#inElement) return;
    this.#dropping = true;
    this.#carry = [];
    this.#listener.fault(`${message}: left out`, this.#startLine, this.#startColumn);
  }

  #finish(chunk: Buffer, start: number, end: number): void {
    this.#inElement = false;
    const part = chunk.subarray(start, end);
    const bytes = this.#carry.length === 0 ? part : Buffer.concat([...this.#carry, part]);
    this.#carry = [];
    this.#carried = 0;
    if (this.#dropping) return;
    const raw = bytes.toString("utf8");
    if (raw.length !== bytes.length) {
      const tail = this.#line === this.#startLine ? raw : raw.slice(raw.lastIndexOf("\n") + 1);
      this.#excess += Buffer.byteLength(tail) - tail.length;
    }
    this.#listener.element({ raw, line: this.#startLine, column: this.#startColumn, key: this.#key });
  }
}
