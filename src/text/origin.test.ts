import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";
import { unchanged } from "./mapped-text.ts";
import { originOf } from "./origin.ts";

test("builds its mapping once, and only when asked", () => {
  let built = 0;
  const origin = originOf("a.md", () => {
    built++;
    return { mapped: unchanged("one\ntwo"), lines: linesOf("one\ntwo") };
  });
  expect(built).toBe(0);
  expect(origin.place(4, 7)).toEqual({ path: "a.md", line: 2, column: 1, endLine: 2, endColumn: 4 });
  expect(origin.place(0, 5)).toEqual({ path: "a.md", line: 1, column: 1, endLine: 2, endColumn: 2 });
  expect(built).toBe(1);
});
