import { pattern } from "../text/pattern.ts";

const written = pattern(
  "^(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?(?: ?(?:UTC|GMT|Z)|([+-]\\d{2}:\\d{2}))?$",
  "",
);

/**
 * A time as many exports write it, "2024-05-06 12:53:20" with or without " UTC", or ISO 8601, as ISO 8601: without an offset of its own it is
 * taken as UTC. Undefined for anything else and for days that no calendar has.
 */
export function utcTime(text: string | undefined): string | undefined {
  const found = written.exec(text?.trim() ?? "");
  if (found === null) return undefined;
  const [, day = "", clock = "", seconds = ":00", offset = "Z"] = found;
  const time = `${day}T${clock}${seconds}${offset}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(Date.parse(time)) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : time;
}
