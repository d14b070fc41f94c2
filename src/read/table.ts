import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import type { Dialect, Stretch } from "./table/cell.ts";
import { isTorn, type Record, Records } from "./table/records.ts";
import { type Columns, columnName, columnsOf, Row } from "./table/row.ts";
import { beginCut, cutFromBothEnds, cutLine } from "./table/split.ts";
import { type TextLine, textLines } from "./table/text-lines.ts";

export type { Cell } from "./table/cell.ts";
export { columnName, Row } from "./table/row.ts";

/** What a reader knows of a table once it has seen its header. */
export interface Sheet {
  /** Other names for the columns, where those of the file are in another language. */
  readonly names?: readonly string[] | undefined;
  /** The column of free text: what a careless program has torn is put together around it. */
  readonly words?: string | undefined;
  /** What cells left of it look like at the beginning of each row. */
  readonly clues?: Readonly<{ [column: string]: RegExp }> | undefined;
  /** Whether `\"` stands for a quote inside quotes, beside `""`. */
  readonly backslash?: boolean | undefined;
}

export interface TableOptions {
  /** Says whether a line is the header, by the names of its columns (see `columnName`); `next` holds the cells of the line after it. */
  recognise(names: readonly string[], next: readonly string[]): Sheet | undefined;
}

/** What one stretch of a table held. */
export interface TableStretch {
  /** Whether the header was found; where not, nothing is read. */
  readonly recognised: boolean;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** Lines that may stand before the header, and the most of one cell that a clue looks at. */
const preamble = 32;
const clueLength = 400;

/**
 * The rows of a table of comma-separated values (or `;`, or tabs), in flat memory, a stretch at a time: quoted cells with commas, quotes and
 * line ends, lines before the header, ragged rows, quotes that nobody escaped. Whatever is wrong is a problem with its line; the rest is read.
 */
export async function* tableOf(entry: Entry, options: TableOptions): AsyncGenerator<TableStretch> {
  const problems: Problem[] = [];
  const head: TextLine[] = [];
  let table: Table | undefined;
  let sought = false;
  const seek = (): void => {
    sought = true;
    table = Table.begin(head, entry.path, options, problems);
  };
  for await (const lines of textLines(entry, (problem) => problems.push(problem))) {
    if (!sought) {
      for (const line of lines) head.push(line);
      if (head.length < preamble) continue;
      seek();
    } else for (const line of lines) table?.push(line);
    if (table === undefined) break;
    yield { recognised: true, rows: table.take(), problems: problems.splice(0) };
  }
  if (!sought) seek();
  table?.end();
  yield { recognised: table !== undefined, rows: table?.take() ?? [], problems };
}

/** A table whose header is known. */
class Table {
  readonly #path: string;
  readonly #dialect: Dialect;
  readonly #columns: Columns;
  readonly #width: number;
  readonly #words: number | undefined;
  readonly #clues: readonly (readonly [number, RegExp])[];
  readonly #problems: Problem[];
  readonly #records: Records;
  #rows: Row[] = [];

  /** Looks for the header among the first lines and takes what follows it. */
  static begin(head: readonly TextLine[], path: string, options: TableOptions, problems: Problem[]): Table | undefined {
    for (const [index, line] of head.slice(0, preamble).entries()) {
      for (const delimiter of [",", ";", "\t"]) {
        const dialect = { delimiter, backslash: false };
        const names = simpleCells(line, dialect).map(columnName);
        const next = head[index + 1];
        const sheet = options.recognise(names, next === undefined ? [] : simpleCells(next, dialect));
        if (sheet === undefined) continue;
        const table = new Table(path, { delimiter, backslash: sheet.backslash === true }, sheet.names ?? names, sheet, problems);
        for (const row of head.slice(index + 1)) table.push(row);
        if (next === undefined && !endsLine(line.text))
          table.#tell("Unexpected end of the header, expected the rows: it is cut off here", line.line);
        return table;
      }
    }
    return undefined;
  }

