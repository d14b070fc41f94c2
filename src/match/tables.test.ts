import { expect, it } from "vitest";
import { compile } from "./compile.ts";
import { rule, signal, sources } from "./sources.test-support.ts";
import { packTables, unpackTables } from "./tables.ts";

const words = Array.from({ length: 3000 }, (_, i) => `word${(i * 7919) % 3001}x`);
const { tables } = compile(
  sources(
    [signal("list", words), signal("pairs", [`(${words.slice(0, 90).join("|")}) (a|b c|d e f)? … end`, "verskrik*"])],
    [rule("uk/all", { word: "signal", name: "pairs" })],
  ),
  [],
);

it("gives back what was packed", () => {
  const packed = packTables(tables);
  expect(tables.branches.length).toBeGreaterThan(0);
  expect(unpackTables(packed)).toEqual(tables);
  expect(unpackTables(packed)).toEqual(tables);
});

it("reads a block that does not begin at a multiple of four", () => {
  const packed = packTables(tables);
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  expect(unpackTables(shifted.subarray(1))).toEqual(tables);
});

it("refuses a block cut short", () => {
  expect(() => unpackTables(packTables(tables).slice(0, 4000))).toThrow(RangeError);
});
