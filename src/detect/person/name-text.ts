import type { Annotated } from "../../model/annotated.ts";
import { tokenKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import { wordMarks } from "./word-marks.ts";
import { streets, things } from "./word-sets.ts";

const particles = new Set(
  "van von der den de du da dos la le lo ter ten te bin binti ibn al el ap ab ferch ó ní nic uí ua mac mc o di del dela".split(" "),
);
/** Short forms that a dot follows inside a name. */
const dotted = new Set("mr mrs ms mx dr drs prof sr fr rev st mnr mev mej capt sgt lt ds jr messrs".split(" "));
const gaelic = new Set(["ó", "ní", "nic", "uí", "ua", "o", "mac"]);
const syllable = pattern(
  "^(?:ts|tz|ch|sh|kw|gw|ng|[bcdfghjklmnpstwyz])?(?:aa?[imnpru]?|aang|a[kt]|ang|au|e[ihkw]?|eng|eu|eung|euk|i[ekmnptu]?|ing|ee|o[hiknrtuw]?|oo|oon|oong|ong|oe|oi|u[eikmnt]?|uen|uet|ung|yu|sz|z)$",
  "",
);

/** A text with what the name rules keep asking of its tokens. Indices outside the text answer "no". */
export class NameText {
  readonly text: Annotated;
  readonly marks: Int32Array;

  constructor(text: Annotated) {
    this.text = text;
    this.marks = wordMarks(text);
  }

  get count(): number {
    return this.text.tokens.count;
  }

  start(i: number): number {
    return this.text.tokens.start[i] ?? this.text.plain.length;
  }

  end(i: number): number {
    return this.text.tokens.end[i] ?? this.text.plain.length;
  }

  word(i: number): string {
    return i < 0 || i >= this.count ? "" : this.text.lower.slice(this.start(i), this.end(i));
  }

  is(i: number, bits: number): boolean {
    return i >= 0 && i < this.count && ((this.marks[i] ?? 0) & bits) !== 0;
  }

  kind(i: number, bits: number): boolean {
    return i >= 0 && i < this.count && ((this.text.tokens.kind[i] ?? 0) & bits) !== 0;
  }

  /** Starts with an upper-case letter and is no hashtag. */
  capital(i: number): boolean {
    return this.kind(i, tokenKind.capital) && !this.kind(i, tokenKind.hashtag);
  }

  shout(i: number): boolean {
    return this.kind(i, tokenKind.shout);
  }

  before(i: number, bits: number): boolean {
    return ((this.text.tokens.before[i] ?? 0) & bits) !== 0;
  }

  /** First word of its sentence. */
  opens(i: number): boolean {
    return i === 0 || this.text.tokens.sentence[i] !== this.text.tokens.sentence[i - 1];
  }

  /** What stands between token i and the one before it. */
  between(i: number): string {
    return i <= 0 || i >= this.count ? "" : this.text.plain.slice(this.end(i - 1), this.start(i));
  }

  /** Token i goes on the name or title that token i − 1 belongs to: only a blank, a hyphen or the dot of a short form between. */
  joined(i: number): boolean {
    const gap = this.between(i);
    if (gap === " " || gap === "-" || gap === "\u00a0" || gap === "*") return true;
    if (gap !== ". " && gap !== ".") return false;
    return this.initial(i - 1) || dotted.has(this.word(i - 1));
  }

  /** A single upper-case letter. */
  initial(i: number): boolean {
    return this.capital(i) && this.end(i) - this.start(i) === 1 && this.word(i) !== "i";
  }

  particle(i: number): boolean {
    return particles.has(this.word(i));
  }

  gaelic(i: number): boolean {
    return gaelic.has(this.word(i)) && this.capital(i);
  }

  syllable(i: number): boolean {
    return this.kind(i, tokenKind.word) && syllable.test(this.word(i));
  }

  /** A noun that makes a thing of the name before it. */
  thing(i: number): boolean {
    return things.has(this.word(i)) || this.street(i);
  }

  /** The last word of a street's or a house's name. */
  street(i: number): boolean {
    return streets.has(this.word(i));
  }

  /** The possessive 's stands right after the token. */
  possessive(i: number): boolean {
    const next = this.text.plain[this.end(i)];
    return next === "'" || next === "\u2019";
  }
}
