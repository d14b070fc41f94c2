import { expect, test } from "vitest";
import { inflect } from "./inflect.ts";

test.each([
  ["diagnose", "diagnose diagnoses diagnosed diagnosing"],
  ["patient", "patient patients patiented patienting"],
  ["stop", "stop stops stopped stopping"],
  ["treat", "treat treats treated treating"],
  ["say", "say said says saying"],
  ["give", "give gave given gives giving"],
  ["lie", "lie lay lain lied lying lies"],
  ["die", "die died dying dies"],
  ["put", "put puts putting"],
  ["study", "study studies studied studying"],
  ["wife", "wife wives"],
  ["woman", "woman women"],
  ["x-ray", "x-ray"],
  ["病人", "病人"],
  ["pasiënt", "pasiënt"],
])("bends %s", (word, forms) => expect(inflect(word).join(" ")).toBe(forms));

test("spelling that is divided over the ocean is taken both ways", () => {
  expect(inflect("cancel")).toEqual(expect.arrayContaining(["cancelled", "canceled", "cancelling"]));
  expect(inflect("refer")).toContain("referred");
  expect(inflect("happen")).toContain("happened");
});

test("the word itself comes first, no form comes twice and none is in -er or -ly", () => {
  for (const word of ["take", "buy", "admit", "fix", "baby", "free", "quit", "dm", "see", "be"]) {
    const forms = inflect(word);
    expect(forms[0]).toBe(word);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.slice(1).filter((form) => form === `${word}er` || form === `${word}ly`)).toEqual([]);
  }
});
