import { describe, expect, it } from "vitest";
import { Words } from "./words.ts";

function wordsOf(lower: string): string[] {
  const words = new Words();
  words.read(lower);
  return Array.from({ length: words.count }, (_, at) => lower.slice(words.start[at], words.end[at]));
}

function hashesOf(lower: string): number[] {
  const words = new Words();
  words.read(lower);
  return [...words.hash.subarray(0, words.count)];
}

describe("words", () => {
  it.each([
    ["it's dr o'neill's", ["it's", "dr", "o'neill's"]],
    ["'quoted' dogs' x", ["'", "quoted", "'", "dogs", "'", "x"]],
    ["élan größe", ["élan", "größe"]],
    ["at 10:30, 1,000.5.", ["at", "10:30", ",", "1,000.5", "."]],
    ["病人好", ["病", "人", "好"]],
    ["a😂b", ["a", "😂", "b"]],
    ["👨\u200d⚕\ufe0f!", ["👨", "⚕", "!"]],
    ["a\u00a0b\u3000c\n", ["a", "b", "c"]],
    ["", []],
    ["end\ud83d", ["end", "\ud83d"]],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
  it("are told apart, numbers excepted", () => {
    const [ten, thousand, word, other, again] = hashesOf("10 1,000.5 word other word");
    expect(ten).toBe(thousand);
    expect(word).toBe(again);
    expect(new Set([ten, word, other]).size).toBe(3);
  });
  it("tell emoji apart that share a half", () => {
    expect(new Set(hashesOf("😂😃🐑")).size).toBe(3);
  });
  it("are as many as the text has", () => {
    expect(wordsOf("ab ".repeat(1000))).toHaveLength(1000);
  });
});
