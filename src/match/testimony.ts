import type { Concern } from "../model/concern.ts";
import type { Learned } from "../model/learned.ts";
import type { Span } from "../model/span.ts";
import type { Proof } from "../model/verdict.ts";
import type { Witness } from "./match.ts";
import type { Reading } from "./reading.ts";
import { isLearned } from "./resembles.ts";

const mostWitnesses = 12;
/** How many stretches of text the learned model is asked for as its reasons. */
export const mostWords = 3;

/** What the witnesses of a verdict have to say, nothing twice: first those of the rules, then the learned model by the words that weighed most. */
export function testimony(witnesses: readonly Witness[], learned: Learned | undefined): readonly Witness[] {
  const spoken = once(witnesses.filter((witness) => !isLearned(witness))).slice(0, mostWitnesses);
  if (learned === undefined) return spoken;
  const asked = new Set<Concern>();
  const read = witnesses.flatMap((witness) => {
    if (!("learned" in witness.by) || asked.has(witness.by.learned)) return [];
    asked.add(witness.by.learned);
    return worded(witness, learned.weighed(witness.by.learned, mostWords));
  });
  return [...spoken, ...read];
}

/** What a witness says, as the check room gets it. */
export function proofOf({ by, says, start, end, outside }: Witness, reading: Reading): Proof {
  const wordless = outside !== undefined || ("learned" in by && start === end);
  const span = wordless ? undefined : reading.original(start, end);
  return { by, says, span, text: span === undefined ? (outside ?? "") : reading.post.text.slice(span.start, span.end) };
}

function once(witnesses: readonly Witness[]): readonly Witness[] {
  const seen = new Set<string>();
  return witnesses.filter(({ by, start, end, outside }) => {
    const key = `${JSON.stringify(by)}${start}:${end}${outside ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A witness for each stretch of words; where there are none the witness as it is. */
const worded = (witness: Witness, words: readonly Span[]): readonly Witness[] =>
  words.length === 0 ? [witness] : words.map(({ start, end }) => ({ ...witness, start, end }));
