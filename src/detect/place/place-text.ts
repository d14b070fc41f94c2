import type { Annotated } from "../../model/annotated.ts";
import type { Hit } from "../../model/hit.ts";
import { tokenKind } from "../../model/tokens.ts";

const dotted = new Set(["st", "co", "mt", "dr", "mr", "mrs"]);

/** A text with what the place rules keep asking of its tokens. */
export class PlaceText {
  readonly text: Annotated;

  constructor(text: Annotated) {
    this.text = text;
  }

  kind(i: number, bits: number): boolean {
    return i >= 0 && i < this.text.tokens.count && ((this.text.tokens.kind[i] ?? 0) & bits) !== 0;
  }

  capital(i: number): boolean {
    return this.kind(i, tokenKind.capital);
  }

  word(i: number): string {
    const { tokens, lower } = this.text;
    return i < 0 || i >= tokens.count ? "" : lower.slice(tokens.start[i], tokens.end[i]);
  }

  opens(i: number): boolean {
    return i === 0 || this.text.tokens.sentence[i] !== this.text.tokens.sentence[i - 1];
  }

  /** Only a blank or a hyphen, or a possessive 's, stands between token i and the one before. */
  joined(i: number): boolean {
    const { tokens, plain } = this.text;
    if (i <= 0 || i >= tokens.count) return false;
    const gap = plain.slice(tokens.end[i - 1], tokens.start[i]);
    return (
      gap === "" ||
      gap === " " ||
      gap === "-" ||
      gap === "'s " ||
      gap === "’s " ||
      gap === " #" ||
      (gap === ". " && dotted.has(this.word(i - 1)))
    );
  }

  /** Token numbers that hits of these signals cover. */
  covered(...signals: readonly string[]): ReadonlySet<number> {
    const all = new Set<number>();
    for (const signal of signals) for (const hit of this.text.hits(signal)) for (let i = hit.first; i <= hit.last; i += 1) all.add(i);
    return all;
  }

  /** Last tokens of the hits of these signals. */
  ends(...signals: readonly string[]): ReadonlySet<number> {
    return new Set(signals.flatMap((signal) => this.text.hits(signal).map((hit: Hit) => hit.last)));
  }
}

/** A place found, in tokens. */
export interface PlaceSpan {
  readonly first: number;
  readonly last: number;
  readonly trait: "town" | "small" | "hospital" | "ward" | "bed" | "area" | "street" | "country";
  readonly strength: "weak" | "fair" | "strong";
}
