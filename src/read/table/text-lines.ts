import { isUtf8 } from "node:buffer";
import type { Problem } from "../../model/problem.ts";
import type { Entry } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";

/** A line of a file with its line end, and its number from 1. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** The most bytes of one line. */
const longest = 16 * 2 ** 20;
const feed = 0x0a;

/**
 * The lines of a file, a stretch at a time, in flat memory: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, as a spreadsheet saves
 * it. A line ends with LF, CRLF or CR. What cannot be read is told of to `tell`.
 */
export async function* textLines(entry: Entry, tell: (problem: Problem) => void): AsyncGenerator<readonly TextLine[]> {
  const lines = new Lines(entry.path, tell);
  try {
    for await (const chunk of entry.open()) {
      const found = lines.feed(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      if (found.length > 0) yield found;
    }
  } catch (error) {
    tell(problemOf(error, entry.path));
  }
  const rest = lines.end();
  if (rest.length > 0) yield rest;
}

class Lines {
  readonly #path: string;
  readonly #tell: (problem: Problem) => void;
  #line = 1;
  #begun = false;
  /** Bytes of the line that has not ended. */
  #rest: Buffer[] = [];
  #held = 0;
  #dropping = false;
  #utf16: InstanceType<typeof TextDecoder> | undefined;
  /** Text of a line that has not ended, of UTF-16 only. */
  #tail = "";
  #sawUtf8 = false;
  #sawOther = false;
  readonly #told = new Set<string>();

  constructor(path: string, tell: (problem: Problem) => void) {
    this.#path = path;
    this.#tell = tell;
  }

  feed(chunk: Buffer): readonly TextLine[] {
    if (!this.#begun && chunk.length > 0) this.#begin(chunk);
    if (this.#utf16 !== undefined) return this.#wide(this.#utf16.decode(chunk, { stream: true }), false);
    const last = chunk.lastIndexOf(feed);
    if (last < 0) {
      this.#hold(chunk);
      return [];
    }
    const whole = this.#rest.length === 0 ? chunk.subarray(0, last + 1) : Buffer.concat([...this.#rest, chunk.subarray(0, last + 1)]);
    this.#rest = [];
    this.#held = 0;
    this.#hold(chunk.subarray(last + 1));
    return this.#decode(this.#dropping ? this.#afterLong(whole) : whole);
  }

  end(): readonly TextLine[] {
    if (this.#utf16 !== undefined) return this.#wide(this.#utf16.decode(), true);
    return this.#dropping ? [] : this.#decode(Buffer.concat(this.#rest));
  }

  #begin(chunk: Buffer): void {
    this.#begun = true;
    if (chunk[0] === 0xff && chunk[1] === 0xfe) this.#utf16 = new TextDecoder("utf-16le");
    else if (chunk[0] === 0xfe && chunk[1] === 0xff) this.#utf16 = new TextDecoder("utf-16be");
    else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) this.#sawUtf8 = true;
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#held += bytes.length;
    // Copied, since whoever reads may fill the same memory again.
    if (this.#held <= longest) this.#rest.push(Buffer.from(bytes));
    else if (!this.#dropping) {
      this.#dropping = true;
      this.#rest = [];
      this.#fault(`Unexpected line of more than ${longest / 2 ** 20} MiB, expected a table or a list: left out`);
    }
  }

  /** What follows the line that was left out. */
  #afterLong(bytes: Buffer): Buffer {
    this.#dropping = false;
    this.#line++;
    return bytes.subarray(bytes.indexOf(feed) + 1);
  }

  #wide(text: string, ended: boolean): readonly TextLine[] {
    const all = this.#tail + text;
    const end = ended ? all.length : all.lastIndexOf("\n") + 1;
    this.#tail = all.slice(end);
    return this.#cut(all.slice(0, end));
  }

  #decode(bytes: Buffer): readonly TextLine[] {
    if (bytes.length === 0) return [];
    if (isUtf8(bytes)) {
      const text = bytes.toString("utf8");
      if (text.length !== bytes.length) this.#meetUtf8();
      return this.#cut(text);
    }
    const lines: TextLine[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(feed, at) + 1 || bytes.length;
      lines.push(...this.#cut(this.#one(bytes.subarray(at, end))));
      at = end;
    }
    return lines;
  }

  /** One line of a file that is not all UTF-8. */
  #one(bytes: Buffer): string {
    if (isUtf8(bytes)) {
      const text = bytes.toString("utf8");
      if (text.length !== bytes.length) this.#meetUtf8();
      return text;
    }
    if (this.#sawUtf8) {
      this.#fault("Unexpected bytes in a file in UTF-8: replaced");
      return bytes.toString("utf8");
    }
    this.#sawOther = true;
    return windows1252(bytes);
  }

  #meetUtf8(): void {
    if (this.#sawOther && !this.#sawUtf8) this.#fault("Unexpected mixture of UTF-8 and another encoding in one file: read line by line");
    this.#sawUtf8 = true;
  }

  #cut(text: string): readonly TextLine[] {
    const lines: TextLine[] = [];
    for (let at = 0; at < text.length; ) {
      const end = lineEnd(text, at);
      const line = this.#line++;
      lines.push({ line, text: line === 1 && text.charCodeAt(at) === 0xfeff ? text.slice(at + 1, end) : text.slice(at, end) });
      at = end;
    }
    return lines;
  }

  /** Told once a file: a file with one such line mostly has many. */
  #fault(message: string): void {
    if (!this.#told.has(message)) this.#tell({ code: "incomplete", message, path: this.#path, line: this.#line });
    this.#told.add(message);
  }
}

/** The offset after the end of the line that begins at `at`. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline + 1;
  const carriage = text.slice(at, end).indexOf("\r");
  return carriage < 0 || text.charCodeAt(at + carriage + 1) === feed ? end : at + carriage + 1;
}

/** What Windows-1252 has in place of the control characters 0x80 to 0x9f; a zero keeps the character. Node 20 decodes it as Latin-1. */
const windowsSigns = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c,
  0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

function windows1252(bytes: Buffer): string {
  const units = Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 && windowsSigns[byte - 0x80]) || byte);
  return Buffer.from(Uint16Array.from(units).buffer).toString("utf16le");
}
