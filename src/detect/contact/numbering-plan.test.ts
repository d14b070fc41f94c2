import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { readInternational, readNational } from "./numbering-plan.ts";

/** A small generator, the same numbers every time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const countries: readonly {
  readonly id: string;
  readonly code: CountryCode;
  readonly dial: string;
  readonly lengths: readonly number[];
  readonly trunk: string;
}[] = [
  { id: "sa", code: "ZA", dial: "27", lengths: [9], trunk: "0" },
  { id: "uk", code: "GB", dial: "44", lengths: [9, 10], trunk: "0" },
  { id: "hk", code: "HK", dial: "852", lengths: [8], trunk: "" },
  { id: "ie", code: "IE", dial: "353", lengths: [7, 8, 9], trunk: "0" },
];

describe.each(countries)("numbers of $id beside libphonenumber-js", ({ id, code, dial, lengths, trunk }) => {
  const pick = generator(7);
  const numbers = Array.from({ length: 4000 }, () => {
    const length = lengths[pick(lengths.length)] ?? 9;
    return String(1 + pick(9)) + Array.from({ length: length - 1 }, () => String(pick(10))).join("");
  });
  const valid = numbers.filter((number) => parsePhoneNumberFromString(`+${dial}${number}`, code)?.isValid());
  /** Paging, premium and universal access numbers are nobody's: they may be missed. */
  const personal = valid.filter((number) => {
    const type = parsePhoneNumberFromString(`+${dial}${number}`, code)?.getType();
    return type === undefined || type === "MOBILE" || type === "FIXED_LINE" || type === "FIXED_LINE_OR_MOBILE";
  });

  it("knows the lines that the library calls valid", () => {
    expect(personal.length).toBeGreaterThan(100);
    const missed = personal.filter((number) => readNational(trunk + number, [id]) === undefined);
    expect(missed.length / personal.length).toBeLessThan(0.03);
  });

  it("reads them with their country code too", () => {
    const missed = personal.filter((number) => readInternational(dial + number)?.country !== id);
    expect(missed.length / personal.length).toBeLessThan(0.03);
  });

  it("knows most mobiles as such", () => {
    const mobiles = valid.filter((number) => parsePhoneNumberFromString(`+${dial}${number}`, code)?.getType() === "MOBILE");
    const known = mobiles.filter((number) => readNational(trunk + number, [id])?.line === "mobile");
    expect(known.length).toBeGreaterThanOrEqual(mobiles.length * 0.95);
  });

  it("takes no number of another length", () => {
    for (const number of numbers.slice(0, 200)) expect(readNational(`${trunk}${number}12345`, [id])).toBeUndefined();
  });
});

it("reads national numbers by the customs of the run alone", () => {
  expect(readNational("0825550123", ["sa"])?.line).toBe("mobile");
  expect(readNational("0825550123", ["hk"])).toBeUndefined();
  expect(readNational("91234567", ["uk"])).toBeUndefined();
});
