import { expect, test } from "vitest";
import { Damage } from "./damage.ts";
import { decode, headOf, readText } from "./decode.ts";
import { entryOf } from "./draft.test-support.ts";

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test("decodes UTF-8 with and without a mark, and UTF-16 with one", () => {
  for (const bytes of [Buffer.from("Ó 😮"), Buffer.from("\ufeffÓ 😮"), utf16("Ó 😮"), utf16("Ó 😮").swap16()]) {
    expect(decode(bytes, "a").text).toBe("Ó 😮");
  }
});

test.each([
  ["invalid UTF-8", Buffer.from([0x61, 0xe9, 0x62])],
  ["UTF-16 without a mark", Buffer.from("plain", "utf16le")],
  ["binary data", Buffer.from([0x89, 0x50, 0, 0, 1])],
  ["half a surrogate pair", utf16("a\ud800")],
])("refuses %s with a problem", (_what, bytes) => {
  expect(decode(bytes, "a").problem).toMatchObject({
    code: "unreadable",
    path: "a",
    message: expect.stringMatching(/, expected UTF-8 text$/),
  });
});

test("makes a problem of a failing source", async () => {
  const broken = { ...entryOf("a", ""), open: () => failing() };
  expect(await readText(broken)).toMatchObject({ problem: { code: "incomplete", message: "cut short", path: "a" } });
  expect(await headOf(broken)).toBe("");
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("x");
  throw new Damage("incomplete", "cut short");
}

test("looks at the head only, across chunks", async () => {
  expect((await headOf(entryOf("a", "é".repeat(10_000), 7), 100)).startsWith("éééé")).toBe(true);
  expect((await headOf(entryOf("a", "x".repeat(10_000)), 100)).length).toBe(100);
});
