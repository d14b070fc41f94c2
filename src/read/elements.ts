import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { problemOf } from "./damage.ts";
import { type Opening, openingOf } from "./elements/opening.ts";
import { Scanner, type Shape } from "./elements/scanner.ts";

/** One element of the list of a JSON file: its text, its value and where it begins. */
export interface Element {
  readonly raw: string;
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
  /** The key its array stands under: "comments_v2" for `{"comments_v2":[…]}`. */
  readonly key: string | undefined;
}

/** What one stretch of a file held. */
export interface Stretch {
  readonly elements: readonly Element[];
  readonly problems: readonly Problem[];
}

export interface SplitOptions {
  /** At what depth of a list elements stand: 2 for `[{…}]` (default), 5 for the messages inside `[{"dmConversation":{"messages":[{…}]}}]`. */
  readonly depth?: number;
  /** Whether an array under this first key of an object is the list; otherwise the object as a whole is the one element. */
  readonly wraps?: (key: string) => boolean;
  /** The member of an object whose list it is, wherever it stands among the others, e.g. "orderedItems". */
  readonly only?: string;
  /** The largest element, in bytes. */
  readonly maxBytes?: number;
}

const largestElement = 16 * 2 ** 20;

/**
 * The elements of the JSON list in a file (after an assignment, if any), in flat memory, a stretch at a time.
 * A bad element, an end in the middle and unreadable bytes are problems with the line; what can be read is read.
 */
export async function* elementsOf(entry: Entry, options: SplitOptions = {}): AsyncGenerator<Stretch> {
  const split = new Split(entry, options);
  try {
    for await (const chunk of entry.open()) {
      split.feed(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      if (split.foreign) break;
      if (split.filled) yield split.take();
    }
    split.end();
  } catch (error) {
    split.problems.push(problemOf(error, entry.path));
  }
  if (split.filled) yield split.take();
}

class Split {
  elements: Element[] = [];
  problems: Problem[] = [];
  foreign = false;
  readonly #path: string;
  readonly #options: SplitOptions;
  #head: Buffer = Buffer.alloc(0);
  #scanner: Scanner | undefined;

  constructor(entry: Entry, options: SplitOptions) {
    this.#path = entry.path;
    this.#options = options;
  }

  get filled(): boolean {
    return this.elements.length > 0 || this.problems.length > 0;
  }

  take(): Stretch {
    const taken = { elements: this.elements, problems: this.problems };
    this.elements = [];
    this.problems = [];
    return taken;
  }

  feed(chunk: Buffer): void {
    if (this.#scanner !== undefined) return this.#scanner.feed(chunk);
    this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    this.#start(false);
  }

  end(): void {
    if (this.#scanner === undefined && !this.foreign) this.#start(true);
    this.#scanner?.end();
  }

  #start(ended: boolean): void {
    const opening = openingOf(this.#head, ended, this.#options.wraps ?? (() => false));
    if (opening === "more") {
      // The chunk may be filled again by whoever reads.
      this.#head = Buffer.from(this.#head);
      return;
    }
    if (!("at" in opening)) return this.#refuse(opening.kind);
    const before = this.#head.subarray(0, opening.at);
    const lineStart = before.lastIndexOf(0x0a) + 1;
    const bom = this.#head[0] === 0xef && lineStart === 0 ? 3 : 0;
    let line = 1;
    for (const byte of before) if (byte === 0x0a) line++;
    const kind = opening.kind === "whole" && this.#options.only !== undefined ? "keyed" : opening.kind;
    this.#scanner = new Scanner(this.#shape(kind), this, { offset: opening.at, line, lineStart: lineStart + bom });
    this.#scanner.feed(this.#head.subarray(opening.at));
    this.#head = Buffer.alloc(0);
  }

  #shape(kind: Shape["kind"]): Shape {
    const depth = kind === "whole" ? 1 : kind === "keyed" ? 3 : (this.#options.depth ?? 2);
    return { kind, depth, maxBytes: this.#options.maxBytes ?? largestElement, only: this.#options.only };
  }

  #refuse(kind: Exclude<Opening, "more">["kind"]): void {
    this.foreign = true;
    const found = kind === "empty" ? "empty file" : kind === "utf16" ? "text in UTF-16" : "text";
    this.problems.push({ code: "incomplete", message: `Unexpected ${found}, expected a JSON list in UTF-8`, path: this.#path });
  }

  element(found: { raw: string; line: number; column: number; key: string | undefined }): void {
    if (this.#options.only !== undefined && found.key !== undefined && found.key !== this.#options.only) return;
    try {
      this.elements.push({
        raw: found.raw,
        value: JSON.parse(found.raw) as unknown,
        line: found.line,
        column: found.column,
        key: found.key,
      });
    } catch {
      this.fault("Unexpected character in an element, expected JSON: left out", found.line, found.column);
    }
  }

  fault(message: string, line: number, column: number): void {
    this.problems.push({ code: "incomplete", message, path: this.#path, line, column });
  }
}
