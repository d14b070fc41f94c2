import type { Concern } from "../model/concern.ts";
import type { Learned, LearnedText } from "../model/learned.ts";

/** A learned model for tests that keeps count of what it was asked. */
export interface FakeLearned extends Learned {
  readonly read: (text: LearnedText) => void;
  readonly texts: LearnedText[];
  /** Every question, such as "touting uk" or "words of touting". */
  readonly asked: string[];
}

/**
 * Gives a concern the greatest chance of its words that stand in the text, and 0.01 where none does; one that the rules of "hk" ask
 * for is halved. The words are what moved it, those of the greatest chance first.
 */
export function fakeLearned(words: Partial<Record<Concern, Readonly<Record<string, number>>>>): FakeLearned {
  const texts: LearnedText[] = [];
  const asked: string[] = [];
  const found = (concern: Concern) => {
    const lower = texts.at(-1)?.lower ?? "";
    const known = Object.entries(words[concern] ?? {}).filter(([word]) => lower.includes(word));
    return known.sort(([, a], [, b]) => b - a).map(([word, chance]) => ({ chance, start: lower.indexOf(word), length: word.length }));
  };
  return {
    texts,
    asked,
    read: (text) => texts.push(text),
    chance: (concern, jurisdiction) => {
      asked.push(`${concern} ${jurisdiction}`);
      return (found(concern)[0]?.chance ?? 0.01) * (jurisdiction === "hk" ? 0.5 : 1);
    },
    weighed: (concern, most) => {
      asked.push(`words of ${concern}`);
      return found(concern)
        .slice(0, most)
        .map(({ start, length }) => ({ start, end: start + length }));
    },
  };
}
