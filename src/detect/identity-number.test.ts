import { describe, expect, it } from "vitest";
import { annotate } from "./annotate.test-support.ts";
import { hasNhsCheckDigit } from "./identity/check-digit.ts";
import { identityNumber } from "./identity-number.ts";

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const seen = (text: string) => identityNumber.detect(annotate(text));
const traitsOf = (text: string) => seen(text).flatMap(({ traits }) => traits);
const two = (n: number) => String(n).padStart(2, "0");

/** Thirteen digits with a date and the Luhn digit. */
function saId(pick: (below: number) => number): string {
  const body = `${two(30 + pick(60))}${two(1 + pick(12))}${two(1 + pick(28))}${String(pick(10000)).padStart(4, "0")}08`;
  const sum = [...body].reduce((total, char, at) => {
    const digit = Number(char) * (at % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

describe("South African identity numbers", () => {
  const pick = generator(11);
  const ids = Array.from({ length: 100 }, () => saId(pick));

  it("are seen without a cue when date and check digit are right", () => {
    for (const id of ids) expect(traitsOf(`found ${id} on the floor`)).toEqual(expect.arrayContaining(["sa-id", "checked"]));
  });
  it("need a cue when the check digit is wrong", () => {
    for (const id of ids) {
      const wrong = id.slice(0, 12) + String((Number(id[12]) + 1) % 10);
      expect(seen(`found ${wrong} on the floor`)).toEqual([]);
      expect(traitsOf(`ID ${wrong}`)).toEqual(expect.arrayContaining(["sa-id", "unchecked", "cued"]));
    }
  });
});

describe("ten-digit numbers", () => {
  const pick = generator(5);
  const numbers = Array.from({ length: 400 }, () => String(1_000_000_000 + pick(8_999_999_999)));
  const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

  it("are nobody's without cue and layout", () => {
    for (const digits of numbers) expect(seen(`count ${digits} today`)).toEqual([]);
  });
  it("are NHS numbers in the 3-3-4 layout only when the check digit is right", () => {
    for (const digits of numbers) expect(seen(`count ${spaced(digits)} today`).length).toBe(hasNhsCheckDigit(digits) ? 1 : 0);
  });
  it("are phone numbers after a word for calling or with a leading 0", () => {
    for (const digits of numbers) expect(seen(`call ${spaced(digits)} or 0${spaced(digits).slice(1)}`)).toEqual([]);
  });
  it("are noted after NHS whatever the check digit", () => {
    for (const digits of numbers.slice(0, 50)) expect(traitsOf(`NHS no. ${digits}`)).toEqual(expect.arrayContaining(["nhs", "cued"]));
  });
});

it("accepts the published examples of the check digit", () => {
  for (const digits of ["9434765919", "9990000018", "9991234578", "9998765439"]) expect(hasNhsCheckDigit(digits)).toBe(true);
  expect(hasNhsCheckDigit("9434765918")).toBe(false);
});

it("is not led astray by a long run of digits", () => {
  expect(seen("9".repeat(20_000))).toEqual([]);
  expect(seen("943 476 ".repeat(3_000))).toEqual([]);
});
