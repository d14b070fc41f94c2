import { describe, expect, it } from "vitest";
import { safeJson, visible } from "./hostile.ts";
import { nasty } from "./report.test-support.ts";

describe("visible", () => {
  it.each([
    ["\u001b[2J", "\\u{1b}[2J"],
    ["a\u202eb", "a\\u{202e}b"],
    ["\u2066x\u2069", "\\u{2066}x\\u{2069}"],
    ["one\ntwo\tthree\r", "one two three "],
    ["\u009b31m", "\\u{9b}31m"],
    ["\ud800", "\\u{d800}"],
    ["zero\u200bwidth", "zero\\u{200b}width"],
  ])("shows %j as %j", (raw, shown) => {
    expect(visible(raw)).toBe(shown);
  });

  it.each(["Siobhán Ó Súilleabháin", "病人今日", "👨‍👩‍👧 🇿🇦 ❤️", "नमस्ते"])("leaves %s alone", (text) => {
    expect(visible(text)).toBe(text);
  });
});

describe("safeJson", () => {
  it("reads back as it was", () => {
    const value = { text: nasty, list: ["\n", "é", 1, null] };
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });

  it("is one line without a raw control or override", () => {
    expect(safeJson([nasty, "a\nb"])).toMatch(/^[\u0020-\u007e]+$/);
  });
});
