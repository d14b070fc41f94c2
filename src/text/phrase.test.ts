import { expect, test } from "vitest";
import { isFault, type PhraseElement, parsePhrase } from "./phrase.ts";
import { maxVariants } from "./phrase-fault.ts";

/** A phrase as short text: forms joined by commas, choices in brackets. */
function shown(text: string): string {
  const read = parsePhrase(text);
  return isFault(read) ? `fault at ${read.offset}: ${read.message}` : read.map(show).join(" ");
}

function show(element: PhraseElement): string {
  if (element.kind === "word") return element.forms.join(",");
  if (element.kind === "prefix") return `${element.text}*`;
  if (element.kind === "gap") return `…${element.max}`;
  if (element.kind === "class") return `{${element.name}${element.trait === undefined ? "" : ` with ${element.trait}`}}@${element.at}`;
  return `(${element.branches.map((branch) => branch.map(show).join(" ")).join("|")})${element.optional ? "?" : ""}`;
}

test.each([
  ["Guaranteed results", "guaranteed results"],
  ["stop~ … your {medicine/prescription}", "stop,stops,stopped,stopping …4 your {medicine with prescription}@13"],
  ["my (last|next)? patient", "my (last,next)? patient"],
  ["a (man|old lady) today?", "a (man|old lady) (today)?"],
  ["(child|sick wife)~", "(child,children|sick wife,wives)"],
  ["{age}? years ...8 old", "({age}@0)? years …8 old"],
  ["verskrik* x-ray, 5mg", "verskrik* x ray 5 mg"],
  ["病人…死咗？", "病 人 …4 死 咗 ?"],
  ["it’s the patient’s 2nd 1,000.5", "it's the patient 2nd 1,000.5"],
  ["#BestClinicEver ! 🍺 👩🏽‍⚕️", "best clinic ever ! 🍺 👩 ⚕"],
  ["{lists/first-name} said", "{lists with first-name}@0 said"],
])("reads %s", (text, wanted) => expect(shown(text)).toBe(wanted));

test("an element is one word of a text however it is written", () => {
  expect(shown("X-RAY")).toBe(shown("x ray"));
  expect(shown("don’t")).toBe(shown("don't"));
  expect(shown("(a|b|c)")).toBe("a,b,c");
});

test("a phrase may unfold so far and no further", () => {
  const choices = (count: number): string => `x${" (a a|b b)".repeat(count)}`;
  const most = Math.log2(maxVariants);
  expect(isFault(parsePhrase(choices(most)))).toBe(false);
  expect(shown(choices(most + 1))).toContain(`${maxVariants * 2} variants`);
});

test("faults lie inside the phrase and no text makes the reader fail", () => {
  const signs = ["(", ")", "|", "?", "~", "*", "…", "...9", "{", "}", "{age}", " ", "a", "word", "病", "🍺", "!", "'", "#", "\ud83c", "3"];
  let seed = 7;
  const pick = (): string => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return signs[Math.floor((seed / 2147483648) * signs.length)] ?? "";
  };
  let faults = 0;
  for (let run = 0; run < 3000; run += 1) {
    const text = Array.from({ length: 1 + (run % 12) }, pick).join("");
    const read = parsePhrase(text);
    if (!isFault(read)) continue;
    faults += 1;
    expect(read.message).toMatch(/^Unexpected .*, expected .+$/);
    expect(read.offset).toBeGreaterThanOrEqual(0);
    expect(read.offset).toBeLessThanOrEqual(text.length);
  }
  expect(faults).toBeGreaterThan(1000);
});
