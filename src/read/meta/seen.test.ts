import { expect, test } from "vitest";
import { NumberSet } from "./number-set.ts";
import { Seen } from "./seen.ts";

const words = (text: string) => [{ path: [], text }];

test("a text is a repetition within minutes, or with the same picture", () => {
  const seen = new Seen();
  expect(seen.repeats(words("Happy birthday!"), 1_000_000, ["a.jpg"])).toBe(false);
  expect(seen.repeats(words("Happy birthday!"), 1_000_200, [])).toBe(true);
  expect(seen.repeats(words("Happy birthday!"), 9_000_000, ["a.jpg"])).toBe(true);
  expect(seen.repeats(words("Happy birthday!"), 9_000_000, ["b.jpg"])).toBe(false);
  expect(seen.repeats(words("Happy birthday?"), 1_000_000, ["a.jpg"])).toBe(false);
  expect(seen.repeats(words("No time"), undefined, [])).toBe(false);
  expect(seen.repeats(words("No time"), undefined, [])).toBe(false);
  expect(seen.repeatsEver(words("No time"))).toBe(true);
});

test("a text a million times over takes no longer each time", { timeout: 30_000 }, () => {
  const seen = new Seen();
  for (let at = 0; at < 1_000_000; at++) if (seen.repeats(words("Happy birthday!"), at * 1000, [])) throw new Error(`at ${at}`);
});

test("a set of numbers holds what was added and nothing else", () => {
  const set = new NumberSet();
  const numbers = Array.from({ length: 50_000 }, (_, index) => index * 2 ** 37 + index * 7);
  for (const number of numbers) set.add(number);
  expect(numbers.every((number) => set.has(number))).toBe(true);
  expect(numbers.some((number) => number > 0 && set.has(number + 1))).toBe(false);
});
