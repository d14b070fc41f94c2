import type { Position, Range } from "vscode-languageserver";
import type { Place } from "../model/place.ts";

/** A place as the protocol counts: from 0, in UTF-16 units, as we do. */
export const rangeOf = ({ line, column, endLine, endColumn }: Omit<Place, "path">): Range => ({
  start: { line: line - 1, character: column - 1 },
  end: { line: endLine - 1, character: endColumn - 1 },
});

/** Whether two ranges meet; the ends count, so that a cursor behind a word is on it. */
export const meet = (one: Range, other: Range): boolean => !(isBefore(one.end, other.start) || isBefore(other.end, one.start));

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);
