import type { Match } from "./match.ts";
import { isLearned } from "./resembles.ts";

/**
 * Matches by the paragraph they stand in, in order, those without a place first: each group becomes a verdict. What holds
 * by the learned model without a place of its own goes with the others, where there are any: of one post and one
 * rule it has nothing further to find.
 */
export function byParagraph(matches: readonly Match[]): readonly (readonly Match[])[] {
  const loose = matches.filter((match) => match.first < 0 && match.witnesses.some(isLearned));
  const rest = matches.filter((match) => !loose.includes(match));
  if (rest.length === 0) return matches.length === 0 ? [] : [matches];
  const paragraphs = new Map<number, Match[]>();
  for (const match of rest) {
    const here = paragraphs.get(match.paragraph);
    if (here === undefined) paragraphs.set(match.paragraph, [match]);
    else here.push(match);
  }
  return [...paragraphs].sort(([a], [b]) => a - b).map(([, here]) => [...here, ...loose]);
}
