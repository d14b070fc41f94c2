import type { Link } from "../../model/glimpse.ts";
import { gapKind, tokenKind } from "../../model/tokens.ts";
import { hashOf } from "../../text/hash.ts";
import type { Reading } from "../reading.ts";

/** Notes whose words are no product, though they are written with a capital. */
const others = ["person", "place", "day", "occupation", "relation", "age", "condition", "practitioner", "credential"];
const shortest = 4;

/**
 * Words that may be the name of a product or its maker: written with a capital and unknown to the vocabulary, and in no note of somebody or
 * something else; handles that are spoken of. At the head of a sentence every word has a capital: such a name is not firm.
 */
export function brandNames(reading: Reading): readonly Link[] {
  const { tokens, lower, plain } = reading;
  const found: Link[] = [];
  let taken: readonly { readonly start: number; readonly end: number }[] | undefined;
  for (let at = 0; at < tokens.count; at += 1) {
    const kind = tokens.kind[at] as number;
    const start = tokens.start[at] as number;
    const end = tokens.end[at] as number;
    const isTag = (kind & (tokenKind.handle | tokenKind.hashtag)) !== 0;
    if (isTag ? (kind & tokenKind.handle) === 0 : (kind & tokenKind.capital) === 0 || (tokens.word[at] as number) !== 0) continue;
    if (end - start < shortest || (kind & tokenKind.shout) !== 0) continue;
    taken ??= others.flatMap((note) => reading.notes(note));
    if (taken.some((note) => note.start < end && start < note.end)) continue;
    const opens = ((tokens.before[at] as number) & (gapKind.sentence | gapKind.paragraph | gapKind.line | gapKind.quote)) !== 0;
    const word = lower.slice(start, end);
    found.push({
      kind: "product",
      hash: hashOf(`product ${isTag ? word.slice(1) : word}`),
      firm: isTag || !opens || hasInnerCapital(plain, start, end),
    });
  }
  return found;
}

function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) return true;
  }
  return false;
}
