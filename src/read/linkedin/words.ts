import { MappedTextBuilder, unchanged } from "../../text/mapped-text.ts";
import { pattern } from "../../text/pattern.ts";
import type { Rendering } from "../pieces.ts";

const doubled = pattern('""', "g");
const wrapped = pattern('"\\r?\\n"', "g");
const lineEnds = pattern("\\r?\\n", "g");

/** A share as its readers saw it. LinkedIn writes each line of it as a quoted line of its own: where all lines are so, the quotes go. */
export const shareWords: Rendering = (text) => ({
  mapped: lineCount(text, lineEnds) === lineCount(text, wrapped) ? without(text, wrapped, "\n") : unchanged(text),
});

/** A comment: quotes that are still doubled stand for one. */
export const commentWords: Rendering = (text) => ({ mapped: without(text, doubled, '"') });

function lineCount(text: string, lines: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(lines)) count++;
  return count;
}

function without(text: string, noise: RegExp, by: string) {
  if (!text.includes('"')) return unchanged(text);
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  for (const { index, 0: found } of text.matchAll(noise)) {
    builder.copy(plain, index).replace(index, index + found.length, by);
    plain = index + found.length;
  }
  return builder.copy(plain, text.length).build();
}
