import type { Head } from "./head.ts";

/** In which order a chat writes its dates; undefined where it does not tell. */
export type DayOrder = "dmy" | "mdy" | "ymd" | undefined;

/** The order of day and month is not in the file: a part over 12 tells it, else the order in which time does not run back. */
export function dayOrderOf(heads: readonly Head[]): DayOrder {
  if (heads.some(({ date: [first] }) => first > 31)) return "ymd";
  if (heads.some(({ date: [first] }) => first > 12)) return "dmy";
  if (heads.some(({ date: [, second] }) => second > 12)) return "mdy";
  const [dmy, mdy] = [runsOn(heads, "dmy"), runsOn(heads, "mdy")];
  if (dmy === mdy) return undefined;
  return dmy ? "dmy" : "mdy";
}

/** ISO 8601 without a zone: a chat does not name it. The year alone where the order of day and month is not known. */
export function isoTimeOf({ date: [a, b, c], time }: Pick<Head, "date" | "time">, order: DayOrder): string | undefined {
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
  const whole = year < 100 ? 2000 + year : year;
  if (order === undefined && a !== b) return String(whole);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${whole}-${two(month)}-${two(day)}T${time.map(two).join(":")}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

function runsOn(heads: readonly Head[], order: DayOrder): boolean {
  const times = heads.map((head) => isoTimeOf(head, order) ?? "");
  return times.every((time, at) => at === 0 || time >= (times[at - 1] ?? ""));
}
