import { describe, expect, it } from "vitest";
import { tokenKind } from "../model/tokens.ts";
import { Tokenizer } from "./tokenize.ts";
import { buildWordTable, WordTable } from "./word-table.ts";

const tokenizer = new Tokenizer(new WordTable(buildWordTable(["café", "don't", "mum"])));

function words(text: string): string[] {
  const tokens = tokenizer.tokenize(text, text.toLowerCase());
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

function sentences(text: string): string[] {
  const tokens = tokenizer.tokenize(text, text.toLowerCase());
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const number = tokens.sentence[i] as number;
    found[number] = [found[number], text.slice(tokens.start[i], tokens.end[i])].filter(Boolean).join(" ");
  }
  return found;
}

describe("tokens", () => {
  it("are words, numbers, Chinese characters, emoji, handles, tags and addresses", () => {
    expect(words("Dr Ó Súilleabháin’s 47yo pt, 陳太 👩🏽‍⚕️ @gp_anon #BestClinicEver")).toEqual([
      "Dr",
      "Ó",
      "Súilleabháin",
      "s",
      "47",
      "yo",
      "pt",
      "陳",
      "太",
      "👩",
      "⚕",
      "@gp_anon",
      "Best",
      "Clinic",
      "Ever",
    ]);
    expect(words("see https://x.com/?a=$&b=1 or www.hpcsa.co.za, mail jo.bloggs@nhs.example.")).toEqual([
      "see",
      "https://x.com/?a=$&b=1",
      "or",
      "www.hpcsa.co.za",
      "mail",
      "jo",
      "bloggs@nhs.example",
    ]);
    expect(words("R 1,688.50 on the 2nd, x-ray")).toEqual(["R", "1,688.50", "on", "the", "2nd", "x", "ray"]);
  });
  it("leave a possessive out and keep a contraction", () => {
    expect(words("mum's scan don't it's")).toEqual(["mum", "scan", "don't", "it's"]);
    expect(words("Ms Fung")).toEqual(["Ms", "Fung"]);
  });
  it("number the words of the vocabulary", () => {
    const tokens = tokenizer.tokenize("A CAFÉ mum", "a café mum");
    expect([...tokens.word.subarray(0, 3)]).toEqual([0, 1, 3]);
  });
  it("know capitals and shouting", () => {
    const tokens = tokenizer.tokenize("NHS Leeds ward", "nhs leeds ward");
    expect([...tokens.kind.subarray(0, 3)].map((kind) => [kind & tokenKind.capital, kind & tokenKind.shout].map(Boolean))).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
  it("stay linear on a long run of marks", () => {
    const text = `${"#a@b.c'd-e!?".repeat(20_000)} end`;
    expect(words(text).at(-1)).toBe("end");
  });
});

describe("sentences", () => {
  it("end at full stops, marks, emoji and lines, not at abbreviations, initials or inside numbers", () => {
    expect(sentences("Dr. J. Bloggs gave 2.5 mg. She left! 今日好。聽日再睇")).toEqual([
      "Dr J Bloggs gave 2.5 mg",
      "She left !",
      "今 日 好",
      "聽 日 再 睇",
    ]);
    expect(sentences("lol. she came in")).toEqual(["lol", "she came in"]);
    expect(sentences("one line\nAnother line\nthat wraps")).toEqual(["one line", "Another line that wraps"]);
  });
});
