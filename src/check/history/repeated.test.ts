import { expect, it } from "vitest";
import type { ProgramClause } from "../../match/program.ts";
import { repeated } from "./repeated.ts";
import { link, traceOn } from "./trace.test-support.ts";

const clause: ProgramClause = { node: 0, alike: "product", posts: 3, within: 30, apart: 0, beside: null, addsUp: null };
const product = link("product", 1);
const on = (...days: readonly number[]) => days.map((day) => traceOn(day, [product]));
const daysOf = (groups: ReturnType<typeof repeated>) => groups.map(({ posts }) => posts.map(({ trace }) => trace.order));

it("takes what lies within the time, all that belongs to it, and begins anew behind it", () => {
  expect(daysOf(repeated(clause, on(0, 40, 80)))).toEqual([]);
  expect(daysOf(repeated(clause, on(0, 10, 20, 30, 31, 40, 50)))).toEqual([
    [0, 10, 20, 30],
    [31, 40, 50],
  ]);
});

it("counts only posts far enough apart, and none without a time where that is asked", () => {
  const spaced = { ...clause, apart: 5 };
  expect(daysOf(repeated(spaced, on(0, 1, 2, 3, 4)))).toEqual([]);
  expect(daysOf(repeated(spaced, on(0, 1, 5, 6, 10)))).toEqual([[0, 5, 10]]);
  const timeless = on(0, 1, 2).map((trace) => ({ ...trace, time: undefined }));
  expect(repeated(spaced, timeless)).toEqual([]);
  expect(daysOf(repeated(clause, timeless))).toEqual([[0, 1, 2]]);
});

it("asks for another post beside, alike and not too far off", () => {
  const tied = { ...clause, posts: 1, beside: { node: 1, posts: 1 } };
  const tie = (day: number, hash = 1) => traceOn(day, [link("product", hash)], { role: "beside" });
  expect(daysOf(repeated(tied, [...on(10), tie(0)]))).toEqual([[0, 10]]);
  expect(repeated(tied, [...on(10), tie(60)])).toEqual([]);
  expect(repeated(tied, [...on(10), tie(0, 2)])).toEqual([]);
  expect(repeated(tied, [...on(10), tie(10)])).toEqual([]);
});

it("does not rest on a name that never stands but at the head of a sentence", () => {
  const loose = [0, 1, 2].map((day) => traceOn(day, [link("product", 1, false)]));
  expect(repeated(clause, loose)).toEqual([]);
  expect(repeated(clause, [...loose, ...on(3)])).toHaveLength(1);
});

it("without a likeness lists the first that suffice, so that later posts change nothing", () => {
  const free = { ...clause, alike: null };
  expect(daysOf(repeated(free, on(0, 1, 2)))).toEqual(daysOf(repeated(free, on(0, 1, 2, 3, 4, 5))));
});
