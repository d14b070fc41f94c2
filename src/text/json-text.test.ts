import { expect, test } from "vitest";
import { decodeJsonString, findJsonValue, jsonTextAt, valueEnd } from "./json-text.ts";

const slice = (raw: string, span: { start: number; end: number } | undefined) => span && raw.slice(span.start, span.end);

test("decodes escapes and keeps the place of each", () => {
  const raw = '"a\\n\\u00e9\\ud83d\\ude2e \\"q\\" \\\\ \\ud800z\\/"';
  const mapped = decodeJsonString(raw, 0);
  expect(mapped.text).toBe(JSON.parse(raw));
  const at = (part: string) => slice(raw, mapped.toSource(mapped.text.indexOf(part), mapped.text.indexOf(part) + part.length));
  expect(at("\n")).toBe("\\n");
  expect(at("é")).toBe("\\u00e9");
  expect(at("😮")).toBe("\\ud83d\\ude2e");
  expect(at("q")).toBe("q");
  expect(at('"q"')).toBe('\\"q\\"');
  expect(at("z/")).toBe("z\\/");
});

test("finds values by path in any layout", () => {
  const raw = ' { "a" : [1, {"x": "}"}, "s,]"] ,"t\\u0065xt":"one", "n": -1.5e3 , "text" : "two", "data":[{"post":"p"}] } ';
  expect(slice(raw, findJsonValue(raw, ["a", 0]))).toBe("1");
  expect(slice(raw, findJsonValue(raw, ["a", 1, "x"]))).toBe('"}"');
  expect(slice(raw, findJsonValue(raw, ["a", 2]))).toBe('"s,]"');
  expect(slice(raw, findJsonValue(raw, ["n"]))).toBe("-1.5e3");
  expect(slice(raw, findJsonValue(raw, ["text"]))).toBe('"two"');
  expect(jsonTextAt(raw, ["data", 0, "post"])?.text).toBe("p");
  for (const path of [["no"], ["a", 3], ["a", "x"], ["text", 0], ["data", 0, "post", "q"]])
    expect(findJsonValue(raw, path)).toBeUndefined();
  expect(jsonTextAt(raw, ["n"])).toBeUndefined();
  expect(findJsonValue("{}", ["a"])).toBeUndefined();
  expect(findJsonValue("[]", [0])).toBeUndefined();
});

test("repairs mojibake on the way when asked", () => {
  const raw = '{"post":"caf\\u00c3\\u00a9 \\u00f0\\u009f\\u0098\\u00ae!"}';
  const mapped = jsonTextAt(raw, ["post"], { mojibake: true });
  expect(mapped?.text).toBe("café 😮!");
  expect(slice(raw, mapped?.toSource(3, 4))).toBe("\\u00c3\\u00a9");
  expect(slice(raw, mapped?.toSource(5, 8))).toBe("\\u00f0\\u009f\\u0098\\u00ae!");
  expect(jsonTextAt(raw, ["post"])?.text).toBe("cafÃ© ð\u009f\u0098®!");
});

test("agrees with JSON.parse on nested documents", () => {
  const value = { a: [[], {}, [{ b: '\\"]}' }], "x\\"], c: { d: [null, true, -0.5, "é\u2028"] } };
  for (const raw of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    expect(JSON.parse(slice(raw, findJsonValue(raw, ["c"])) ?? "")).toEqual(value.c);
    expect(JSON.parse(slice(raw, findJsonValue(raw, ["a", 2])) ?? "")).toEqual(value.a[2]);
    expect(slice(raw, findJsonValue(raw, ["c", "d", 1]))).toBe("true");
    expect(valueEnd(raw, 0)).toBe(raw.length);
  }
});

test("is not slowed by depth", () => {
  const raw = `{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)},"text":"x"}`;
  expect(jsonTextAt(raw, ["text"])?.text).toBe("x");
});
