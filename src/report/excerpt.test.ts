import { describe, expect, it } from "vitest";
import type { Stretch } from "../model/finding.ts";
import { excerptText, pointed } from "./excerpt.ts";
import { plain } from "./report.test-support.ts";
import { width } from "./width.ts";

const stretch = (text: string, mark = false, identifies = false): Stretch => ({ text, mark, identifies });

describe("pointed", () => {
  it("puts carets under the marked words", () => {
    expect(pointed([stretch("Saw "), stretch("her", true), stretch(" today")], 80, plain)).toEqual({
      line: "Saw her today",
      carets: "    ^^^",
    });
  });

  it("counts wide characters and emoji as two columns", () => {
    const { carets } = pointed([stretch("病人🍺 "), stretch("陳太", true)], 80, plain);
    expect(carets).toBe(`${" ".repeat(7)}^^^^`);
  });

  it("masks what identifies, under three carets whatever its length", () => {
    expect(pointed([stretch("Mrs "), stretch("Nobody-in-Particular", true, true)], 80, plain)).toEqual({
      line: "Mrs ▇▇▇",
      carets: "    ^^^",
    });
  });

  it("shows an escape where a control stood and moves the caret along", () => {
    expect(pointed([stretch("a\u001b"), stretch("b", true)], 80, plain)).toEqual({ line: "a\\u{1b}b", carets: `${" ".repeat(7)}^` });
  });

  it.each([20, 40, 100])("cuts a long line around the mark to %i columns", (columns) => {
    const { line, carets } = pointed(
      [stretch("長い話 ".repeat(5000)), stretch("mark", true), stretch(" and on".repeat(5000))],
      columns,
      plain,
    );
    expect(width(line)).toBeLessThanOrEqual(columns);
    expect(line).toMatch(/^….*mark.*…$/);
    expect(width(line.slice(0, line.indexOf("mark")))).toBe(carets.indexOf("^"));
  });

  it("has no carets where nothing is marked", () => {
    expect(pointed([stretch("words")], 80, plain).carets).toBe("");
  });
});

it("excerptText masks unless revealed", () => {
  const excerpt = [stretch("Saw "), stretch("Bheki", true, true)];
  expect(excerptText(excerpt, plain)).toBe("Saw ▇▇▇");
  expect(excerptText(excerpt, { reveal: true })).toBe("Saw Bheki");
});
