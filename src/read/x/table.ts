import type { Entry } from "../../model/reader.ts";
import { type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";

/** One record of a table of comma-separated values: its source and its cells, unquoted. */
export interface Row {
  readonly raw: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly MappedText[];
}

/** The records of a file, in flat memory. Quoted cells may hold commas, doubled quotes and line ends. */
export async function* rowsOf(entry: Entry): AsyncGenerator<Row> {
  const decoder = new TextDecoder("utf-8");
  let text = "";
  let line = 1;
  for await (const chunk of entry.open()) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = rowEnd(text); end !== undefined; end = rowEnd(text)) {
      const row = rowOf(text.slice(0, end), line);
      line += row.raw.split("\n").length - 1;
      text = text.slice(end);
      yield row;
    }
  }
  text += decoder.decode();
  if (text.trim() !== "") yield rowOf(text, line);
}

/** The offset after the line end that closes the first record. */
function rowEnd(text: string): number | undefined {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) quoted = !quoted;
    else if (unit === 0x0a && !quoted) return at + 1;
  }
  return undefined;
}

function rowOf(raw: string, line: number): Row {
  const cells: MappedText[] = [];
  const end = raw.trimEnd().length;
  for (let at = 0; at <= end; ) {
    const builder = new MappedTextBuilder(raw);
    at = raw[at] === '"' ? quotedCell(raw, at, end, builder) : plainCell(raw, at, end, builder);
    cells.push(builder.build());
  }
  return { raw, line, cells };
}

function plainCell(raw: string, start: number, end: number, builder: MappedTextBuilder): number {
  const comma = raw.indexOf(",", start);
  const stop = comma < 0 || comma > end ? end : comma;
  builder.copy(start, stop);
  return stop + 1;
}

/** Copies a quoted cell and gives the offset after the comma that follows. */
function quotedCell(raw: string, start: number, end: number, builder: MappedTextBuilder): number {
  let plain = start + 1;
  for (let at = plain; at < end; at++) {
    if (raw[at] !== '"') continue;
    builder.copy(plain, at);
    if (raw[at + 1] !== '"') return at + 2;
    builder.replace(at, at + 2, '"');
    at++;
    plain = at + 1;
  }
  builder.copy(plain, end);
  return end + 1;
}
