import type { Stretch } from "../model/finding.ts";
import type { Style } from "../model/reporter.ts";
import { visible } from "./hostile.ts";
import { masked } from "./mask.ts";
import { width } from "./width.ts";

/** An excerpt on one line and the line of carets that goes beneath it; no carets, empty string. */
export interface Pointed {
  readonly line: string;
  readonly carets: string;
}

interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

/** An excerpt as plain text, masked: for formats that print no carets. */
export function excerptText(excerpt: readonly Stretch[], style: Pick<Style, "reveal">): string {
  return excerpt.map((stretch) => masked(stretch, style)).join("");
}

/** An excerpt made safe, cut to `columns` around the first mark, with carets under the marked words. */
export function pointed(excerpt: readonly Stretch[], columns: number, style: Pick<Style, "reveal">): Pointed {
  const pieces = excerpt.map((stretch) => ({ text: visible(masked(stretch, style)), mark: stretch.mark }));
  const first = pieces.findIndex((piece) => piece.mark);
  const at = Math.max(first, 0);
  const lead = joined(pieces.slice(0, at));
  const room = Math.max(columns, 20);
  const total = pieces.reduce((sum, piece) => sum + width(piece.text), 0);
  const before = total <= room ? lead : ending(lead, Math.floor(room / 3));
  return underlined([{ text: before, mark: false }, ...pieces.slice(at)], room);
}

const joined = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join("");

/** Writes pieces side by side until the room is full, and carets under those that are marked. */
function underlined(pieces: readonly Piece[], room: number): Pointed {
  let line = "";
  let carets = "";
  let left = room;
  for (const piece of pieces) {
    const shown = beginning(piece.text, left);
    const columns = width(shown);
    line += shown;
    carets += (piece.mark ? "^" : " ").repeat(columns);
    left -= columns;
    if (shown !== piece.text) break;
  }
  return { line: line.trimEnd(), carets: carets.trimEnd() };
}

/** The start of a text in at most so many columns, with "…" where it was cut. */
function beginning(text: string, columns: number): string {
  if (text.length <= columns && width(text) <= columns) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += Math.max(width(character), 0);
    if (used > columns - 1) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** The end of a text in at most so many columns, with "…" where it was cut. */
function ending(text: string, columns: number): string {
  const tail = Array.from(text.slice(-columns * 4));
  const kept: string[] = [];
  let used = 0;
  while (tail.length > 0) {
    const character = tail.pop() ?? "";
    used += width(character);
    if (used > columns - 1) break;
    kept.unshift(character);
  }
  const end = kept.join("");
  return end === text ? text : `…${end}`;
}
