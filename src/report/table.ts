import { width } from "./width.ts";

/** Rows of cells as aligned lines; `right` says from which column on cells are flush right. */
export function table(rows: readonly (readonly string[])[], right = Number.POSITIVE_INFINITY): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - width(cell));
        return column >= right ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd(),
  );
}
