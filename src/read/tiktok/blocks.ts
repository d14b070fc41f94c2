import type { Problem } from "../../model/problem.ts";
import type { Entry } from "../../model/reader.ts";
import type { Span } from "../../model/span.ts";
import { pattern } from "../../text/pattern.ts";
import { textLines } from "../table/text-lines.ts";
import { dateFields, fieldsOf, linkFields, mediaFields, nameFields, senderFields, viewerFields } from "./fields.ts";
import { plainKey } from "./sections.ts";

/** A record of a text file: its lines, and where the value of each key stands in them. */
export interface Block {
  readonly raw: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, Span>;
  /** The heading above it: "Chat History with somebody:". */
  readonly heading: string | undefined;
}

const keyed = pattern("^([\\p{L}][\\p{L}\\p{N} '’/()_-]{0,50}?)[:：](?: |$|\\r|\\n)", "u");
const spoken = pattern("^\\[?(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(?: UTC)?\\]?:? {0,3}([^\\s:][^:\\n]{0,80}): ?", "");
const heading = pattern("^(?:>{1,5} ?)?(?:Chat History|Chatgeschiedenis|Group Chat)[^\\n]{0,200}:\\s{0,4}$", "i");
const wordKeys: ReadonlySet<string> = new Set(Object.values(fieldsOf).flatMap(({ words, context }) => [...words, ...(context ?? [])]));
const strayLine = {
  code: "incomplete",
  message: "Unexpected line, expected a key and a value: taken as part of what stands before it",
} as const;
const keys = new Set([
  ...dateFields,
  ...linkFields,
  ...mediaFields,
  ...viewerFields,
  ...senderFields,
  ...nameFields.handle,
  ...nameFields.name,
  ...wordKeys,
  ..."likes allowcomments allowstitches allowduets allowstickers allowsharingtostory contentdisclosure aigeneratedcontent sound location datedeleted rating status".split(
    " ",
  ),
]);
/** The most characters of one record. */
const longest = 2 ** 20;

/** The records of a file of lines "Key: value", in flat memory. A value goes on until the next key; a key that comes again begins a record. */
export async function* blocksOf(entry: Entry, tell: (problem: Problem) => void): AsyncGenerator<readonly Block[]> {
  const builder = new Builder(entry.path, tell);
  for await (const lines of textLines(entry, tell)) {
    for (const { text, line } of lines) builder.push(text, line);
    yield builder.take();
  }
  builder.end();
  yield builder.take();
}

class Builder {
  readonly #path: string;
  readonly #tell: (problem: Problem) => void;
  #done: Block[] = [];
  #heading: string | undefined;
  #lines: string[] = [];
  #length = 0;
  #line = 0;
  #fields = new Map<string, Span>();
  #last: string | undefined;
  #isOpen = false;
  /** Keys that are not known but stood in the first record, before a blank line: the others have them as well. */
  readonly #learned = new Set<string>();
  #learning = true;

  constructor(path: string, tell: (problem: Problem) => void) {
    this.#path = path;
    this.#tell = tell;
  }

  take(): readonly Block[] {
    const taken = this.#done;
    this.#done = [];
    return taken;
  }

  /** To be called at the end of the file: all lines of a whole one are ended. */
  end(): void {
    const message = "Unexpected end within a line: the file is cut short";
    if (this.#isOpen) this.#tell({ code: "incomplete", message, path: this.#path, line: this.#line });
    this.finish();
  }

  push(text: string, line: number): void {
    this.#isOpen = lineEnd(text) === 0;
    if (heading.exec(text) !== null) {
      this.finish();
      this.#heading = text.trim();
      return;
    }
    const said = spoken.exec(text);
    if (said !== null) return this.#message(text, line, said);
    const key = this.#keyOf(text);
    if (key !== undefined) this.#field(key, text, line);
    else if (text.trim() === "") this.#blank(text);
    else this.#more(text, line);
  }

  finish(): void {
    const raw = this.#lines.join("");
    if (this.#fields.size > 0) this.#done.push({ raw, line: this.#line, fields: this.#fields, heading: this.#heading });
    this.#lines = [];
    this.#length = 0;
    this.#fields = new Map();
    this.#last = undefined;
  }

  #keyOf(text: string): string | undefined {
    const found = keyed.exec(text)?.[1];
    if (found === undefined) return undefined;
    const key = plainKey(found);
    if (this.#learning) this.#learned.add(key);
    return keys.has(key) || this.#learned.has(key) ? key : undefined;
  }

  #field(key: string, text: string, line: number): void {
    if (this.#fields.has(key)) this.finish();
    if (this.#lines.length === 0) this.#line = line;
    const colon = text.search(colons) + 1;
    const start = this.#length + colon + (text[colon] === " " ? 1 : 0);
    this.#add(text);
    this.#fields.set(key, { start, end: this.#length - lineEnd(text) });
    this.#last = key;
  }

  /** A message on one line: "2024-05-06 12:53:20 UTC somebody: text". */
  #message(text: string, line: number, [whole, time = "", sender = ""]: RegExpExecArray): void {
    this.finish();
    this.#line = line;
    const at = text.indexOf(time);
    const from = whole.lastIndexOf(sender);
    this.#add(text);
    this.#fields.set("date", { start: at, end: at + time.length });
    this.#fields.set("from", { start: from, end: from + sender.length });
    this.#fields.set("content", { start: whole.length, end: text.length - lineEnd(text) });
    this.#last = "content";
    this.#learning = false;
  }

  #blank(text: string): void {
    if (this.#fields.size > 0) this.#learning = false;
    if (this.#last !== undefined) this.#add(text);
  }

  /** A further line of the last value. Only words go over several lines; a file without data says so in one. */
  #more(text: string, line: number): void {
    if (this.#last === undefined || !wordKeys.has(this.#last)) {
      if (this.#last !== undefined || this.#line > 0) this.#tell({ ...strayLine, path: this.#path, line });
      if (this.#last === undefined) return;
    }
    if (this.#length > longest) {
      this.#tell({ code: "incomplete", message: "Unexpected record of more than 1 MiB: cut off", path: this.#path, line });
      return this.finish();
    }
    const start = this.#fields.get(this.#last)?.start ?? 0;
    this.#add(text);
    this.#fields.set(this.#last, { start, end: this.#length - lineEnd(text) });
  }

  #add(text: string): void {
    this.#lines.push(text);
    this.#length += text.length;
  }
}

const colons = pattern("[:：]", "");

const lineEnd = (text: string): number => (text.endsWith("\r\n") ? 2 : text.endsWith("\n") || text.endsWith("\r") ? 1 : 0);
