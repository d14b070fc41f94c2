import { pattern } from "../../text/pattern.ts";

const year = pattern("(?:19|20)\\d{2}", "");
const clock = pattern("\\d{1,2}[:.]\\d{2}", "");
const month = pattern("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}", "i");
const dayOfMonth = pattern("(?:^|\\D)(\\d{1,2})(?=\\D)", "");
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const longest = 60;

/** Whether a line of a page is a date with a time, in whatever language. */
export function isDateLine(line: string): boolean {
  return line.length <= longest && year.exec(line) !== null && clock.exec(line) !== null;
}

/** The day of such a line where its month is English; the zone of the time is not told on the page, so the time is left out. */
export function dayOf(line: string): string | undefined {
  const name = month.exec(line)?.[1]?.toLowerCase();
  const day = dayOfMonth.exec(line)?.[1];
  const found = year.exec(line)?.[0];
  if (name === undefined || day === undefined || found === undefined) return undefined;
  return `${found}-${String(months.indexOf(name) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
