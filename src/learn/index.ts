import type { Concern } from "../model/concern.ts";
import type { Learned, LearnedText } from "../model/learned.ts";
import type { Span } from "../model/span.ts";
import { chancesOf } from "./chance.ts";
import { Scores } from "./scores.ts";
import { weighedWords } from "./weighed-words.ts";
import { unpackWeights, type Weights } from "./weights.ts";

/** The learned witness of a file of weights. Throws when the file is not one. */
export function createLearned(bytes: Uint8Array): Learned {
  return new Witness(unpackWeights(bytes));
}

const nobody: LearnedText = { lower: "", context: "", kind: "post" };

class Witness implements Learned {
  readonly #weights: Weights;
  readonly #scores: Scores;
  readonly #places: ReadonlyMap<string, number>;
  /** Chances of the present post by jurisdiction, as far as they were asked for. */
  readonly #chances = new Map<string, Float64Array>();
  #text = nobody;
  #isRead = false;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#scores = new Scores(weights);
    this.#places = new Map(weights.head.concerns.map((concern, place) => [concern, place]));
  }

  read(text: LearnedText): void {
    this.#text = text;
    this.#isRead = false;
    this.#chances.clear();
  }

  chance(concern: Concern, jurisdiction: string): number {
    const place = this.#places.get(concern);
    if (place === undefined) return 0;
    return (this.#chances.get(jurisdiction) ?? this.#judge(jurisdiction))[place] as number;
  }

  weighed(concern: Concern, most: number): readonly Span[] {
    const place = this.#places.get(concern);
    return place === undefined ? [] : weighedWords(this.#weights, this.#text.lower, place, most);
  }

  #judge(jurisdiction: string): Float64Array {
    if (!this.#isRead) this.#scores.read(this.#text);
    this.#isRead = true;
    const { kind, context } = this.#text;
    const chances = chancesOf(this.#weights.head, this.#scores.of, { jurisdiction, kind, context });
    this.#chances.set(jurisdiction, chances);
    return chances;
  }
}
