import { type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";

/** How quotes stand inside quoted cells: doubled (RFC 4180), or behind a backslash. */
export type Dialect = "doubled" | "backslash";

const quote = 0x22;
const comma = 0x2c;
const feed = 0x0a;
const backslash = 0x5c;

/** The offset after the line break that ends the record at `from`; undefined when it does not end in this text. A quote opens a cell only at its beginning. */
export function rowEnd(text: string, from: number, dialect: Dialect): number | undefined {
  let at = from;
  while (at < text.length) {
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at, dialect);
      if (close === undefined) return undefined;
      at = close + 1;
    }
    while (at < text.length && text.charCodeAt(at) !== comma && text.charCodeAt(at) !== feed) at++;
    if (text.charCodeAt(at) === feed) return at + 1;
    at++;
  }
  return undefined;
}

/** The offset of the quote that closes the cell which opens at `open`. */
function closingQuote(text: string, open: number, dialect: Dialect): number | undefined {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === backslash && dialect === "backslash") at++;
    else if (unit === quote) {
      if (text.charCodeAt(at + 1) !== quote) return at;
      at++;
    }
  }
  return undefined;
}

/** The cells of a record, unquoted, with the way back to its source. */
export function cellsOf(raw: string, dialect: Dialect): readonly MappedText[] {
  const cells: MappedText[] = [];
  let end = raw.length;
  while (end > 0 && (raw.charCodeAt(end - 1) === feed || raw.charCodeAt(end - 1) === 0x0d)) end--;
  for (let at = 0; at <= end; ) {
    const builder = new MappedTextBuilder(raw);
    at = raw.charCodeAt(at) === quote && at < end ? quoted(raw, at, end, dialect, builder) : plain(raw, at, end, builder);
    cells.push(builder.build());
  }
  return cells;
}

function plain(raw: string, start: number, end: number, builder: MappedTextBuilder): number {
  const found = raw.indexOf(",", start);
  const stop = found < 0 || found > end ? end : found;
  builder.copy(start, stop);
  return stop + 1;
}

/** Copies a quoted cell and what stands between its closing quote and the comma; gives the offset after the comma. */
function quoted(raw: string, start: number, end: number, dialect: Dialect, builder: MappedTextBuilder): number {
  const close = closingQuote(raw, start, dialect) ?? end;
  let from = start + 1;
  for (let at = from; at < close; at++) {
    const unit = raw.charCodeAt(at);
    const escapes =
      unit === quote || (unit === backslash && dialect === "backslash" && at + 1 < close && isEscaped(raw.charCodeAt(at + 1)));
    if (!escapes) continue;
    builder.copy(from, at);
    builder.replace(at, at + 2, raw.charAt(at + 1));
    at++;
    from = at + 1;
  }
  builder.copy(from, Math.min(close, end));
  return plain(raw, Math.min(close + 1, end), end, builder);
}

const isEscaped = (unit: number): boolean => unit === quote || unit === backslash;
