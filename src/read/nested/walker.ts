import { unitsIn } from "./units.ts";

/** What the walker tells of. Lines and columns count from 1. */
export interface Listener {
  element(raw: string, path: readonly string[], line: number, column: number): void;
  fault(message: string, line: number, column: number): void;
  /** Whether the object that opens at this path of keys is an element; `listed` when it stands in an array. */
  wants(path: readonly string[], listed: boolean): Wish;
}

/** "surely" when nothing but elements is expected there, so that other values in the list are faults. */
export type Wish = "surely" | "perhaps" | "no";

/** An object or array that is open, with the key that is being read in it. */
interface Frame {
  readonly isArray: boolean;
  key: string;
  /** What is wished of the objects of an array: asked once. */
  wish: Wish | undefined;
}

type Wanted = "value" | "key" | "colon" | "comma";

const deepest = 500;
const [quote, backslash, feed, comma, colon, openArray, closeArray, openObject, closeObject] = [
  0x22, 0x5c, 0x0a, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d,
];

/** Goes through the bytes of one JSON value, however deep, and hands out the objects that are wanted. Memory: one element. */
export class Walker {
  readonly #listener: Listener;
  readonly #maxBytes: number;
  readonly #frames: Frame[] = [];
  #wanted: Wanted = "value";
  #inString = false;
  #isKey = false;
  #slashes = 0;
  #inScalar = false;
  #keyParts: Buffer[] = [];
  /** Where in the chunk a key or an element began; -1 outside, 0 when in a chunk before. */
  #keyAt = -1;
  #elementAt = -1;
  #elementDepth = 0;
  #parts: Buffer[] = [];
  #held = 0;
  #path: readonly string[] = [];
  #from = { line: 1, column: 1 };
  #line = 1;
  /** UTF-16 units of the line up to `#counted` of the chunk. */
  #column = 0;
  #counted = 0;
  #ended = false;
  #faulty = false;

  constructor(listener: Listener, maxBytes: number) {
    this.#listener = listener;
    this.#maxBytes = maxBytes;
  }

