import { expect, it } from "vitest";
import { isWithin } from "./hours.ts";

it("tells an instant by the clock of the zone, in summer and in winter", () => {
  expect(isWithin("00:30-05:00", "2024-07-01T23:40:00Z", "Europe/London")).toBe(true);
  expect(isWithin("00:30-05:00", "2024-01-01T23:40:00Z", "Europe/London")).toBe(false);
  expect(isWithin("00:30-05:00", "2024-01-01T19:00:00.000Z", "Asia/Hong_Kong")).toBe(true);
  expect(isWithin("00:30-05:00", "2024-01-01T03:00:00+02:00", "Africa/Johannesburg")).toBe(true);
});

it("takes a time without an offset as written, and a day alone for no hour", () => {
  expect(isWithin("00:30-05:00", "2024-01-01T03:00:00", "Asia/Hong_Kong")).toBe(true);
  expect(isWithin("00:00-23:59", "2024-01-01", "Asia/Hong_Kong")).toBe(false);
  expect(isWithin("00:00-23:59", undefined, "Asia/Hong_Kong")).toBe(false);
});

it("runs over midnight, its end left out", () => {
  const at = (clock: string) => isWithin("22:00-04:00", `2024-01-01T${clock}:00`, "Europe/Dublin");
  expect(["21:59", "22:00", "00:00", "03:59", "04:00"].map(at)).toEqual([false, true, true, true, false]);
});
