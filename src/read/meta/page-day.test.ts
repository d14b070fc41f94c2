import { expect, test } from "vitest";
import { dayOf, isBareDate, isDateLine } from "./page-day.ts";

test.each([
  ["Nov 08, 2005 4:19:54 am", "2005-11-08T04:19:54"],
  ["Sep 13, 2020, 12:26 PM", "2020-09-13T12:26"],
  ["Sep 13, 2020, 12:26 AM", "2020-09-13T00:26"],
  ["Oct 19, 2019 at 2:37 PM", "2019-10-19T14:37"],
  ["19 Oct 2019, 14:37", "2019-10-19T14:37"],
  ["2019年10月19日 下午2:37", "2019-10-19T14:37"],
  ["2019年10月19日 上午2:37", "2019-10-19T02:37"],
  ["19 Mei 2019 14:37", "2019-05-19T14:37"],
  ["03 Mrt. 2019, 14:37", "2019-03-03T14:37"],
  ["19 Meith 2019 14:37", "2019-06-19T14:37"],
  ["19 de octubre de 2019 a las 14:37", "2019-10-19T14:37"],
  ["sam. 19 oct. 2019, 14:37", "2019-10-19T14:37"],
  ["19.10.2019, 14:37", "2019-10-19T14:37"],
  ["2019-10-19 14:37", "2019-10-19T14:37"],
  // Nobody can tell day and month apart.
  ["10/09/2019, 14:37", undefined],
  // A half of the day that is not known: the day alone.
  ["Oct 19, 2019, 2:37 ffff", "2019-10-19"],
  ["19 Xyzz 2019, 14:37", undefined],
])("%s is %s", (line, day) => {
  expect(isDateLine(line)).toBe(true);
  expect(dayOf(line)).toBe(day);
});

test("a line with other words is no bare date", () => {
  expect(isBareDate("Updated Nov 08, 2015 4:20:54 am")).toBe(true);
  expect(isBareDate("Clinic opens at 12:30 on 5 May 2024")).toBe(false);
});
