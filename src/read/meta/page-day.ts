import { pattern } from "../../text/pattern.ts";
import { dateWords, monthOf, partOfDay } from "./page-day-words.ts";

const year = pattern("(?:19|20)\\d{2}", "");
const clock = pattern("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?!\\d)", "");
const letters = pattern("[\\p{L}.'’]{1,40}", "gu");
const dayNumber = pattern("(?<!\\d)(\\d{1,2})(?!\\d)", "");
const ofHan = pattern("(\\d{4})年\\s?(\\d{1,2})月\\s?(\\d{1,2})日", "");
const ofIso = pattern("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)", "");
/** Day, month, year with points between is German custom; with strokes nobody can tell day and month apart. */
const ofPoints = pattern("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)", "");
const longest = 60;

/** Whether a line of a page is a date with a time, in whatever language: to find where records end. */
export function isDateLine(line: string): boolean {
  return line.length <= longest && year.exec(line) !== null && clock.exec(line) !== null;
}

/** Whether a line is nothing but a date, with "updated" before it perhaps: no word of the owner's in it. */
export function isBareDate(line: string): boolean {
  return (
    isDateLine(line) && [...line.matchAll(letters)].every(([word]) => dateWords.has(plain(word)) || monthOf(plain(word)) !== undefined)
  );
}

/**
 * Day and time of such a line as far as they are understood, without an offset: the page does not tell the zone. Only the day where the line
 * does not say in words that are known which half of the day it was.
 */
export function dayOf(line: string): string | undefined {
  const date = numbersOf(line) ?? wordsOf(line);
  if (date === undefined) return undefined;
  const [at, month, day] = date;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${at}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${timeOf(line)}`;
}

type DateParts = readonly [year: string, month: string, day: string];

function numbersOf(line: string): DateParts | undefined {
  const written = ofHan.exec(line) ?? ofIso.exec(line);
  if (written !== null) return [written[1] ?? "", written[2] ?? "", written[3] ?? ""];
  const points = ofPoints.exec(line);
  return points === null ? undefined : [points[3] ?? "", points[2] ?? "", points[1] ?? ""];
}

function wordsOf(line: string): DateParts | undefined {
  const month = [...line.matchAll(letters)].map(([word]) => monthOf(plain(word))).findLast((found) => found !== undefined);
  const at = year.exec(line)?.[0];
  const rest = line.replace(clock, " ").replace(year, " ");
  const day = dayNumber.exec(rest)?.[1];
  return month === undefined || at === undefined || day === undefined ? undefined : [at, String(month), day];
}

function timeOf(line: string): string {
  const withoutDate = line.replace(ofPoints, (whole) => " ".repeat(whole.length));
  const found = clock.exec(withoutDate);
  if (found === null) return "";
  const [hours, minutes, seconds] = [Number(found[1]), found[2] ?? "", found[3]];
  const half = halfOf(withoutDate, found.index, found.index + found[0].length);
  if (half === undefined || hours > 23 || (half !== "none" && (hours > 12 || hours === 0))) return "";
  const hour = half === "none" ? hours : (hours % 12) + (half === "after" ? 12 : 0);
  return `T${String(hour).padStart(2, "0")}:${minutes}${seconds === undefined ? "" : `:${seconds}`}`;
}

/** Which half of the day stands beside the clock; undefined where the word beside it is not known. */
function halfOf(line: string, start: number, end: number): "before" | "after" | "none" | undefined {
  const after = line.slice(end).trim();
  const [word] = after.match(letters) ?? [];
  if (word !== undefined && after.startsWith(word)) return partOfDay(plain(word)) ?? (dateWords.has(plain(word)) ? "none" : undefined);
  const [before] = line.slice(0, start).match(letters)?.slice(-1) ?? [];
  return (before === undefined ? undefined : partOfDay(plain(before))) ?? "none";
}

const plain = (word: string): string => word.toLowerCase();
