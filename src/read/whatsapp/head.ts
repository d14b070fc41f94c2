import { pattern } from "../../text/pattern.ts";

/** The head of a line that begins a message: its date parts as they stand, its time, and where the rest begins. */
export interface Head {
  readonly date: readonly [number, number, number];
  /** Hour (0 to 23), minute, second. */
  readonly time: readonly [number, number, number];
  /** Offset in the line after the head. */
  readonly end: number;
  /** Square brackets are of iOS, a dash is of Android. */
  readonly bracketed: boolean;
}

const blank = "[ \\u00a0\\u202f\\u2009]";
const marks = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]{0,4}";
const halves = `(?:(上午|下午|凌晨|清晨|早上|中午|晚上)${blank}?)?`;
const date = "(\\d{1,4})[./-](\\d{1,2})[./-](\\d{2,4})[.,]?";
const time = `(\\d{1,2})[.:](\\d{2})(?:[.:](\\d{2}))?(?:${blank}?([AaPpVvNn]\\.?${blank}?[Mm]\\.?))?`;
const stamp = `${date}${blank}{1,2}(?:klo${blank})?${halves}${time}`;
const line = pattern(`^${marks}(?:\\[${stamp}\\]${blank}|${stamp}${blank}-${blank})`, "");

const afternoon = new Set(["下午", "晚上", "中午"]);

/** The head of a line; undefined where it continues the message before it. */
export function headAt(text: string): Head | undefined {
  const found = line.exec(text);
  if (found === null) return undefined;
  const bracketed = found[1] !== undefined;
  const [a = "", b = "", c = "", half, h = "", m = "", s = "0", meridiem] = bracketed ? found.slice(1, 9) : found.slice(9, 17);
  const second = meridiem?.charAt(0).toLowerCase();
  // Afrikaans writes vm. and nm.
  const isLate = second === "p" || second === "n" || (half !== undefined && afternoon.has(half));
  const isHalved = second !== undefined || half !== undefined;
  const hour = isHalved ? (Number(h) % 12) + (isLate ? 12 : 0) : Number(h);
  if (hour > 23 || Number(m) > 59 || Number(s) > 59) return undefined;
  return { date: [Number(a), Number(b), Number(c)], time: [hour, Number(m), Number(s)], end: found[0].length, bracketed };
}
