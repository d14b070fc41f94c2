import { expect, test } from "vitest";
import { isIsoDate, lastDayOf } from "./iso-date.ts";

test.each(["2024", "2024-02", "2024-02-29", "1999-12-31"])("%s is a date", (text) => expect(isIsoDate(text)).toBe(true));
test.each(["", "24", "2024-13", "2024-1", "2023-02-29", "2024-02-31", "yesterday", "2024/01/01", "-00001", "2024-01-01T00:00:00Z"])(
  "%j is none",
  (text) => expect(isIsoDate(text)).toBe(false),
);
test.each([
  ["2024", "2024-12-31"],
  ["2024-02", "2024-02-31"],
  ["2024-02-03", "2024-02-03"],
])("%s counts to %s", (date, last) => expect(lastDayOf(date)).toBe(last));
