import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedTexts, writeArchive } from "./history-archive.test-support.ts";
import { across, byRule, check, folder, type Told } from "./history-runs.test-support.ts";

const everything = ["mosaic", "praise", "announcements", "complaints", "nights"];
afterAll(() => rmSync(folder, { recursive: true }));

describe("an archive of ten years with 20,000 tweets", () => {
  let found: readonly Told[] = [];
  beforeAll(() => {
    writeArchive(join(folder, "archive"), 20_000, everything);
    found = check("archive", "-j", "sa,hk");
  }, 120_000);

  it.each([
    ["sa/sum-of-posts", "mosaic"],
    ["sa/repeated-praise", "praise"],
    ["hk/repeated-announcement", "announcements"],
    ["sa/repeated-complaints", "complaints"],
  ])("%s finds what is planted, once, and names its posts", (rule, name) => {
    const all = byRule(found, rule);
    expect(all).toHaveLength(1);
    expect(all[0]?.posts).toHaveLength(plantedTexts(name).length);
    const archive = readFileSync(join(folder, "archive/data/tweets.js"), "utf8").split("\n");
    const lines = all[0]?.posts?.map(({ place }) => archive[place.line - 1] ?? "") ?? [];
    for (const [at, text] of plantedTexts(name).entries()) expect(lines[at]).toContain(text);
  });

  it("finds the nights, as information", () => {
    const nights = byRule(found, "sa/night-posts");
    expect(nights).toMatchObject([{ severity: "info" }]);
    const at = nights[0]?.posts?.map((post) => post.at.slice(0, 10)) ?? [];
    expect(at).toEqual(expect.arrayContaining(["2023-03-15", "2023-03-16", "2023-03-18"]));
  });

  it("tells which particular each post of a story adds, by kind and never by its words", () => {
    const [mosaic] = byRule(found, "sa/sum-of-posts");
    expect(mosaic?.posts?.map(({ adds }) => adds)).toEqual([["illness"], ["place"], ["work"], ["family"], ["age"]]);
    expect(mosaic?.message).toContain("5 posts from 2017-06-13 to 2017-06-19: illness, place, work, family and age together");
    const text = [mosaic?.message, mosaic?.excerpt, ...(mosaic?.evidence ?? []).map((piece) => piece.text)].join("|");
    expect(text).toContain("▇▇▇");
    for (const word of ["beekeeper", "Montagu", "71", "brother"]) expect(text).not.toContain(word);
    expect(new Set(mosaic?.evidence.map(({ post }) => post)).size).toBe(5);
  });

  it("raises little else, and nothing where nothing is planted", () => {
    const rules = new Set(["sum-of-posts", "repeated-praise", "repeated-announcement", "repeated-complaints", "night-posts"]);
    const others = across(found).filter(({ rule }) => !rules.has(rule.split("/")[1] ?? ""));
    expect(others.length).toBeLessThanOrEqual(3);
    writeArchive(join(folder, "plain"), 8000, [], 11);
    expect(across(check("plain", "-j", "sa,uk,hk,ie")).map(({ message }) => message)).toEqual([]);
  }, 120_000);

  it("keeps the names of its findings when other posts come and go", () => {
    writeArchive(join(folder, "small"), 500, everything, 3);
    const small = check("small", "-j", "sa,hk");
    for (const rule of ["sa/sum-of-posts", "sa/repeated-praise", "hk/repeated-announcement", "sa/repeated-complaints"])
      expect(byRule(small, rule).map(({ fingerprint }) => fingerprint)).toEqual(byRule(found, rule).map(({ fingerprint }) => fingerprint));
  }, 60_000);
});