  private constructor(path: string, dialect: Dialect, names: readonly string[], sheet: Sheet, problems: Problem[]) {
    this.#path = path;
    this.#dialect = dialect;
    this.#columns = columnsOf(names);
    this.#width = names.length;
    this.#words = sheet.words === undefined ? undefined : this.#columns.get(sheet.words);
    this.#problems = problems;
    this.#clues = Object.entries(sheet.clues ?? {}).flatMap(([name, looks]) => {
      const index = this.#columns.get(name);
      return index === undefined || index >= (this.#words ?? 0) ? [] : [[index, looks] as const];
    });
    const begins = this.#clues.length > 0 ? (line: string) => this.#fitsClues(firstCells(line, this.#clues, dialect)) : undefined;
    this.#records = new Records(dialect, { width: this.#width, words: this.#words, begins }, (line) =>
      this.#tell("Unexpected row of more than 16 MiB", line),
    );
  }

  push(line: TextLine): void {
    for (const record of this.#records.push(line)) this.#take(record);
  }

  end(): void {
    for (const record of this.#records.end()) this.#take(record);
  }

  /** The rows since the last call. */
  take(): readonly Row[] {
    const taken = this.#rows;
    this.#rows = [];
    return taken;
  }

  #take(record: Record): void {
    const { raw, line, cut, broken, extended, last } = record;
    const stretches = cut.cells;
    if (stretches.every(({ start, end }) => start === end)) return;
    if (!broken && !extended && stretches.length === this.#width) return this.#push(record, stretches);
    const mended = last && broken ? undefined : this.#mended(raw);
    if (mended !== undefined) {
      const isGuess = !cut.stray || broken || mended.some((cell, index) => !isSound(raw, cell, index === this.#words));
      if (isGuess) this.#tell(`Unexpected ${cellsOf(stretches.length)} in a row, ${this.#expected()}: put together by guess`, line);
      return this.#push(record, mended);
    }
    const lacksWords = this.#words !== undefined && stretches.length <= this.#words;
    const torn = cut.stray && isTorn(raw, stretches[this.#words ?? -1]);
    if (broken || torn || (last && stretches.length < this.#width)) {
      this.#tell("Unexpected end of a row, expected the rest of it: it is cut off here", line);
    } else if (lacksWords || stretches.length > this.#width) {
      this.#tell(`Unexpected ${cellsOf(stretches.length)} in a row, ${this.#expected()}${lacksWords ? ": left out" : ""}`, line);
    }
    if (!lacksWords) this.#push(record, stretches);
  }

  #push({ raw, line }: Record, stretches: Record["cut"]["cells"]): void {
    this.#rows.push(new Row(raw, line, stretches, this.#columns, this.#dialect));
  }

  /** The cells of a torn row, from both ends around its words. Only where its beginning is beyond doubt. */
  #mended(raw: string): Record["cut"]["cells"] | undefined {
    if (this.#words === undefined || this.#clues.length === 0) return undefined;
    const cells = cutFromBothEnds(raw, { words: this.#words, width: this.#width }, this.#dialect);
    return cells !== undefined && this.#fitsClues(cells.map(({ start, end }) => raw.slice(start, end))) ? cells : undefined;
  }

  #fitsClues(cells: readonly string[] | undefined): boolean {
    return (
      cells !== undefined && this.#clues.every(([index, looks]) => looks.exec(unquoted(cells[index] ?? "").slice(0, clueLength)) !== null)
    );
  }

  #expected(): string {
    return `expected ${this.#width} as in the header`;
  }

  #tell(message: string, line: number): void {
    this.#problems.push({ code: "incomplete", message, path: this.#path, line, column: 1 });
  }
}

/** Whether a cell from both ends is one: with words, in quotes that begin and end it; else without line ends. */
function isSound(raw: string, cell: Stretch, words: boolean): boolean {
  const text = raw.slice(cell.start, cell.end);
  return words ? !isTorn(raw, cell) && (!text.startsWith('"') || (text.length > 1 && text.endsWith('"'))) : !text.includes("\n");
}

const endsLine = (text: string): boolean => text.endsWith("\n") || text.endsWith("\r");

const cellsOf = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, cell.endsWith('"') ? -1 : undefined) : cell);

/** The cells of one line, unquoted; the last may be torn. */
function simpleCells({ text }: TextLine, dialect: Dialect): readonly string[] {
  const cut = beginCut();
  cutLine(text, 0, cut, dialect);
  if (cut.quoted) cut.cells.push({ start: cut.start, end: text.length });
  return cut.cells.map(({ start, end }) => unquoted(text.slice(start, end)).trim());
}

/** The first cells of a line, as far as there are clues; undefined when they are not on it. */
function firstCells(line: string, clues: readonly (readonly [number, RegExp])[], dialect: Dialect): readonly string[] | undefined {
  const wanted = Math.max(...clues.map(([index]) => index)) + 1;
  const cells: string[] = [];
  let start = 0;
  while (cells.length < wanted) {
    const quoted = line[start] === '"';
    const close = quoted ? line.indexOf(`"${dialect.delimiter}`, start + 1) : start;
    if (close < 0) return undefined;
    const end = line.indexOf(dialect.delimiter, close);
    if (end < 0 && cells.length + 1 < wanted) return undefined;
    cells.push(line.slice(start, end < 0 ? undefined : end));
    start = end < 0 ? line.length : end + 1;
  }
  return cells;
}
