import { visible } from "./hostile.ts";

/** Spreadsheets take a cell that begins so for a formula, in quotes or not. */
const formula = "=+-@\t\r|%";

/** Cells as a line of a table; no cell begins a formula. */
export const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(",")}\n`;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = visible(value).trim();
  const safe = formula.includes(text.charAt(0)) && text !== "" ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
