import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.ts";
import { randomFrom } from "./random.test-support.ts";

test.each([
  ["", 0, "Unexpected end, expected a value"],
  ['{"a":1,}', 7, 'Unexpected "}", expected a key in double quotes'],
  ["[1,]", 3, 'Unexpected "]", expected a value'],
  ["{'a':1}", 1, 'Unexpected character, expected a key in double quotes or "}"'],
  ['{"a" 1}', 5, 'Unexpected character, expected ":"'],
  ['{"a":01}', 5, "Unexpected character, expected a value"],
  ['"a\nb"', 2, "Unexpected control character in a string, expected an escape such as \\n"],
  ['"a\\x"', 2, "Unexpected escape in a string, expected one of JSON's"],
  ['"a', 2, "Unexpected end, expected a closing double quote"],
  ['{"a":[1}', 7, 'Unexpected "}", expected "," or a closing bracket'],
  ["1 2", 2, "Unexpected character, expected nothing more"],
])("finds the fault of %j", (raw, offset, message) => {
  expect(jsonFault(raw)).toEqual({ offset, message });
});

test("agrees with JSON.parse on 3,000 random texts", () => {
  const pieces = ['"a"', "1", "-0.5e3", "true", "null", "{", "}", "[", "]", ",", ":", " ", '"\\n"', "x", '{"k":', "[]", "{}"];
  for (let seed = 1; seed <= 3000; seed++) {
    const random = randomFrom(seed);
    const raw = Array.from({ length: 1 + random.below(7) }, () => random.pick(pieces)).join("");
    let valid = true;
    try {
      JSON.parse(raw);
    } catch {
      valid = false;
    }
    expect(jsonFault(raw) === undefined, raw).toBe(valid);
  }
});

test("is not troubled by depth", () => {
  expect(jsonFault(`${"[".repeat(100_000)}`)?.offset).toBe(100_000);
});
