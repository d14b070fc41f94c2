import { describe, expect, it } from "vitest";
import { sieveOf } from "./compile-sieve.ts";
import { PairMap } from "./pairs.ts";

const passes = (source: string, text: string): boolean => {
  const map = new PairMap();
  map.read(text);
  return map.passes(sieveOf(source));
};

const sources = [
  "[^a-z*]f[*#]{1,4}[kc]",
  "(?:code|quote) [\"']?[a-z]{3,14}\\d{1,3}[\"']? (?:for|at)",
  '(?:^|\\n|[.!?] |- )(?:patient|pt) ?[:：] ?["a-z]',
  "[話說][：:]? ?「|去 ?[x×] ?啦",
  "before ?(?:/|&|and)? ?after",
  "(?:[01]?\\d|2[0-3])(?::|h)[0-5]\\d(?! uur)",
];
const pieces = [
  "f",
  "*",
  "#",
  "k",
  " ",
  "code ",
  "abc",
  "12",
  " for",
  "patient",
  ":",
  "\n",
  "話",
  "「",
  "去",
  "×",
  "啦",
  "before",
  "after",
  "/",
  "7:30",
  "-",
];

describe("the sieve of a raw expression", () => {
  it("lets pass what the expression matches", () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    let matched = 0;
    for (let round = 0; round < 4000; round += 1) {
      const text = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join("");
      for (const source of sources) {
        if (!new RegExp(source).test(text)) continue;
        matched += 1;
        expect([source, text, passes(source, text)]).toEqual([source, text, true]);
      }
    }
    expect(matched).toBeGreaterThan(200);
  });

  it("stops texts in which no fitting characters stand side by side", () => {
    expect(passes("f[*#]{1,4}k", "a fork * k")).toBe(false);
    expect(passes("[a-z]{3,14}\\d{2} (?:for|gets)", "at 10 for two goats")).toBe(false);
    expect(passes("sh[*#]t|cr[*#]p", "what a sht #win")).toBe(false);
  });

  it("lets everything pass that it does not understand", () => {
    expect(passes("\\w+", "")).toBe(true);
    expect(passes("(?<name>x)", "")).toBe(true);
  });
});
