import { lastAtOrBefore } from "./mapped-text.ts";

/** Where a fragment of a larger file begins: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of a text into lines and columns as an editor counts them: from 1, columns in UTF-16 units. */
export interface Lines {
  at(offset: number): Position;
}

const byteOrderMark = 0xfeff;

/** Finds the lines of a text (LF, CRLF or CR) once; `base` is where the text begins in its file. A leading BOM takes no column. */
export function linesOf(text: string, base: Position = { line: 1, column: 1 }): Lines {
  const starts = lineStarts(text);
  const hidden = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return {
    at(offset) {
      const index = lastAtOrBefore(starts, offset);
      const column = offset - (starts[index] ?? 0);
      if (index > 0) return { line: base.line + index, column: column + 1 };
      return { line: base.line, column: base.column + Math.max(0, column - hidden) };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf("\n");
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    if (carriage >= 0 && carriage + 1 !== feed && (feed < 0 || carriage < feed)) {
      starts.push(carriage + 1);
      carriage = text.indexOf("\r", carriage + 1);
      continue;
    }
    starts.push(feed + 1);
    if (carriage >= 0 && carriage < feed) carriage = text.indexOf("\r", feed + 1);
    feed = text.indexOf("\n", feed + 1);
  }
  return starts;
}
