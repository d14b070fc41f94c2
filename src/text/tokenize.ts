import { gapKind, tokenKind, type Tokens } from "../model/tokens.ts";
import { abbreviations, contractions } from "./abbreviations.ts";
import { isHanPair, isSkinTone, unit, unitOf } from "./character.ts";
import { hashOf, hashSeed, hashStep } from "./hash.ts";
import { TokenBuffer } from "./token-buffer.ts";
import type { WordTable } from "./word-table.ts";

const apostrophe = 39;
const upper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const latin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const closers = "\"')]»”’」』*_";

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
    let next = at + 1;
    let lines = 1;
    for (; next < this.#plain.length; next += 1) {
      const kind = unitOf(this.#plain.charCodeAt(next));
      if (kind === unit.line) lines += 1;
      else if (kind !== unit.space) break;
    }
    this.#gap |= gapKind.line;
    if (lines > 1) this.#gap |= gapKind.paragraph | gapKind.sentence;
    else if (!this.#wraps(at, next)) this.#gap |= gapKind.sentence;
    return next;
  }

  /** A line that goes on in lower case after a word or a comma is a wrapped one. */
  #wraps(at: number, next: number): boolean {
    const code = this.#plain.charCodeAt(next);
    if (!(code >= 97 && code <= 122)) return false;
    const last = this.#plain.charCodeAt(at - 1);
    return latin(last) || last === 44 || last === 32 || last === 13;
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
      case 0x2026: // …
        this.#gap |= gapKind.strong;
        return at + 1;
      case 0x3002: // 。
        this.#gap |= gapKind.sentence;
        return at + 1;
      case 44: // ,
      case 0xff0c:
      case 0x3001:
        this.#gap |= gapKind.comma;
        return at + 1;
      case 35: // #
      case 0xff03:
        return this.#hashtag(at);
      case 64: // @
        return this.#handle(at);
      case 34: // "
      case 0x201c:
      case 0x201d:
      case 0x300c:
      case 0x300d:
        this.#gap |= gapKind.quote;
        return at + 1;
      case 45: // - within or between words
        if (this.#plain.charCodeAt(at - 1) === 32) this.#gap |= gapKind.strong;
        return at + 1;
      case apostrophe:
      case 47: // /
      case 38: // &
      case 42: // *
      case 95: // _
        return at + 1;
      default:
        this.#gap |= gapKind.strong;
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

  /** A full stop ends a sentence before a blank, unless it ends an abbreviation or an initial. */
  #stop(at: number): number {
    let next = at + 1;
    while (next < this.#plain.length && (this.#plain[next] === "." || closers.includes(this.#plain[next] as string))) next += 1;
    const kind = unitOf(this.#plain.charCodeAt(next));
    if (next < this.#plain.length && kind !== unit.space && kind !== unit.line && kind !== unit.emoji && kind !== unit.high && kind !== unit.han)
      return at + 1;
    const last = this.#out.count - 1;
    if (last >= 0 && this.#out.end[last] === at) {
      const start = this.#out.start[last] as number;
      const single = at - start === 1 && upper(this.#plain.charCodeAt(start));
      if (next === at + 1 && (single || (at - start < 7 && abbreviations.has(this.#lower.slice(start, at))))) return at + 1;
    }
    this.#gap |= gapKind.sentence;
    return next;
  }

  #hashtag(at: number): number {
    const from = at + 1;
    let start = from;
    let next = from;
    for (; next < this.#plain.length; next += 1) {
      const code = this.#plain.charCodeAt(next);
      const kind = unitOf(code);
      if (kind !== unit.letter && kind !== unit.digit && kind !== unit.han && code !== 95) break;
      if (kind === unit.han) {
        if (next > start) this.#tagWord(start, next);
        this.#emit(next, next + 1, tokenKind.han | tokenKind.hashtag);
        start = next + 1;
      } else if (code === 95 || this.#humps(start, next, code)) {
        if (next > start) this.#tagWord(start, next);
        start = code === 95 ? next + 1 : next;
      }
    }
    if (next > start) this.#tagWord(start, next);
    return next === from ? from : next;
  }

  /** A new word of a #CamelCase tag begins at a capital after a small letter, or before one. */
  #humps(start: number, at: number, code: number): boolean {
    if (at === start || !upper(code)) return false;
    const next = this.#plain.charCodeAt(at + 1);
    return !upper(this.#plain.charCodeAt(at - 1)) || (latin(next) && !upper(next));
  }

  #tagWord(start: number, end: number): void {
    const first = this.#plain.charCodeAt(start);
    this.#emit(start, end, tokenKind.word | tokenKind.hashtag | (upper(first) ? tokenKind.capital : 0));
  }

  #handle(at: number): number {
    let next = at + 1;
    while (next < this.#plain.length && this.#isName(this.#plain.charCodeAt(next))) next += 1;
    if (next === at + 1) return next;
    this.#emit(at, next, tokenKind.handle);
    return next;
  }

  #isName(code: number): boolean {
    const kind = unitOf(code);
    return kind === unit.letter || kind === unit.digit || code === 95;
  }

  #wordOrAddress(at: number): number {
    const code = this.#lower.charCodeAt(at);
    if ((code === 104 && this.#lower.startsWith("http", at) && this.#url(at)) || (code === 119 && this.#lower.startsWith("www.", at))) {
      let next = at;
      while (next < this.#plain.length && this.#plain.charCodeAt(next) > 32 && !"<>\"」』，。".includes(this.#plain[next] as string)) next += 1;
      this.#emit(at, next, tokenKind.url);
      return next;
    }
    return unitOf(code) === unit.digit ? this.#number(at) : this.#word(at);
  }

  #url(at: number): boolean {
    const rest = this.#lower.charCodeAt(at + 4) === 115 ? at + 5 : at + 4;
    return this.#lower.startsWith("://", rest);
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
    const { lengths } = this.#prefixes;
    let hash = hashSeed;
    let next = at;
    let curly = 0;
    let begins: number[] | undefined;
    for (; next < this.#plain.length; next += 1) {
      const code = this.#lower.charCodeAt(next);
      if (!(code >= 97 && code <= 122)) {
        const kind = unitOf(code);
        if (code === apostrophe) {
          if (unitOf(this.#plain.charCodeAt(next + 1)) !== unit.letter) break;
          curly = next;
        } else if (kind !== unit.letter && kind !== unit.digit) break;
      }
      hash = hashStep(hash, code);
      const length = next + 1 - at;
      if (lengths !== 0 && length < 32 && (lengths >>> length) & 1) {
        const found = this.#prefixes.find(hash, length, this.#lower, at);
        if (found !== undefined) begins = begins === undefined ? [...found] : begins.concat(found);
      }
    }
    if (this.#plain.charCodeAt(next) === 64 && this.#isName(this.#plain.charCodeAt(next + 1))) return this.#email(at, next);
    if (begins !== undefined) this.#out.prefixes[this.#out.count] = begins;
    this.#emitWord(at, next, hash, curly);
    return next;
  }

  #emitWord(at: number, next: number, hash: number, curly: number): void {
    let end = next;
    let sum = hash;
    if (curly === next - 2 && this.#lower.charCodeAt(next - 1) === 115 && !contractions.has(this.#lower.slice(at, next))) {
      end = curly;
      sum = hashOf(this.#lower.slice(at, end));
    }
    const first = this.#plain.charCodeAt(at);
    let kind: number = tokenKind.word;
    if (upper(first)) {
      kind |= tokenKind.capital;
      if (end - at > 1 && this.#shouts(at + 1, end)) kind |= tokenKind.shout;
    }
    this.#emit(at, end, kind, sum);
  }

  #shouts(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) {
      const code = this.#plain.charCodeAt(i);
      if (!upper(code) && !(code >= 48 && code <= 57)) return false;
    }
    return true;
  }

  #email(at: number, sign: number): number {
    let next = sign + 1;
    while (next < this.#plain.length && (this.#isName(this.#plain.charCodeAt(next)) || "-.".includes(this.#plain[next] as string))) next += 1;
    while (this.#plain[next - 1] === "." || this.#plain[next - 1] === "-") next -= 1;
    this.#emit(at, next, tokenKind.email);
    return next;
  }
}
