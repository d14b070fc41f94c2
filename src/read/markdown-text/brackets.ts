import type { Mask } from "./mask.ts";

interface Opener {
  readonly at: number;
  readonly image: boolean;
}

const deepest = 32;

/** Links and images: their text is kept, their addresses dropped; alt texts stand aside. */
export class Brackets {
  readonly #mask: Mask;
  readonly #labels: ReadonlySet<string>;
  readonly #openers: Opener[] = [];

  constructor(mask: Mask, labels: ReadonlySet<string>) {
    this.#mask = mask;
    this.#labels = labels;
  }

  /** Takes `[` or `![` at `at`, or a footnote mark; returns the offset after it. */
  open(at: number, image: boolean): number {
    const text = this.#mask.text;
    if (!image && text[at + 1] === "^") {
      const close = text.slice(at, at + 100).indexOf("]");
      if (close > 2) {
        this.#mask.drop(at, at + close + 1);
        return at + close + 1;
      }
    }
    this.#openers.push({ at, image });
    return at + (image ? 2 : 1);
  }

  /** Takes `]` at `at`; returns the offset after what belongs to it. */
  close(at: number): number {
    const opener = this.#openers.pop();
    if (opener === undefined) return at + 1;
    const inside = opener.at + (opener.image ? 2 : 1);
    const end = this.#targetEnd(inside, at);
    if (end === undefined) return at + 1;
    this.#mask.drop(opener.at, inside);
    this.#mask.drop(at, end);
    if (opener.image) this.#mask.aside(inside, at);
    return end;
  }

  /** Where the address or label after `]` ends; undefined when the brackets are mere text. */
  #targetEnd(inside: number, at: number): number | undefined {
    const text = this.#mask.text;
    if (text[at + 1] === "(") {
      const end = inlineTargetEnd(text, at + 2);
      if (end !== undefined) return end;
    }
    if (text[at + 1] === "[") {
      const close = text.slice(at + 2, at + 502).indexOf("]");
      if (close === 0 && this.#knows(inside, at)) return at + 3;
      if (close > 0 && this.#knows(at + 2, at + 2 + close)) return at + close + 3;
    }
    return this.#knows(inside, at) ? at + 1 : undefined;
  }

  #knows(start: number, end: number): boolean {
    return this.#labels.size > 0 && end - start < 500 && this.#labels.has(this.#mask.text.slice(start, end).trim().toLowerCase());
  }
}

/** The offset after `address "title")`; `at` is after the bracket. */
function inlineTargetEnd(text: string, at: number): number | undefined {
  let next = addressEnd(text, skipSpace(text, at));
  if (next === undefined) return undefined;
  next = skipSpace(text, next);
  const quote = text[next];
  if (quote === '"' || quote === "'" || quote === "(") {
    const close = text.indexOf(quote === "(" ? ")" : quote, next + 1);
    if (close < 0) return undefined;
    next = skipSpace(text, close + 1);
  }
  return text[next] === ")" ? next + 1 : undefined;
}

/** The end of an address: in angle brackets, or without blanks and with its round brackets in pairs. */
function addressEnd(text: string, start: number): number | undefined {
  if (text[start] === "<") {
    for (let at = start + 1; at < text.length && text[at] !== "\n" && text[at] !== "<"; at++) if (text[at] === ">") return at + 1;
    return undefined;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20) return depth === 0 ? at : undefined;
    if (unit === 0x28 && ++depth > deepest) return undefined;
    if (unit === 0x29 && --depth < 0) return at;
    if (unit === 0x5c) at++;
  }
  return undefined;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
  return next;
}
