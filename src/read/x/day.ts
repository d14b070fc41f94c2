import { pattern } from "../../text/pattern.ts";

const classic = pattern("^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\\d{2}) (\\d{2}:\\d{2}:\\d{2}) \\+0000 (\\d{4})$", "");
const spaced = pattern("^(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}) \\+0000$", "");
const iso = pattern("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z$", "");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** The day of the first tweet ever; anything before is a wrong date. */
const first = Date.UTC(2006, 2, 21);

/** A time as X writes it in its various files, as ISO 8601; undefined for anything else and for times before X was there. */
export function isoTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = fromClassic(text) ?? fromSpaced(text) ?? (iso.exec(text) === null ? undefined : text);
  if (written === undefined) return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) || time < first ? undefined : written;
}

/** Milliseconds since 1970 of such a time. */
export function milliseconds(text: string | undefined): number | undefined {
  const time = isoTime(text);
  return time === undefined ? undefined : Date.parse(time);
}

function fromClassic(text: string): string | undefined {
  const found = classic.exec(text);
  if (found === null) return undefined;
  const month = months.indexOf(found[1] ?? "") + 1;
  return month === 0 ? undefined : `${found[4]}-${String(month).padStart(2, "0")}-${found[2]}T${found[3]}Z`;
}

function fromSpaced(text: string): string | undefined {
  const found = spaced.exec(text);
  return found === null ? undefined : `${found[1]}T${found[2]}Z`;
}
