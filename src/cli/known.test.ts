import { expect, it } from "vitest";
import { unknownName, unknownNames } from "./known.ts";
import { nearest } from "./nearest.ts";

const rules = ["uk/patient-detail", "uk/touting", "sa/patient-detail", "hk/testimonial"];

it.each([
  ["uk/patent-detail", "uk/patient-detail"],
  ["patient-detail", "sa/patient-detail"],
  ["UK/Touting", "uk/touting"],
  ["testimonials", "hk/testimonial"],
])("%s is nearest to %s", (wrong, right) => {
  expect(nearest(wrong, rules)[0]).toBe(right);
});

it("nothing is near to noise, and a giant name is no burden", () => {
  expect(nearest("qqqq", rules)).toEqual([]);
  expect(nearest("x".repeat(1_000_000), rules)).toEqual([]);
});

it("names the known ones while they are few", async () => {
  expect(await unknownName("rule", "uk/touting", rules)).toBeUndefined();
  expect((await unknownName("rule", "zzz", rules))?.message).toBe(`Unexpected rule "zzz", expected one of ${rules.join(", ")}`);
  const many = Array.from({ length: 41 }, (_, index) => `uk/rule-${index}`);
  expect((await unknownName("rule", "zzz", many))?.message).toBe('Unexpected rule "zzz", expected one of 41 known');
});

it("tells of the first wrong name", async () => {
  expect(await unknownNames("rule", rules, rules)).toBeUndefined();
  expect((await unknownNames("rule", ["uk/touting", "a", "b"], rules))?.message).toContain('"a"');
});
