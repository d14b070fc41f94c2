import type { Instrument } from "../model/citation.ts";

/**
 * Whether an instrument is in force on an ISO day. Its own dates may be a year or a month: a beginning then counts from
 * the first day of it, an end to the last. Without dates it always is.
 */
export function inForceOn(instrument: Pick<Instrument, "inForce">, day: string): boolean {
  const { from, to } = instrument.inForce;
  const date = day.slice(0, 10);
  if (from !== undefined && date < from) return false;
  return to === undefined || date.slice(0, to.length) <= to;
}
