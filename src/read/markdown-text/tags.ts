import { blockElements, lineElements, quotingElements, silentElements } from "../html-elements.ts";
import { act, type Mask } from "./mask.ts";

/** HTML inside Markdown: comments and tags dropped, alt texts and titles kept, the content of code and scripts dropped. */
export class Tags {
  readonly #mask: Mask;
  #lower: string | undefined;
  /** Ends that were looked for in vain: no need to look again. */
  readonly #missing = new Set<string>();
  #minds = true;

  constructor(mask: Mask) {
    this.#mask = mask;
  }

  /** Takes `<` at `at`; returns the offset after what it begins, or after itself when it is mere text. */
  take(at: number): number {
    const text = this.#mask.text;
    if (text.startsWith("<!--", at)) {
      const end = this.#find("-->", at + 2);
      if (end < 0) return at + 1;
      this.#mask.drop(at, end + 3);
      return end + 3;
    }
    const closing = text[at + 1] === "/";
    const nameStart = at + (closing ? 2 : 1);
    if (!isLetter(text.charCodeAt(nameStart))) return at + 1;
    const link = this.#autolinkEnd(nameStart);
    if (link !== undefined) {
      this.#mask.drop(at, at + 1);
      this.#mask.drop(link, link + 1);
      return link + 1;
    }
    const end = this.#tagEnd(nameStart);
    if (end === undefined) return at + 1;
    return this.#element(at, nameStart, end, closing);
  }

  #element(at: number, nameStart: number, end: number, closing: boolean): number {
    let nameEnd = nameStart;
    while (isLetter(this.#mask.text.charCodeAt(nameEnd)) || isDigit(this.#mask.text.charCodeAt(nameEnd))) nameEnd++;
    const name = this.#mask.text.slice(nameStart, nameEnd).toLowerCase();
    const silent = !closing && silentElements.has(name) ? this.#find(`</${name}`, end) : -1;
    if (silent >= 0) {
      this.#mask.put(at, silent, act.space);
      return silent;
    }
    this.#mask.put(at, end, actOf(name, closing));
    if (!closing) this.#attributes(nameEnd, end - 1);
    return end;
  }

  /** Lets the values of alt and title stand as paragraphs of their own. */
  #attributes(start: number, end: number): void {
    const text = this.#mask.text;
    for (let at = start; at < end; at++) {
      if (text[at] !== "=") continue;
      const quote = text[at + 1];
      if (quote !== '"' && quote !== "'") continue;
      const close = text.indexOf(quote, at + 2);
      if (close < 0 || close >= end) return;
      const name = text.slice(Math.max(start, at - 6), at).toLowerCase();
      if (name.endsWith(" alt") || name.endsWith(" title") || name.endsWith("\nalt")) {
        this.#mask.acts.fill(act.keep, at + 2, close);
        this.#mask.aside(at + 2, close);
      }
      at = close;
    }
  }

  /** The `>` of `<https://…>` or `<name@host>`. */
  #autolinkEnd(start: number): number | undefined {
    const text = this.#mask.text;
    let address = false;
    for (let at = start; at < text.length; at++) {
      const sign = text[at] as string;
      if (sign === ">") return address ? at : undefined;
      if (sign === "@" || (sign === ":" && at > start + 1)) address = true;
      if (text.charCodeAt(at) <= 0x20 || sign === "<" || sign === '"') return undefined;
    }
    return undefined;
  }

  /** The offset after the `>` of a tag, which may stand inside quotes and not count. */
  #tagEnd(start: number): number | undefined {
    const text = this.#mask.text;
    if (this.#minds) {
      let quote = "";
      for (let at = start; at < text.length; at++) {
        const sign = text[at] as string;
        if (quote !== "") quote = sign === quote ? "" : quote;
        else if (sign === ">") return at + 1;
        else if ((sign === '"' || sign === "'") && text[at - 1] === "=") quote = sign;
      }
      this.#minds = false;
    }
    const end = this.#find(">", start);
    return end < 0 ? undefined : end + 1;
  }

  #find(wanted: string, from: number): number {
    if (this.#missing.has(wanted)) return -1;
    if (this.#lower === undefined) {
      const lower = this.#mask.text.toLowerCase();
      this.#lower = lower.length === this.#mask.text.length ? lower : this.#mask.text;
    }
    const found = this.#lower.indexOf(wanted, from);
    if (found < 0) this.#missing.add(wanted);
    return found;
  }
}

function actOf(name: string, closing: boolean): number {
  if (quotingElements.has(name)) return closing ? act.endQuote : act.quote;
  if (lineElements.has(name)) return act.line;
  return blockElements.has(name) || name === "hr" ? act.paragraph : act.drop;
}

const isLetter = (unit: number): boolean => (unit | 32) >= 0x61 && (unit | 32) <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
