import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Concern } from "./model/concern.ts";
import type { Rule, Ruleset } from "./model/rule.ts";
import { readCatalogue } from "./ruleset/store.ts";
import { languageOf } from "./text/language.ts";

const stored = readCatalogue(join(import.meta.dirname, "../dist/rules"));
const rulesets: readonly Ruleset[] = "value" in stored ? stored.value : [];
const sides = ["flag", "pass"] as const;

/** The rules of a country that judge posts now: those that wait have no examples. */
const rulesOf = (id: string): readonly Rule[] =>
  rulesets.find((ruleset) => ruleset.id === id)?.rules.filter(({ examples }) => examples.flag.length > 0) ?? [];

const textsOf = (rule: Rule, side: (typeof sides)[number]): readonly string[] => rule.examples[side].map(({ text }) => text);
const isChinese = (text: string): boolean => languageOf(text) === "zh";
const isSouthAfrican = (text: string): boolean => ["af", "zu", "xh", "st"].includes(languageOf(text));

/** Irish stands among English mostly: two of these words, which English does not have, tell it from a borrowed one. */
const irish = new Set(
  "agus ár tá bhí níl ach ón leis sé sí mé tú agat agam againn orm ort dom duit faoi inniu inné anocht amárach othar othair dochtúir banaltra slán maith maidin oíche léinn raibh míle gach duine anseo".split(
    " ",
  ),
);
const hasIrish = (text: string): boolean =>
  new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => irish.has(word))).size >= 2;

/** What the rules of Ireland are about, in seven groups. */
const groups: Readonly<Record<string, readonly Concern[]>> = {
  patients: ["patient-detail", "patient-identifier", "patient-talk", "audience"],
  respect: ["derogatory-patient", "derogatory-colleague", "defamation", "discrimination", "profanity"],
  advice: ["individual-advice", "private-consultation", "unnamed-adviser", "profile"],
  claims: ["unsupported-claim", "misinformation", "vulnerability"],
  promotion: ["touting", "testimonial", "review-reply", "undisclosed-interest", "medicine-advertising"],
  conduct: ["patient-contact", "sexual-boundary", "trainee-boundary", "intoxication", "impaired-posting"],
  media: ["clinical-media", "workplace-media", "copyright", "employer"],
};

describe.each(sides)("an example to %s", (side) => {
  it.each(rulesOf("hk").map((rule) => [rule.id, rule] as const))("in Chinese: %s", (_, rule) => {
    expect(textsOf(rule, side).filter(isChinese)).not.toEqual([]);
  });

  it.each(rulesOf("sa").map((rule) => [rule.id, rule] as const))("in a language of South Africa besides English: %s", (_, rule) => {
    expect(textsOf(rule, side).filter(isSouthAfrican)).not.toEqual([]);
  });
});

describe("Irish words", () => {
  const spoken = rulesOf("ie").filter((rule) => sides.some((side) => textsOf(rule, side).some(hasIrish)));

  it.each(Object.entries(groups))("stand in the examples on %s", (_, of) => {
    expect(spoken.filter(({ concern }) => of.includes(concern)).map(({ id }) => id)).not.toEqual([]);
  });

  it("stand in those of eight rules at least", () => {
    expect(spoken.length).toBeGreaterThanOrEqual(8);
  });
});
