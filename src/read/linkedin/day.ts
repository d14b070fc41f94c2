import { pattern } from "../../text/pattern.ts";
import { utcTime } from "../utc-time.ts";

const american = pattern("^(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4}),? (\\d{1,2}):(\\d{2}) ?([AP]M)$", "i");
const named = pattern("^(\\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6} (\\d{4})$", "");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (value: number | string): string => String(value).padStart(2, "0");

/** A time of a LinkedIn table as ISO 8601: "2026-01-05 10:00:00" with or without " UTC", "1/29/26, 2:37 PM", "08 Feb 2026". */
export function linkedInTime(text: string): string | undefined {
  return utcTime(text) ?? fromAmerican(text) ?? fromNamed(text);
}

function fromAmerican(text: string): string | undefined {
  const found = american.exec(text);
  if (found === null) return undefined;
  const [, month = "", day = "", year = "", hour = "", minute = "", half = ""] = found;
  const hours = (Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
  return utcTime(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)} ${two(hours)}:${minute}`);
}

function fromNamed(text: string): string | undefined {
  const found = named.exec(text);
  const month = months.indexOf(found?.[2] ?? "") + 1;
  return found === null || month === 0 ? undefined : utcTime(`${found[3]}-${two(month)}-${two(found[1] ?? "")} 00:00`)?.slice(0, 10);
}
