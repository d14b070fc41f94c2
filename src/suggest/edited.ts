import type { Edit } from "../model/suggestion.ts";

const byteOrderMark = 0xfeff;

/** The text of a file with edits made, which are in order of place and do not overlap; undefined where a place is not in it. A byte order mark stays, and takes no column. */
export function edited(source: string, edits: readonly Edit[]): string | undefined {
  const starts = lineStarts(source);
  const offsetOf = (line: number, column: number): number | undefined => {
    const start = starts[line - 1];
    return start === undefined || start + column - 1 > source.length ? undefined : start + column - 1;
  };
  let made = "";
  let at = 0;
  for (const { place, text } of edits) {
    const start = offsetOf(place.line, place.column);
    const end = offsetOf(place.endLine, place.endColumn);
    if (start === undefined || end === undefined || start < at || end < start) return undefined;
    made += source.slice(at, start) + text;
    at = end;
  }
  return made + source.slice(at);
}

/** Where lines begin, as `linesOf` counts them: LF, CRLF or CR ends one. */
function lineStarts(source: string): readonly number[] {
  const starts = [source.charCodeAt(0) === byteOrderMark ? 1 : 0];
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
