import { expect, test } from "vitest";
import { repairMojibake, repairMojibakeMapped } from "./mojibake.ts";

const spoil = (text: string) => Buffer.from(text, "utf8").toString("latin1");

test("repairs bytes written as units", () => {
  for (const text of ["café", "Ünïcode 陳太 😮‍💨 end", "’"]) expect(repairMojibake(spoil(text))).toBe(text);
});

test("leaves alone what is not wholly bytes of UTF-8", () => {
  for (const text of ["plain", "", "caf\u00e9", `${spoil("é")}’`, "\u00c3", "\u00ed\u00a0\u0080"]) expect(repairMojibake(text)).toBe(text);
});

test("knows where each repaired character stood", () => {
  const raw = spoil("Mrs Ó 陳 😮 x");
  const mapped = repairMojibakeMapped(raw);
  expect(mapped.text).toBe("Mrs Ó 陳 😮 x");
  for (const part of ["Mrs", "Ó", "陳", "😮", "x", "陳 😮"]) {
    const span = mapped.toSource(mapped.text.indexOf(part), mapped.text.indexOf(part) + part.length);
    expect(repairMojibake(raw.slice(span.start, span.end))).toBe(part);
  }
  expect(repairMojibakeMapped("plain").toSource(1, 3)).toEqual({ start: 1, end: 3 });
});
