import type { Within } from "../model/expression.ts";
import { best, type Match, roomOf } from "./match.ts";

/** What one operand of a combination holds: its matches, or the matches whose absence is asked for. */
export interface Operand {
  readonly matches: readonly Match[];
  /** True for `not`: the operand holds in a room without any of the matches. */
  readonly absent: boolean;
}

/** In which rooms (sentences, paragraphs, the post) which operands hold, each by its best match. */
export function furnish(operands: readonly Operand[], within: Within): ReadonlyMap<number, readonly (Match | undefined)[]> {
  const rooms = new Map<number, (Match | undefined)[]>();
  const numbers = new Set<number>();
  for (const { matches, absent } of operands) if (!absent) for (const match of matches) numbers.add(roomOf(match, within));
  if (numbers.size > 1) numbers.delete(-1);
  for (const number of [...numbers].sort((a, b) => a - b)) {
    rooms.set(
      number,
      operands.map(({ matches, absent }) => {
        const here = matches.filter((match) => inRoom(match, within, number));
        if (!absent) return best(here);
        return here.length === 0 ? absence : undefined;
      }),
    );
  }
  return rooms;
}

const absence: Match = { start: 0, end: 0, first: -1, last: -1, sentence: -1, paragraph: -1, weight: 0, witnesses: [] };

function inRoom(match: Match, within: Within, number: number): boolean {
  const room = roomOf(match, within);
  return room === -1 || number === -1 || room === number;
}

/** Tokens between two matches; 0 when they touch or overlap. */
export function distance(one: Match, two: Match): number {
  if (one.first > two.last) return one.first - two.last - 1;
  if (two.first > one.last) return two.first - one.last - 1;
  return 0;
}
