import { expect, test } from "vitest";
import { compose, lastAtOrBefore, MappedTextBuilder, unchanged } from "./mapped-text.ts";

const slice = (source: string, span: { start: number; end: number }) => source.slice(span.start, span.end);

test("leaves markup at the ends of a span out and markup inside it in", () => {
  const source = "a **bold** b";
  const mapped = new MappedTextBuilder(source).copy(0, 2).skip(2, 4).copy(4, 8).skip(8, 10).copy(10, 12).build();
  expect(mapped.text).toBe("a bold b");
  expect(slice(source, mapped.toSource(2, 6))).toBe("bold");
  expect(slice(source, mapped.toSource(0, 2))).toBe("a ");
  expect(slice(source, mapped.toSource(0, 4))).toBe("a **bo");
  expect(slice(source, mapped.toSource(6, 7))).toBe(" ");
});

test("never splits a replacement, even one of equal length", () => {
  const source = "x&amp;y&#9;z";
  const mapped = new MappedTextBuilder(source).copy(0, 1).replace(1, 6, "&").copy(6, 7).replace(7, 11, "TABS").copy(11, 12).build();
  expect(mapped.text).toBe("x&yTABSz");
  expect(slice(source, mapped.toSource(1, 2))).toBe("&amp;");
  expect(slice(source, mapped.toSource(4, 5))).toBe("&#9;");
  expect(slice(source, mapped.toSource(0, 3))).toBe("x&amp;y");
});

test("places an empty span at its point and copes with an empty text", () => {
  const mapped = new MappedTextBuilder("ab--cd").copy(0, 2).copy(4, 6).build();
  expect(mapped.toSource(2, 2)).toEqual({ start: 4, end: 4 });
  expect(mapped.toSource(4, 4)).toEqual({ start: 6, end: 6 });
  expect(new MappedTextBuilder("zzz").build().toSource(0, 0)).toEqual({ start: 0, end: 0 });
});

test("maps pieces taken out of order", () => {
  const source = "one [alt] two";
  const mapped = new MappedTextBuilder(source).copy(0, 4).copy(9, 13).replace(13, 13, "\n\n").copy(5, 8).build();
  expect(mapped.text).toBe("one  two\n\nalt");
  expect(slice(source, mapped.toSource(10, 13))).toBe("alt");
});

test("composes two steps", () => {
  const inner = new MappedTextBuilder("a\\nb c").copy(0, 1).replace(1, 3, "\n").copy(3, 6).build();
  const outer = new MappedTextBuilder(inner.text).copy(0, 3).copy(4, 5).build();
  const both = compose(outer, inner);
  expect(both.text).toBe("a\nbc");
  expect(slice("a\\nb c", both.toSource(1, 4))).toBe("\\nb c");
  expect(compose(unchanged("abc"), unchanged("abc")).toSource(1, 2)).toEqual({ start: 1, end: 2 });
});

test("finds the last number not above the wanted one", () => {
  expect([0, 1, 4, 5, 6, 99].map((wanted) => lastAtOrBefore([0, 5, 6, 9], wanted))).toEqual([0, 0, 0, 1, 2, 3]);
});
