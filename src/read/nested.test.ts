import { expect, test } from "vitest";
import { entryOf } from "./draft.test-support.ts";
import { nestedElementsOf, type Wish } from "./nested.ts";

async function walk(json: string, wants: (path: readonly string[], listed: boolean) => Wish, chunk = 65_536) {
  const elements: unknown[] = [];
  const problems: string[] = [];
  for await (const stretch of nestedElementsOf(entryOf("f.json", json, chunk), wants)) {
    elements.push(...stretch.elements.map(({ path, value, line, column }) => [path.join("."), value, line, column]));
    problems.push(...stretch.problems.map(({ line, column, message }) => `${line}:${column} ${message.split(",")[0]}`));
  }
  return { elements, problems };
}

const json = `\uFEFF{"A":{"é \\u00e9":[{"x":"😅 \\"}"},{"x":[{"y":1}]}],"none":null,"skip":[{"big":"]}"}]},
"Map":{"k1":{"List":[{"z":2}]}},"One":{"v":true}}`;
const wants = (path: readonly string[], listed: boolean): Wish =>
  path[0] !== undefined && !path.includes("skip") && (listed || path[0] === "One") ? "surely" : "no";
const all = (path: readonly string[]): Wish => (path.length > 0 ? "surely" : "no");

test("objects are found by their keys, with their places, however the bytes come", async () => {
  for (const chunk of [1, 2, 3, 5, 7, 64, 65_536]) {
    expect(await walk(json, wants, chunk)).toEqual({
      elements: [
        ["A.é é", { x: '😅 "}' }, 1, 19],
        ["A.é é", { x: [{ y: 1 }] }, 1, 34],
        ["Map.k1.List", { z: 2 }, 2, 22],
        ["One", { v: true }, 2, 39],
      ],
      problems: [],
    });
  }
});

test("cut, broken and foreign files are told of, and what can be read is read", async () => {
  const list = '{"A":[{"x":1},{"x":2}]}';
  const cases: readonly (readonly [string, number, string])[] = [
    ['{"A":[{"x":1},{"x":', 1, "1:15 Unexpected end of the file"],
    ['{"A":[{"x":1},', 1, "1:15 Unexpected end of the file"],
    ['{"A":[{"x":1},{"x":}]}', 1, "1:15 Unexpected character in an element"],
    ['{"A":[{"x":1}}]', 1, "1:14 Unexpected sign"],
    ['{"A" [{"x":1}]}', 1, "1:6 Unexpected sign"],
    ['{"A":[{"x":1},5,null,[{"x":2}],"s"]}', 2, "1:15 Unexpected value in the list"],
    ["not json", 0, "1:1 Unexpected sign"],
    ["", 0, "1:1 Unexpected end of the file"],
  ];
  for (const [text, count, told] of cases) {
    const { elements, problems } = await walk(text, all);
    if (text !== "not json") expect([text, elements.length, problems[0]]).toEqual([text, count, told]);
    else expect(problems.length).toBeGreaterThan(0);
  }
  expect((await walk(list, all)).problems).toEqual([]);
});
