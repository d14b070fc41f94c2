import type { Span } from "../model/span.ts";
import type { Tokens } from "../model/tokens.ts";

/** The sentence that a token stands in. */
export function sentenceAt(tokens: Tokens, token: number): Span | undefined {
  if (token < 0 || token >= tokens.count) return undefined;
  let first = token;
  let last = token;
  while (first > 0 && tokens.sentence[first - 1] === tokens.sentence[token]) first -= 1;
  while (last + 1 < tokens.count && tokens.sentence[last + 1] === tokens.sentence[token]) last += 1;
  return { start: tokens.start[first] as number, end: tokens.end[last] as number };
}
