import { pattern } from "../../text/pattern.ts";
import { Cell, type Dialect, type Stretch } from "./cell.ts";

const spaces = pattern("[\\s_]", "g");

/** The name of a column without case, blanks and underscores: "Comment Create Timestamp" is "commentcreatetimestamp". */
export const columnName = (written: string): string => written.replace(spaces, "").toLowerCase();

/** Where each column stands, by name. Of repeated names the first counts. */
export type Columns = ReadonlyMap<string, number>;

export function columnsOf(names: readonly string[]): Columns {
  const columns = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!columns.has(name)) columns.set(name, index);
  return columns;
}

/** One row of a table below the header. */
export class Row {
  /** Its lines, as in the file. */
  readonly raw: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly columns: Columns;

  constructor(raw: string, line: number, stretches: readonly Stretch[], columns: Columns, dialect: Dialect) {
    this.raw = raw;
    this.line = line;
    this.columns = columns;
    this.cells = stretches.map((stretch) => new Cell(raw, stretch, dialect));
  }

  /** The cell under the first of these names that the table has; names are as `columnName` gives them. */
  cell(...names: readonly string[]): Cell | undefined {
    for (const name of names) {
      const index = this.columns.get(name);
      if (index !== undefined) return this.cells[index];
    }
    return undefined;
  }

  /** Its text without blanks at the ends; "" where there is none. */
  text(...names: readonly string[]): string {
    return this.cell(...names)?.text.trim() ?? "";
  }
}
