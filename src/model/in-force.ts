import type { Instrument } from "./citation.ts";

/** How an instrument stands to a day. */
export type Standing = "not-yet" | "in-force" | "ended";

/**
 * How an instrument stands to an ISO day. Its own dates may be a year or a month: a beginning then counts from the first
 * day of it, an end to the last. Without a day the newest text counts, which is what has no end: no clock is asked, so
 * that the same rules give the same answer on every day.
 */
export function standingOn({ inForce: { from, to } }: Pick<Instrument, "inForce">, day: string | undefined): Standing {
  if (day === undefined) return to === undefined ? "in-force" : "ended";
  const date = day.slice(0, 10);
  if (from !== undefined && date < from) return "not-yet";
  return to === undefined || date.slice(0, to.length) <= to ? "in-force" : "ended";
}
