import { expect, it } from "vitest";
import { patientsOf } from "./patients.ts";
import { link, traceOn } from "./trace.test-support.ts";

const month = 30 * 1440;
const daysOf = (told: ReturnType<typeof patientsOf>) => told.map(({ posts }) => posts.map(({ order }) => order));
const trade = link("occupation", 1);
const illness = link("condition", 2);

it("joins posts that share enough, one after the other", () => {
  const posts = [traceOn(0, [trade]), traceOn(1, [trade, illness]), traceOn(4, [illness], { refersBack: true })];
  expect(daysOf(patientsOf(posts, month))).toEqual([[0, 1, 4]]);
});

it("keeps two patients apart: an illness alone, a man and a woman, two ages, another one, a month between", () => {
  expect(patientsOf([traceOn(0, [illness]), traceOn(1, [illness])], month)).toEqual([]);
  const two = (parts: Parameters<typeof traceOn>[2], more = trade) =>
    patientsOf([traceOn(0, [trade, link("age", 43)], { gender: "he" }), traceOn(1, [trade, more], parts)], month);
  expect(daysOf(two({}))).toEqual([[0, 1]]);
  expect(two({ gender: "she" })).toEqual([]);
  expect(two({}, link("age", 71))).toEqual([]);
  expect(two({ another: true })).toEqual([]);
  expect(patientsOf([traceOn(0, [trade]), traceOn(31, [trade])], month)).toEqual([]);
});

it("rests on nothing that half the stories share", () => {
  const home = link("place", 3);
  const posts = Array.from({ length: 40 }, (_, day) => traceOn(day, [home, link("occupation", 100 + day), link("condition", 4)]));
  expect(patientsOf(posts, month)).toEqual([]);
});

it("asks few patients a post, however many there are", () => {
  let asked = 0;
  const counted = (day: number) => {
    const trace = traceOn(day % 30, [link("occupation", day % 7), link("place", day % 5)]);
    return Object.defineProperty({ ...trace, order: day }, "another", {
      get: () => {
        asked += 1;
        return false;
      },
    });
  };
  const work = (count: number): number => {
    asked = 0;
    patientsOf(
      Array.from({ length: count }, (_, day) => counted(day)),
      month,
    );
    return asked / count;
  };
  expect(work(4000)).toBeLessThan(work(400) * 1.1);
  expect(work(4000)).toBeLessThanOrEqual(9);
});
