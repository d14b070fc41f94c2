import { expect, it } from "vitest";
import { changed } from "./change.ts";
import { polished } from "./grammar.ts";

it.each([
  ["Saw a [43-year-old] farmer", "older", "Saw an older farmer"],
  ["Saw an [8-year-old] farmer", "young", "Saw a young farmer"],
  ["An [8-year-old ]farmer", "", "A farmer"],
  ["A [big ]hour", "", "An hour"],
  ["A [big ]unit", "", "A unit"],
  ["[On Tuesday ]we met", "", "We met"],
  ["ok. [On Tuesday] we met", "recently", "ok. Recently we met"],
  ["ok [On Tuesday] we met", "recently", "ok recently we met"],
  ["[on tuesday ]we met", "", "we met"],
])("%s with %s", (marked, text, wanted) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const source = marked.replace("[", "").replace("]", "");
  expect(changed(source, polished(source, [{ start, end, text }]))).toBe(wanted);
});

it("hands a capital on to the change that follows", () => {
  const text = "A 8-year-old actor fell";
  const changes = [
    { start: 2, end: 13, text: "" },
    { start: 13, end: 18, text: "patient" },
  ];
  expect(changed(text, polished(text, changes))).toBe("A patient fell");
  const opening = "Yesterday Tom fell";
  const both = [
    { start: 0, end: 10, text: "" },
    { start: 10, end: 13, text: "the patient" },
  ];
  expect(changed(opening, polished(opening, both))).toBe("The patient fell");
});
