import { Brackets } from "./brackets.ts";
import { Emphasis } from "./emphasis.ts";
import { entityAt } from "./entities.ts";
import { act, Mask } from "./mask.ts";
import { Tags } from "./tags.ts";

/** Marks the inline syntax of one block's text. Linear: each piece of syntax is looked at once. */
export function maskOf(text: string, labels: ReadonlySet<string>, row: boolean): Mask {
  const scan = new Scan(text, labels, row);
  for (let at = 0; at < text.length; ) at = special[text.charCodeAt(at)] === 1 ? scan.step(at) : at + 1;
  return scan.mask;
}

/** The units that may begin a piece of syntax. */
const special = new Uint8Array(65536);
for (const sign of "\\`*_~[!]<&{|\nhw") special[sign.charCodeAt(0)] = 1;

class Scan {
  readonly mask: Mask;
  readonly #row: boolean;
  readonly #emphasis: Emphasis;
  readonly #brackets: Brackets;
  readonly #tags: Tags;
  /** Backtick runs by length, first one last. */
  #ticks: Map<number, number[]> | undefined;
  readonly #missing = new Set<string>();

  constructor(text: string, labels: ReadonlySet<string>, row: boolean) {
    this.mask = new Mask(text);
    this.#row = row;
    this.#emphasis = new Emphasis(this.mask);
    this.#brackets = new Brackets(this.mask, labels);
    this.#tags = new Tags(this.mask);
  }

  step(at: number): number {
    const text = this.mask.text;
    switch (text[at]) {
      case "\\":
        return this.#escape(at);
      case "`":
        return this.#code(at);
      case "*":
      case "_":
      case "~":
        return this.#emphasis.run(at);
      case "[":
        return this.#brackets.open(at, false);
      case "!":
        return text[at + 1] === "[" ? this.#brackets.open(at, true) : at + 1;
      case "]":
        return this.#brackets.close(at);
      case "<":
        return this.#tags.take(at);
      case "&":
        return this.#entity(at);
      case "{":
        return this.#braces(at);
      case "|":
        if (this.#row) this.mask.put(at, at + 1, act.line);
        return at + 1;
      case "\n":
        return this.#lineEnd(at);
      case "h":
      case "w":
        return this.#address(at);
      default:
        return at + 1;
    }
  }

  #escape(at: number): number {
    const next = this.mask.text.charCodeAt(at + 1);
    if (next === 10) {
      this.mask.put(at, at + 2, act.line);
      return at + 2;
    }
    const mark =
      (next > 0x20 && next < 0x30) || (next > 0x39 && next < 0x41) || (next > 0x5a && next < 0x61) || (next > 0x7a && next < 0x7f);
    if (mark) this.mask.drop(at, at + 1);
    return mark ? at + 2 : at + 1;
  }

  #code(at: number): number {
    const text = this.mask.text;
    let end = at;
    while (text[end] === "`") end++;
    const same = this.#tickRuns().get(end - at) ?? [];
    while (same.length > 0 && (same.at(-1) ?? 0) <= at) same.pop();
    const close = same.at(-1);
    if (close === undefined) return end;
    const after = close + end - at;
    this.mask.put(at, after, act.space);
    return after;
  }

  #tickRuns(): Map<number, number[]> {
    if (this.#ticks !== undefined) return this.#ticks;
    this.#ticks = new Map();
    const text = this.mask.text;
    for (let end = text.length; end > 0; ) {
      const last = text.lastIndexOf("`", end - 1);
      if (last < 0) break;
      let start = last;
      while (text[start - 1] === "`") start--;
      const runs = this.#ticks.get(last - start + 1);
      if (runs === undefined) this.#ticks.set(last - start + 1, [start]);
      else runs.push(start);
      end = start;
    }
    return this.#ticks;
  }

  #entity(at: number): number {
    const entity = entityAt(this.mask.text, at);
    if (entity === undefined) return at + 1;
    this.mask.entities.set(at, entity.text);
    this.mask.put(at, entity.end, act.entity);
    return entity.end;
  }

  /** Shortcodes of site generators, MDX comments, and attribute lists such as `{#id .class}`. */
  #braces(at: number): number {
    const text = this.mask.text;
    const next = text[at + 1] ?? "";
    const close = next === "{" ? "}}" : next === "%" ? "%}" : next === "/" ? "*/}" : "#.:".includes(next) && next !== "" ? "}" : "";
    if (close === "" || this.#missing.has(close)) return at + 1;
    const end = text.indexOf(close, at + 1);
    if (end < 0) {
      this.#missing.add(close);
      return at + 1;
    }
    if (end - at > (close === "}" ? 200 : 1000)) return at + 1;
    this.mask.put(at, end + close.length, act.space);
    return end + close.length;
  }

  /** A soft break is a blank, or nothing between Chinese characters; two blanks before it make a hard one. */
  #lineEnd(at: number): number {
    const text = this.mask.text;
    const hard = text[at - 1] === " " && text[at - 2] === " ";
    const joins = isEastAsian(text.charCodeAt(at - 1)) && isEastAsian(text.charCodeAt(at + 1));
    this.mask.acts[at] = hard ? act.line : joins ? act.drop : act.space;
    return at + 1;
  }

  /** A bare address is kept as it stands: its signs are no syntax. */
  #address(at: number): number {
    const text = this.mask.text;
    if (!text.startsWith("https://", at) && !text.startsWith("http://", at) && !text.startsWith("www.", at)) return at + 1;
    let end = at;
    while (end < text.length && text.charCodeAt(end) > 0x20 && !'<>[]*`"|'.includes(text[end] as string)) end++;
    while (text[end - 1] === "_" || text[end - 1] === "~") end--;
    return end;
  }
}

function isEastAsian(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0xffef && !(unit >= 0xa000 && unit <= 0xf8ff);
}
