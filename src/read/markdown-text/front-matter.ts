import { ListSplitter } from "./front-matter-list.ts";

/** A piece of a value, without its quotes. */
export interface Scalar {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | "";
  /** What parts it from the piece before it. */
  readonly joint: " " | "\n";
}

/** One key with what is written under it. */
export interface Field {
  /** In lower case, with its parents: "author.name". */
  readonly key: string;
  readonly scalars: Scalar[];
}

export interface FrontMatter {
  readonly fields: readonly Field[];
  /** Where the body begins. */
  readonly end: number;
}

/** The front matter at the top of a Markdown file, YAML between `---` or TOML between `+++`, read tolerantly; undefined when there is none. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const fence = source.startsWith("---") ? "---" : source.startsWith("+++") ? "+++" : "";
  if (fence === "" || source.slice(3, lineEnd(source, 0)).trim() !== "") return undefined;
  const scanner = new Scanner(source);
  for (let start = nextLine(source, 0); start < source.length; start = nextLine(source, start)) {
    const end = lineEnd(source, start);
    const line = source.slice(start, end).trimEnd();
    if (line === fence || (line === "..." && fence === "---")) {
      return scanner.fields.length > 0 || start === nextLine(source, 0)
        ? { fields: scanner.fields, end: nextLine(source, start) }
        : undefined;
    }
    scanner.line(start, start + line.length);
  }
  return undefined;
}

/** The offset of the line end at or after `at`. */
export function lineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
  return end;
}

/** The offset of the line after the one that holds `at`. */
export function nextLine(source: string, at: number): number {
  const end = lineEnd(source, at);
  return Math.min(source.length, source.startsWith("\r\n", end) ? end + 2 : end + 1);
}

interface Open {
  readonly indent: number;
  readonly name: string;
}

class Scanner {
  readonly fields: Field[] = [];
  readonly #source: string;
  readonly #parents: Open[] = [];
  /** How the lines under the present key are read. */
  #mode: "plain" | "kept lines" | "folded" | "list" | "triple" = "plain";
  #section = "";

  constructor(source: string) {
    this.#source = source;
  }

  line(start: number, end: number): void {
    let at = skipBlanks(this.#source, start, end);
    if (at === end) return;
    if (this.#mode === "triple") return this.#tripleLine(at, end);
    const key = this.#parents.at(-1);
    const under = key !== undefined && at - start > key.indent;
    if (under && (this.#mode === "kept lines" || this.#mode === "folded"))
      return this.#add(at, end, "", this.#mode === "folded" ? " " : "\n");
    if (this.#source[at] === "#") return;
    if (this.#mode === "list") return this.#list(at, end);
    if (this.#source[at] === "[" && this.#source[end - 1] === "]") {
      this.#section = this.#source.slice(at, end).replaceAll("[", "").replaceAll("]", "").trim().toLowerCase();
      return;
    }
    let item = false;
    while (this.#source[at] === "-" && this.#source[at + 1] === " ") {
      item = true;
      at = skipBlanks(this.#source, at + 1, end);
    }
    const colon = keyEnd(this.#source, at, end);
    if (colon > at) this.#key(at, colon, at - start, end);
    else if (under || item) this.#value(at, end, item ? "\n" : " ");
  }

  #key(start: number, colon: number, indent: number, end: number): void {
    while ((this.#parents.at(-1)?.indent ?? -1) >= indent) this.#parents.pop();
    this.#parents.push({ indent, name: this.#source.slice(start, colon).replaceAll('"', "").trim().toLowerCase() });
    const names = this.#parents.map((parent) => parent.name);
    this.fields.push({
      key: (this.#section === "" || this.#section === "params" ? names : [this.#section, ...names]).join("."),
      scalars: [],
    });
    this.#mode = "plain";
    const at = skipBlanks(this.#source, colon + 1, end);
    if (at < end) this.#value(at, end, "\n");
  }

  #value(at: number, end: number, joint: " " | "\n"): void {
    const sign = this.#source[at] as string;
    const triple = this.#source.startsWith('"""', at) || this.#source.startsWith("'''", at);
    if (triple) {
      this.#mode = "triple";
      this.#tripleLine(at + 3, end);
    } else if (sign === "|" || sign === ">") this.#mode = sign === "|" ? "kept lines" : "folded";
    else if (sign === "[" || sign === "{") this.#list(at, end);
    else if (sign === '"' || sign === "'") {
      const close = this.#source.lastIndexOf(sign, end - 1);
      this.#add(at + 1, close > at ? close : end, sign, joint);
    } else if (sign !== "#") this.#add(at, commentStart(this.#source, at, end), "", joint);
  }

  #tripleLine(at: number, end: number): void {
    const line = this.#source.slice(at, end);
    const close = Math.max(line.indexOf('"""'), line.indexOf("'''"));
    const closes = close >= 0;
    this.#add(at, closes ? at + close : end, "", " ");
    if (closes) this.#mode = "plain";
  }

  #list(at: number, end: number): void {
    const list = new ListSplitter(this.#source, at, end);
    for (const { start, end: stop, quote } of list.items()) this.#add(start, stop, quote, "\n");
    this.#mode = list.closed ? "plain" : "list";
  }

  #add(start: number, end: number, quote: Scalar["quote"], joint: " " | "\n"): void {
    let stop = end;
    while (stop > start && isBlank(this.#source, stop - 1)) stop--;
    if (stop > start) this.fields.at(-1)?.scalars.push({ start, end: stop, quote, joint });
  }
}

/** The offset of the colon or equals sign after a key that begins at `at`; -1 when no key stands there. */
function keyEnd(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && isKeyUnit(source.charCodeAt(next))) next++;
  const name = next;
  while (next < end && isBlank(source, next)) next++;
  if (name === at || next >= end) return -1;
  if (source[next] === "=") return next;
  return source[next] === ":" && (next + 1 === end || isBlank(source, next + 1)) ? next : -1;
}

function isKeyUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) || unit === 0x5f || unit === 0x2d || unit === 0x22;
}

/** A YAML comment begins with a blank and a hash. */
function commentStart(source: string, at: number, end: number): number {
  const hash = source.slice(at, end).indexOf(" #");
  return hash < 0 ? end : at + hash;
}

function skipBlanks(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(source, next)) next++;
  return next;
}

function isBlank(source: string, at: number): boolean {
  return source[at] === " " || source[at] === "\t";
}