  feed(chunk: Buffer): void {
    this.#counted = 0;
    if (this.#keyAt >= 0) this.#keyAt = 0;
    if (this.#elementAt >= 0) this.#elementAt = 0;
    for (let at = 0; at < chunk.length; ) at = this.#inString ? this.#leaveString(chunk, at) : this.#step(chunk, at);
    if (this.#keyAt >= 0) this.#keyParts.push(Buffer.from(chunk.subarray(this.#keyAt)));
    if (this.#elementAt >= 0) this.#keep(chunk.subarray(this.#elementAt));
    this.#count(chunk, chunk.length);
  }

  end(): void {
    if (this.#ended) return;
    const place = this.#elementAt >= 0 ? this.#from : { line: this.#line, column: this.#column + 1 };
    this.#listener.fault("Unexpected end of the file, expected it to be closed: it is cut off here", place.line, place.column);
  }

  #step(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number;
    if (byte === feed) {
      this.#line++;
      this.#column = 0;
      this.#counted = at + 1;
    } else if (byte === quote) this.#enterString(chunk, at);
    else if (byte === openObject || byte === openArray) this.#open(chunk, at, byte === openArray);
    else if (byte === closeObject || byte === closeArray) this.#close(chunk, at, byte === closeArray);
    else if (byte === comma) this.#pass(chunk, at, "comma", this.#frames.at(-1)?.isArray === true ? "value" : "key");
    else if (byte === colon) this.#pass(chunk, at, "colon", "value");
    else if (byte > 0x20) this.#scalar(chunk, at);
    else this.#inScalar = false;
    return at + 1;
  }

  /** Takes a sign that must stand where it stands. Inside an element JSON.parse looks after that. */
  #pass(chunk: Buffer, at: number, expected: Wanted, next: Wanted): void {
    this.#inScalar = false;
    if (this.#wanted !== expected) this.#misplaced(chunk, at);
    this.#wanted = next;
  }

  #scalar(chunk: Buffer, at: number): void {
    if (this.#inScalar) return;
    this.#inScalar = true;
    this.#stray(chunk, at);
    if (this.#wanted !== "value") this.#misplaced(chunk, at);
    this.#wanted = "comma";
  }

  #enterString(chunk: Buffer, at: number): void {
    this.#inString = true;
    this.#slashes = 0;
    this.#stray(chunk, at);
    this.#isKey = this.#wanted === "key" || (this.#wanted === "comma" && this.#frames.at(-1)?.isArray === false);
    if (this.#wanted !== "key" && this.#wanted !== "value") this.#misplaced(chunk, at);
    if (this.#isKey && this.#elementAt < 0) this.#keyAt = at + 1;
  }

  #leaveString(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(quote, from);
    const last = end < 0 ? chunk.length : end;
    let slash = last - 1;
    while (slash >= from && chunk[slash] === backslash) slash--;
    const slashes = last - 1 - slash + (slash < from ? this.#slashes : 0);
    this.#slashes = end < 0 ? slashes : 0;
    if (end < 0) return chunk.length;
    if (slashes % 2 === 1) return end + 1;
    this.#inString = false;
    this.#wanted = this.#isKey ? "colon" : "comma";
    if (this.#keyAt >= 0) this.#endKey(chunk, end);
    return end + 1;
  }

  #endKey(chunk: Buffer, end: number): void {
    const key = Buffer.concat([...this.#keyParts, chunk.subarray(this.#keyAt, end)]).toString("utf8");
    this.#keyParts = [];
    this.#keyAt = -1;
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.key = decoded(key);
  }

  #open(chunk: Buffer, at: number, isArray: boolean): void {
    this.#inScalar = false;
    if (this.#wanted !== "value" || this.#ended) this.#misplaced(chunk, at);
    if (isArray) this.#stray(chunk, at);
    else if (this.#elementAt < 0 && this.#wish() !== "no") this.#begin(chunk, at);
    this.#frames.push({ isArray, key: "", wish: undefined });
    this.#wanted = isArray ? "value" : "key";
    if (this.#frames.length > deepest) this.#fault(chunk, at, "Unexpected nesting of more than 500 levels, expected an export");
  }

  /** What is wished of an object that opens now. */
  #wish(): Wish {
    const frame = this.#frames.at(-1);
    if (frame?.isArray !== true) return this.#listener.wants(this.#keys(), false);
    frame.wish ??= this.#listener.wants(this.#keys(), true);
    return frame.wish;
  }

  #keys(): readonly string[] {
    return this.#frames.filter(({ isArray }) => !isArray).map(({ key }) => key);
  }

  #begin(chunk: Buffer, at: number): void {
    this.#path = this.#keys();
    this.#elementAt = at;
    this.#elementDepth = this.#frames.length;
    this.#count(chunk, at);
    this.#from = { line: this.#line, column: this.#column + 1 };
  }

  /** A value in a list of which objects are wished. */
  #stray(chunk: Buffer, at: number): void {
    if (this.#elementAt >= 0 || this.#frames.at(-1)?.isArray !== true || this.#wish() !== "surely") return;
    this.#count(chunk, at);
    this.#listener.fault("Unexpected value in the list, expected an object", this.#line, this.#column + 1);
  }

  #close(chunk: Buffer, at: number, isArray: boolean): void {
    this.#inScalar = false;
    const frame = this.#frames.pop();
    if (frame === undefined || frame.isArray !== isArray) this.#misplaced(chunk, at);
    this.#wanted = "comma";
    if (this.#frames.length === 0) this.#ended = true;
    if (this.#elementAt < 0 || this.#frames.length > this.#elementDepth) return;
    this.#keep(chunk.subarray(this.#elementAt, at + 1));
    this.#elementAt = -1;
    const bytes = Buffer.concat(this.#parts);
    const whole = this.#held <= this.#maxBytes;
    this.#parts = [];
    this.#held = 0;
    if (whole) this.#listener.element(bytes.toString("utf8"), this.#path, this.#from.line, this.#from.column);
  }

  #keep(part: Buffer): void {
    const was = this.#held;
    this.#held += part.length;
    // Copied, since whoever reads may fill the same memory again.
    if (this.#held <= this.#maxBytes) this.#parts.push(Buffer.from(part));
    else if (was <= this.#maxBytes) {
      this.#parts = [];
      this.#listener.fault(`Unexpected element of more than ${this.#maxBytes} bytes: left out`, this.#from.line, this.#from.column);
    }
  }

  #misplaced(chunk: Buffer, at: number): void {
    if (this.#elementAt < 0) this.#fault(chunk, at, "Unexpected sign, expected JSON: what follows may be misunderstood");
  }

  /** Told once: after the first, more follow. */
  #fault(chunk: Buffer, at: number, message: string): void {
    if (this.#faulty) return;
    this.#faulty = true;
    this.#count(chunk, at);
    this.#listener.fault(message, this.#line, this.#column + 1);
  }

  #count(chunk: Buffer, to: number): void {
    if (to > this.#counted) this.#column += unitsIn(chunk.subarray(this.#counted, to));
    this.#counted = Math.max(this.#counted, to);
  }
}

function decoded(key: string): string {
  if (!key.includes("\\")) return key;
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
