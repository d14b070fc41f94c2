import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

test("counts LF, CRLF and CR as one line end each", () => {
  const text = "a\nb\r\nc\rd\r\r\n\ne";
  const lines = linesOf(text);
  expect([..."abcde"].map((letter) => lines.at(text.indexOf(letter)).line)).toEqual([1, 2, 3, 4, 7]);
  expect(lines.at(text.indexOf("d") + 1)).toEqual({ line: 4, column: 2 });
});

test("counts columns in UTF-16 units from 1 and hides a BOM on the first line only", () => {
  const lines = linesOf("\ufeffa😮b\nx\ufeffy");
  expect(lines.at(0)).toEqual({ line: 1, column: 1 });
  expect(lines.at(1)).toEqual({ line: 1, column: 1 });
  expect(lines.at(4)).toEqual({ line: 1, column: 4 });
  expect(lines.at(8)).toEqual({ line: 2, column: 3 });
});

test("adds the base of a fragment, its column to the first line only", () => {
  const lines = linesOf("ab\ncd", { line: 10, column: 5 });
  expect(lines.at(1)).toEqual({ line: 10, column: 6 });
  expect(lines.at(4)).toEqual({ line: 11, column: 2 });
});
