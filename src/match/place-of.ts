import type { Span } from "../model/span.ts";
import { best, type Match, type Witness } from "./match.ts";
import type { Reading } from "./reading.ts";
import { isLearned } from "./resembles.ts";
import { sentenceAt } from "./sentence-at.ts";

/** Where the heaviest match stands; else the sentence of the words that moved the learned model most; else the first line. */
export function placeOf(matches: readonly Match[], witnesses: readonly Witness[], reading: Reading): Span {
  const placed = best(matches.filter((match) => match.first >= 0));
  if (placed !== undefined) return reading.original(placed.start, placed.end);
  const moving = witnesses.find((witness) => isLearned(witness) && witness.start < witness.end);
  const sentence = moving && sentenceAt(reading.tokens, reading.tokenAt(moving.start));
  return sentence === undefined ? firstLine(reading.post.text) : reading.original(sentence.start, sentence.end);
}

/** What a finding without words of its own points at. */
function firstLine(text: string): Span {
  const start = text.length - text.trimStart().length;
  const line = text.indexOf("\n", start);
  return { start, end: line < 0 ? text.length : line };
}
