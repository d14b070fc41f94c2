import { describe, expect, it } from "vitest";
import { width } from "./width.ts";

describe("width", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["Ní Éanna", 8],
    ["e\u0301", 1],
    ["病人", 4],
    ["ﾊﾝ", 2],
    ["ＡＢ", 4],
    ["。", 2],
    ["한국", 4],
    ["𠮷", 2],
    ["🍺", 2],
    ["👍🏽", 2],
    ["👨‍👩‍👧", 2],
    ["🇿🇦", 2],
    ["🇿🇦🇬🇧", 4],
    ["❤", 1],
    ["❤️", 2],
    ["▇▇▇", 3],
    ["…", 1],
  ])("%s takes %i columns", (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});
