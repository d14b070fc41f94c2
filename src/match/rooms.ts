import type { Within } from "../model/expression.ts";
import { type Match, roomOf } from "./match.ts";

/** What one operand of a combination holds: its matches, or the matches whose absence is asked for. */
export interface Operand {
  readonly matches: readonly Match[];
  /** True for `not`: the operand holds in a room without any of the matches. */
  readonly absent: boolean;
}

/** What the operands hold in one room, each by its best match. */
export type Room = readonly (Match | undefined)[];

/** In which rooms (sentences, paragraphs, the post) which operands hold, in the order of the rooms. */
export function furnish(operands: readonly Operand[], within: Within): readonly Room[] {
  const numbers: number[] = [];
  let everywhere = false;
  for (const { matches, absent } of operands) {
    if (absent) continue;
    for (const match of matches) {
      const number = roomOf(match, within);
      if (number === -1) everywhere = true;
      else if (!numbers.includes(number)) numbers.push(number);
    }
  }
  if (numbers.length === 0) return everywhere ? [roomAt(operands, within, -1)] : [];
  if (numbers.length > 1) numbers.sort((a, b) => a - b);
  return numbers.map((number) => roomAt(operands, within, number));
}

function roomAt(operands: readonly Operand[], within: Within, number: number): Room {
  const row: (Match | undefined)[] = [];
  for (const { matches, absent } of operands) {
    let top: Match | undefined;
    for (const match of matches) if ((top === undefined || match.weight > top.weight) && inRoom(match, within, number)) top = match;
    row.push(absent ? (top === undefined ? absence : undefined) : top);
  }
  return row;
}

const absence: Match = { start: 0, end: 0, first: -1, last: -1, sentence: -1, paragraph: -1, weight: 0, witnesses: [] };

function inRoom(match: Match, within: Within, number: number): boolean {
  const room = roomOf(match, within);
  return room === -1 || number === -1 || room === number;
}
