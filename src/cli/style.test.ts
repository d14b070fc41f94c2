import { describe, expect, it } from "vitest";
import { styleFor } from "./style.ts";
import { fakeWorld } from "./world.test-support.ts";

type Case = [colour: boolean | undefined, env: Record<string, string>, terminal: boolean, toFile: boolean, expected: boolean];

describe("colour", () => {
  it.each<Case>([
    [undefined, {}, true, false, true],
    [undefined, {}, false, false, false],
    [undefined, {}, true, true, false],
    [undefined, { TERM: "dumb" }, true, false, false],
    [undefined, { NO_COLOR: "1" }, true, false, false],
    [undefined, { NO_COLOR: "" }, true, false, true],
    [undefined, { FORCE_COLOR: "1" }, false, false, true],
    [undefined, { FORCE_COLOR: "0" }, true, false, false],
    [undefined, { NO_COLOR: "1", FORCE_COLOR: "1" }, false, false, false],
    [true, { NO_COLOR: "1" }, false, true, true],
    [false, { FORCE_COLOR: "1" }, true, false, false],
  ])("flag %j, environment %j, terminal %j, file %j: %j", (colour, env, outIsTerminal, toFile, expected) => {
    expect(styleFor({ colour, reveal: false }, toFile, fakeWorld({ env, outIsTerminal })).colour).toBe(expected);
  });
});

it("width is the terminal's, and fixed elsewhere", () => {
  const looks = { colour: undefined, reveal: true };
  expect(styleFor(looks, false, fakeWorld({ outIsTerminal: true, columns: 120 })).width).toBe(120);
  expect(styleFor(looks, false, fakeWorld({ outIsTerminal: true, columns: 3 })).width).toBe(40);
  expect(styleFor(looks, true, fakeWorld({ outIsTerminal: true, columns: 120 })).width).toBe(100);
  expect(styleFor(looks, false, fakeWorld({ columns: 7 })).width).toBe(100);
});
