import type { Within } from "../model/expression.ts";
import { best, everywhere, join, type Match } from "./match.ts";
import type { Operand } from "./rooms.ts";

/** Where the first operand stands with each of the others at most so many tokens away. */
export function nearby([head, ...rest]: readonly Operand[], most: number): readonly Match[] {
  const found: Match[] = [];
  if (head === undefined || head.absent) return found;
  for (const match of head.matches) {
    const mates: Match[] = [match];
    for (const { matches, absent } of rest) {
      const close = matches.filter((other) => other.first < 0 || match.first < 0 || (other !== match && distance(match, other) <= most));
      const mate = absent ? (close.length === 0 ? everywhere() : undefined) : best(close);
      if (mate === undefined) break;
      mates.push(mate);
    }
    if (mates.length > rest.length) found.push(join(mates));
  }
  return found;
}

/** Where matches of all rows follow one another in the order of the rows. */
export function inSequence([head, ...rest]: readonly (readonly Match[])[], within: Within): readonly Match[] {
  const found: Match[] = [];
  for (const match of head ?? []) {
    const row = [match];
    for (const next of rest) {
      const follower = nextIn(next, row[row.length - 1] as Match, within);
      if (follower === undefined) break;
      row.push(follower);
    }
    if (row.length > rest.length) found.push(join(row));
  }
  return found;
}

const nextIn = (matches: readonly Match[], last: Match, within: Within): Match | undefined =>
  matches.find(
    (other) => other.first > last.last && (typeof within === "number" ? distance(last, other) <= within : sameRoom(last, other, within)),
  );

const sameRoom = (one: Match, two: Match, within: "sentence" | "paragraph" | "post"): boolean =>
  within === "post" || (within === "sentence" ? one.sentence === two.sentence : one.paragraph === two.paragraph);

/** Tokens between two matches; 0 when they touch or overlap. */
function distance(one: Match, two: Match): number {
  if (one.first > two.last) return one.first - two.last - 1;
  if (two.first > one.last) return two.first - one.last - 1;
  return 0;
}
