import { expect, test } from "vitest";
import { limitOf } from "./limit.ts";

test.each([
  ["total=200GB", { total: 200 * 2 ** 30 }],
  ["total=1 tb", { total: 2 ** 40 }],
  ["total=500", { total: 500 }],
  ["ratio=1000", { ratio: 1000 }],
  ["entries=5000000", { entries: 5_000_000 }],
  ["depth=2", { depth: 2 }],
  ["name=5000", { name: 5000 }],
])("%s", (text, limits) => {
  expect(limitOf(text)).toEqual(limits);
});

test.each([
  "total",
  "total=",
  "size=5",
  "=5",
  "ratio=5GB",
  "total=GB",
  "total=-5",
  "total=1.5GB",
  "total=5 parsecs",
  "constructor=1",
  "total=9999999TB",
])("%s is refused", (text) => {
  expect(() => limitOf(text)).toThrow(/^Expected /);
});
