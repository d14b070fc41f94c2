import { pattern } from "../text/pattern.ts";

const iso = pattern(
  "^(\\d{4})[-/](\\d{2})[-/](\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?)? ?(Z|UTC|[+-]\\d{2}:?\\d{2})?$",
  "",
);
const worded = pattern("^(\\d{1,2}) ([A-Z][a-z]{2,8}) (\\d{4})$", "");
const american = pattern("^(\\d{1,2})/(\\d{1,2})/(\\d{2,4}), (\\d{1,2}):(\\d{2})(?::\\d{2})?[ \\u202f]?([AP])M$", "");
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A time as exports write it, as ISO 8601: `2024-05-01 10:00:00 UTC`, `2024-05-01T10:00:00.000Z`, `2017/02/13 15:35:01`, `08 Feb 2026`,
 * `1/29/26, 2:37 PM`. `zone` is put where none is written: "Z" where the platform writes UTC, "" where it is not known. Undefined for a day that does not exist.
 */
export function clockTime(text: string, zone: "Z" | ""): string | undefined {
  const plain = text.trim();
  const found = iso.exec(plain);
  if (found !== null) {
    const [, year = "", month = "", day = "", hour, minute, second = "00", offset] = found;
    if (hour === undefined) return checked(year, month, day, "");
    const own =
      offset === undefined
        ? zone
        : offset === "UTC" || offset === "Z"
          ? "Z"
          : offset.length === 5
            ? `${offset.slice(0, 3)}:${offset.slice(3)}`
            : offset;
    return checked(year, month, day, `T${hour}:${minute}:${second}${own}`);
  }
  const words = worded.exec(plain);
  if (words !== null) {
    const month = months.indexOf((words[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    return checked(words[3] ?? "", two(month), two(Number(words[1])), "");
  }
  const us = american.exec(plain);
  if (us === null) return undefined;
  const [, month, day, year = "", hour, minute = "", half] = us;
  const hours = (Number(hour) % 12) + (half === "P" ? 12 : 0);
  return checked(year.length === 2 ? `20${year}` : year, two(Number(month)), two(Number(day)), `T${two(hours)}:${minute}:00${zone}`);
}

const two = (number: number): string => String(number).padStart(2, "0");

function checked(year: string, month: string, day: string, rest: string): string | undefined {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  const clock = rest === "" || !Number.isNaN(new Date(`${year}-${month}-${day}${rest}`).getTime());
  return exists && clock ? `${year}-${month}-${day}${rest}` : undefined;
}
