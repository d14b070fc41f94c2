import type { Dialect, Stretch } from "./cell.ts";

/** How the cutting of a record into cells stands, between its lines. */
export interface Cut {
  readonly cells: Stretch[];
  /** Where the present cell begins. */
  start: number;
  quoted: boolean;
  /** Whether a quote stood inside quotes that neither closes a cell nor is doubled: written by a careless program. */
  stray: boolean;
}

export const beginCut = (): Cut => ({ cells: [], start: 0, quoted: false, stray: false });

const [quote, slash, feed, carriage] = [0x22, 0x5c, 0x0a, 0x0d];

/** Cuts a further line of a record, which stands at `base` of it. Afterwards `cut.quoted` says whether the record goes on. */
export function cutLine(line: string, base: number, cut: Cut, dialect: Dialect): void {
  const delimiter = dialect.delimiter.charCodeAt(0);
  let at = 0;
  while (at < line.length) {
    if (cut.quoted) {
      at = closing(line, at, cut, dialect);
      continue;
    }
    const unit = line.charCodeAt(at);
    if (unit === delimiter) endCell(cut, base + at, base + at + 1);
    else if (isLineEnd(unit)) return endCell(cut, base + at, base + line.length);
    else if (unit === quote && base + at === cut.start) cut.quoted = true;
    at++;
  }
  if (!cut.quoted) endCell(cut, base + line.length, base + line.length);
}

/** Looks for the quote that closes a cell; gives the offset after it, or the end of the line. */
function closing(line: string, from: number, cut: Cut, dialect: Dialect): number {
  const delimiter = dialect.delimiter.charCodeAt(0);
  for (let at = from; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === slash && dialect.backslash) at++;
    if (unit !== quote) continue;
    const next = line.charCodeAt(at + 1);
    if (next === quote) at++;
    else if (at + 1 >= line.length || next === delimiter || isLineEnd(next)) {
      cut.quoted = false;
      return at + 1;
    } else cut.stray = true;
  }
  return line.length;
}

function endCell(cut: Cut, end: number, next: number): void {
  cut.cells.push({ start: cut.start, end });
  cut.start = next;
}

const isLineEnd = (unit: number): boolean => unit === feed || unit === carriage;

/**
 * Cuts a record from both ends around the column of words, whose cell may hold anything. Undefined where the cells left and right of it are
 * not there.
 */
export function cutFromBothEnds(
  raw: string,
  columns: { readonly words: number; readonly width: number },
  dialect: Dialect,
): Stretch[] | undefined {
  let last = raw.length;
  while (last > 0 && isLineEnd(raw.charCodeAt(last - 1))) last--;
  const left: Stretch[] = [];
  let start = 0;
  while (left.length < columns.words) {
    const end = simpleEnd(raw, start, last, dialect.delimiter);
    if (end === undefined || end >= last) return undefined;
    left.push({ start, end });
    start = end + 1;
  }
  const right: Stretch[] = [];
  let end = last;
  while (right.length < columns.width - columns.words - 1) {
    const before = raw.lastIndexOf(dialect.delimiter, end - 1);
    if (before < start) return undefined;
    right.unshift({ start: before + 1, end });
    end = before;
  }
  return [...left, { start, end }, ...right];
}

/** The offset of the delimiter after a cell that stands on one line; undefined when there is none. */
function simpleEnd(raw: string, start: number, last: number, delimiter: string): number | undefined {
  let from = start;
  if (raw.charCodeAt(start) === quote) {
    const close = raw.indexOf(`"${delimiter}`, start + 1);
    if (close < 0) return undefined;
    from = close + 1;
  }
  const end = raw.indexOf(delimiter, from);
  return end < 0 || end > last ? undefined : end;
}
