import type { Origin } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Batch, Entry } from "../model/reader.ts";
import { linesOf } from "../text/lines.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import { problemOf } from "./damage.ts";
import { headOf } from "./decode.ts";
import { cellsOf, type Dialect, rowEnd } from "./table/cells.ts";

/** One record of a table of comma-separated values: its source and its cells, unquoted. */
export interface Row {
  readonly raw: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly MappedText[];
  /** Whether the file ended before the record did: within a quoted cell, or without the line break that ends all others. */
  readonly cut?: boolean;
}

/** The longest record, in UTF-16 units: a quote that is never closed does not take the rest of the file with it. */
const longest = 2 ** 22;

/** The records of a file, in flat memory. UTF-8, or Windows-1252 where it is none. Blank lines are left out. */
export async function* rowsOf(entry: Entry, dialect: Dialect = "doubled"): AsyncGenerator<Row> {
  const decoder = new TextDecoder(await encodingOf(entry));
  let text = "";
  let line = 1;
  const taken = (raw: string): Row => {
    const row = { raw, line, cells: cellsOf(raw, dialect) };
    line += raw.split("\n").length - 1;
    return row;
  };
  const rows = function* (): Generator<Row> {
    let from = 0;
    for (let end = rowEnd(text, 0, dialect); end !== undefined; end = rowEnd(text, from, dialect)) {
      const row = taken(text.slice(from, end));
      if (row.raw.trim() !== "") yield row;
      from = end;
    }
    text = text.slice(from);
  };
  for await (const chunk of entry.open()) {
    text += decoder.decode(chunk, { stream: true });
    yield* rows();
    if (text.length > longest) {
      // An open quote: the line by itself, then on with the next.
      const end = text.indexOf("\n") + 1 || text.length;
      yield taken(text.slice(0, end));
      text = text.slice(end);
      yield* rows();
    }
  }
  text += decoder.decode();
  yield* rows();
  if (text.trim() !== "") yield { ...taken(text), cut: true };
}

async function encodingOf(entry: Entry): Promise<"utf-8" | "windows-1252"> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of entry.open()) strict.decode(chunk, { stream: true });
    strict.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    return "utf-8";
  }
}

/** A record with its cells by the name of the column, small letters, blanks at the ends gone. */
export interface TableRow {
  readonly raw: string;
  readonly line: number;
  /** How many cells it has. */
  readonly width: number;
  cell(name: string): MappedText | undefined;
  /** The text of a cell, trimmed; empty where there is none. */
  text(name: string): string;
}

const plainName = (name: string): string => name.replace("\uFEFF", "").trim().toLowerCase();

/** How many lines may stand before the heading. */
const longestPreamble = 6;

/** What a table must be to be read. */
export interface Heading {
  /** Columns without which it is another table, small letters. */
  readonly columns: readonly string[];
  readonly dialect?: Dialect | undefined;
}

const isHeading = (cells: readonly string[], columns: readonly string[]): boolean => columns.every((name) => cells.includes(name));

/** Whether a table with these columns stands in a file, by its first lines. */
export async function hasHeading(entry: Entry, columns: readonly string[]): Promise<boolean> {
  const lines = (await headOf(entry)).split("\n").slice(0, longestPreamble);
  return lines.some((line) =>
    isHeading(
      cellsOf(line, "doubled").map(({ text }) => plainName(text)),
      columns,
    ),
  );
}

/** The records under the heading of a table; a problem where there is no such heading. */
async function* tableRows(entry: Entry, { columns, dialect }: Heading): AsyncGenerator<TableRow | Problem> {
  let names: readonly string[] | undefined;
  let before = 0;
  for await (const row of rowsOf(entry, dialect)) {
    if (names === undefined) {
      const cells = row.cells.map(({ text }) => plainName(text));
      if (isHeading(cells, columns) && row.cut === true) yield cutShort(entry.path, row.line);
      if (isHeading(cells, columns)) names = cells;
      else if (++before > longestPreamble) break;
      continue;
    }
    if (row.cut === true && (row.cells.length < names.length || rowEnd(`${row.raw}\n`, 0, dialect ?? "doubled") === undefined))
      yield cutShort(entry.path, row.line);
    yield rowUnder(names, row);
  }
  if (names === undefined) {
    const message = `Unexpected table, expected one with the columns ${columns.join(", ")}`;
    yield { code: "incomplete", message, path: entry.path, line: 1 };
  }
}

const cutShort = (path: string, line: number): Problem => ({
  code: "incomplete",
  message: "Unexpected end in a row, expected all its cells: the file is cut short",
  path,
  line,
});

/** A record under a heading. */
export function rowUnder(names: readonly string[], { raw, line, cells }: Row): TableRow {
  const cell = (name: string): MappedText | undefined => {
    const at = names.indexOf(name);
    return at < 0 ? undefined : cells[at];
  };
  return { raw, line, width: cells.length, cell, text: (name) => cell(name)?.text.trim() ?? "" };
}

/** Leads from a text made of cells of a record back to the file. */
export const rowOrigin = (path: string, { raw, line }: Pick<Row, "raw" | "line">, mapped: MappedText): Origin =>
  originOf(path, () => ({ mapped, lines: linesOf(raw, { line, column: 1 }) }));

/** Why a record is no post. */
export interface Skip {
  readonly skip: string;
}

const together = 500;

/** Reads a table, a post a record: what `make` gives for each. Bad records and files are problems, never the end of the reading. */
export async function* readTable(
  entry: Entry,
  heading: Heading,
  make: (row: TableRow) => Post | Skip | Problem | undefined,
): AsyncGenerator<Batch> {
  let posts: Post[] = [];
  let problems: Problem[] = [];
  let skipped: Record<string, number> = {};
  try {
    for await (const row of tableRows(entry, heading)) {
      const made = "code" in row ? row : make(row);
      if (made === undefined) continue;
      if ("code" in made) problems.push(made);
      else if ("skip" in made) skipped[made.skip] = (skipped[made.skip] ?? 0) + 1;
      else posts.push(made);
      if (posts.length + problems.length < together) continue;
      yield { posts, problems, skipped };
      [posts, problems, skipped] = [[], [], {}];
    }
  } catch (error) {
    problems.push(problemOf(error, entry.path));
  }
  yield { posts, problems, skipped };
}
