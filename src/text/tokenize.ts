import { gapKind, type Tokens, tokenKind } from "../model/tokens.ts";
import { contractions } from "./abbreviations.ts";
import { beginsUrl, domainEnd, isName, nameEnd, urlEnd } from "./address.ts";
import { isHanPair, isSkinTone, unit, unitOf } from "./character.ts";
import { sentenceEnd } from "./full-stop.ts";
import { hashOf, hashSeed, hashStep } from "./hash.ts";
import { tagWords } from "./hashtag.ts";
import { isUpper } from "./letter.ts";
import { lineBreak } from "./line-break.ts";
import { gapOf } from "./punctuation.ts";
import { TokenBuffer } from "./token-buffer.ts";
import type { WordTable } from "./word-table.ts";

/** Beginnings of words that the vocabulary asks for (`word*`), by length and hash. */
export interface PrefixTable {
  /** Bit n is set when some beginning has n units (3 to 31). */
  readonly lengths: number;
  find(hash: number, length: number, text: string, start: number): readonly number[] | undefined;
}

const noPrefixes: PrefixTable = { lengths: 0, find: () => undefined };

/** Cuts texts into tokens with sentences and paragraphs, and numbers the words of the vocabulary on the way. Linear; reuses its columns. */
export class Tokenizer {
  readonly #words: WordTable;
  readonly #prefixes: PrefixTable;
  readonly #out = new TokenBuffer();
  #plain = "";
  #lower = "";
  #gap = 0;
  #sentence = 0;
  #paragraph = 0;

  constructor(words: WordTable, prefixes: PrefixTable = noPrefixes) {
    this.#words = words;
    this.#prefixes = prefixes;
  }

  /** The tokens hold until the next call. `lower` has the same length as `plain`. */
  tokenize(plain: string, lower: string): Tokens & { readonly prefixes: readonly (readonly number[] | undefined)[] } {
    this.#out.clear();
    this.#plain = plain;
    this.#lower = lower;
    this.#gap = gapKind.paragraph | gapKind.sentence;
    this.#sentence = -1;
    this.#paragraph = -1;
    let at = 0;
    while (at < plain.length) at = this.#step(at);
    return this.#out;
  }

