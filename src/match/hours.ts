const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Whether a time falls into hours such as "00:30-05:00". An instant is told by the clock of the zone; a time without an offset is taken as
 * it is written; a day alone, or no time at all, falls into none.
 */
export function isWithin(hours: string, at: string | undefined, zone: string | undefined): boolean {
  const minute = minuteOf(at, zone);
  if (minute === undefined) return false;
  const [from = 0, to = 0] = hours.split("-").map(minutes);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOf(at: string | undefined, zone: string | undefined): number | undefined {
  if (at === undefined || at.length < 16) return undefined;
  if (zone === undefined || !(at.endsWith("Z") || hasOffset(at))) return minutes(at.slice(11, 16));
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? undefined : minutes(clockOf(zone).format(instant));
}

/** "+02:00" behind the time of day. */
const hasOffset = (at: string): boolean => at.length > 19 && (at.at(-6) === "+" || at.at(-6) === "-");

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  clocks.set(zone, made);
  return made;
}