  #step(at: number): number {
    const code = this.#plain.charCodeAt(at);
    switch (unitOf(code)) {
      case unit.letter:
      case unit.digit:
        return this.#wordOrAddress(at);
      case unit.space:
      case unit.joiner:
        return at + 1;
      case unit.line:
        return this.#line(at);
      case unit.han:
        this.#emit(at, at + 1, tokenKind.han);
        return at + 1;
      case unit.high:
        return this.#pair(at, code);
      case unit.emoji:
        this.#emit(at, at + 1, tokenKind.emoji);
        return at + 1;
      default:
        return this.#punctuation(at, code);
    }
  }

  #emit(start: number, end: number, kind: number, hash = hashOf(this.#lower.slice(start, end))): void {
    if (this.#gap & gapKind.paragraph) this.#paragraph += 1;
    if (this.#gap & gapKind.sentence) this.#sentence += 1;
    const word = this.#words.find(this.#lower, start, end, hash);
    this.#out.push(start, end, kind, this.#gap, this.#sentence, this.#paragraph, word);
    this.#gap = 0;
  }

  #pair(at: number, high: number): number {
    const low = this.#plain.charCodeAt(at + 1);
    if (!(low >= 0xdc00 && low <= 0xdfff)) return at + 1;
    if (!isSkinTone(high, low)) this.#emit(at, at + 2, isHanPair(high) ? tokenKind.han : tokenKind.emoji);
    return at + 2;
  }

  #line(at: number): number {
    const found = lineBreak(this.#plain, at);
    this.#gap |= gapKind.line | (found.paragraph ? gapKind.paragraph : 0) | (found.sentence ? gapKind.sentence : 0);
    return found.next;
  }

  #punctuation(at: number, code: number): number {
    switch (code) {
      case 33: // !
      case 63: // ?
      case 0xff01:
      case 0xff1f:
        return this.#mark(at);
      case 46: // .
        return this.#stop(at);
      case 35: // #
      case 0xff03:
        return this.#hashtag(at);
      case 64: // @
        return this.#handle(at);
      case 45: // - within or between words
        if (this.#plain.charCodeAt(at - 1) === 32) this.#gap |= gapKind.strong;
        return at + 1;
      default:
        this.#gap |= gapOf(code);
        return at + 1;
    }
  }

  #mark(at: number): number {
    const code = this.#lower.charCodeAt(at);
    this.#emit(at, at + 1, tokenKind.mark, hashStep(hashSeed, code));
    let next = at + 1;
    while (next < this.#plain.length && "!?！？".includes(this.#plain[next] as string)) next += 1;
    const after = unitOf(this.#plain.charCodeAt(next));
    if (next >= this.#plain.length || after !== unit.letter) this.#gap |= gapKind.sentence;
    return next;
  }

  #stop(at: number): number {
    const last = this.#out.count - 1;
    const word = last >= 0 && this.#out.end[last] === at ? (this.#out.start[last] as number) : -1;
    const next = sentenceEnd(this.#plain, this.#lower, at, word);
    if (next < 0) return at + 1;
    this.#gap |= gapKind.sentence;
    return next;
  }

  #hashtag(at: number): number {
    const words = tagWords(this.#plain, at + 1);
    for (const { start, end, han } of words) {
      const capital = isUpper(this.#plain.charCodeAt(start)) ? tokenKind.capital : 0;
      this.#emit(start, end, tokenKind.hashtag | (han ? tokenKind.han : tokenKind.word | capital));
    }
    return words.at(-1)?.end ?? at + 1;
  }

  #handle(at: number): number {
    const end = nameEnd(this.#plain, at + 1);
    if (end > at + 1) this.#emit(at, end, tokenKind.handle);
    return end;
  }

  #wordOrAddress(at: number): number {
    if (beginsUrl(this.#lower, at)) {
      const end = urlEnd(this.#plain, at);
      this.#emit(at, end, tokenKind.url);
      return end;
    }
    return unitOf(this.#lower.charCodeAt(at)) === unit.digit ? this.#number(at) : this.#word(at);
  }

  /** Digits with inner points, commas and nothing else: "1,688", "4.2". Ordinals keep their letters ("2nd"). */
  #number(at: number): number {
    let next = at + 1;
    let hash = hashStep(hashSeed, this.#lower.charCodeAt(at));
    for (; next < this.#plain.length; next += 1) {
      const code = this.#lower.charCodeAt(next);
      if (code >= 48 && code <= 57) hash = hashStep(hash, code);
      else if ((code === 46 || code === 44) && unitOf(this.#plain.charCodeAt(next + 1)) === unit.digit) hash = hashStep(hash, code);
      else break;
    }
    const tail = this.#lower.slice(next, next + 2);
    if ((tail === "st" || tail === "nd" || tail === "rd" || tail === "th") && unitOf(this.#plain.charCodeAt(next + 2)) !== unit.letter) {
      next += 2;
      hash = hashOf(this.#lower.slice(at, next));
    }
    this.#emit(at, next, tokenKind.number, hash);
    return next;
  }

  #word(at: number): number {
    let hash = hashSeed;
    let next = at;
    let apostrophe = -1;
    let begins: readonly number[] | undefined;
    for (; next < this.#plain.length; next += 1) {
      const code = this.#lower.charCodeAt(next);
      if (!(code >= 97 && code <= 122) && !this.#goesOn(code, next)) break;
      if (code === 39) apostrophe = next;
      hash = hashStep(hash, code);
      begins = this.#beginning(hash, at, next + 1, begins);
    }
    if (this.#plain.charCodeAt(next) === 64 && isName(this.#plain.charCodeAt(next + 1))) {
      const end = domainEnd(this.#plain, next + 1);
      this.#emit(at, end, tokenKind.email);
      return end;
    }
    if (begins !== undefined) this.#out.prefixes[this.#out.count] = begins;
    this.#emitWord(at, next, hash, apostrophe);
    return next;
  }

  /** Whether a character that is no plain small letter belongs to the word before it. */
  #goesOn(code: number, at: number): boolean {
    if (code === 39) return unitOf(this.#plain.charCodeAt(at + 1)) === unit.letter;
    const kind = unitOf(code);
    return kind === unit.letter || kind === unit.digit;
  }

  /** The beginnings of words found so far, with that which ends at `next`. */
  #beginning(hash: number, at: number, next: number, found: readonly number[] | undefined): readonly number[] | undefined {
    const { lengths } = this.#prefixes;
    const length = next - at;
    if (lengths === 0 || length > 31 || ((lengths >>> length) & 1) === 0) return found;
    const more = this.#prefixes.find(hash, length, this.#lower, at);
    return more === undefined ? found : [...(found ?? []), ...more];
  }

  #emitWord(at: number, next: number, hash: number, apostrophe: number): void {
    let end = next;
    let sum = hash;
    if (apostrophe === next - 2 && this.#lower.charCodeAt(next - 1) === 115 && !contractions.has(this.#lower.slice(at, next))) {
      end = apostrophe;
      sum = hashOf(this.#lower.slice(at, end));
    }
    const first = this.#plain.charCodeAt(at);
    let kind: number = tokenKind.word;
    if (isUpper(first)) {
      kind |= tokenKind.capital;
      if (end - at > 1 && this.#shouts(at + 1, end)) kind |= tokenKind.shout;
    }
    this.#emit(at, end, kind, sum);
  }

  #shouts(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) {
      const code = this.#plain.charCodeAt(i);
      if (!isUpper(code) && !(code >= 48 && code <= 57)) return false;
    }
    return true;
  }
}
