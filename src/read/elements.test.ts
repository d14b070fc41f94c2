import { expect, test } from "vitest";
import type { Entry } from "../model/reader.ts";
import { type Element, elementsOf, type SplitOptions } from "./elements.ts";

const entryOf = (bytes: Buffer, cuts: (length: number) => number): Entry => ({
  path: "f.json",
  name: "f.json",
  size: bytes.length,
  async *open() {
    // One block of memory for all chunks, as a careless source may do.
    for (let at = 0; at < bytes.length; ) {
      const size = Math.max(1, cuts(bytes.length));
      const chunk = Buffer.from(bytes.subarray(at, at + size));
      yield chunk;
      chunk.fill(0x20);
      at += size;
    }
  },
});

const split = async (text: string | Buffer, options: SplitOptions = {}, cuts: (length: number) => number = (length) => length) => {
  const elements: Element[] = [];
  const problems: string[] = [];
  for await (const stretch of elementsOf(entryOf(Buffer.from(text), cuts), options)) {
    elements.push(...stretch.elements);
    problems.push(...stretch.problems.map(({ line, column, message }) => `${line ?? "-"}:${column ?? "-"} ${message}`));
  }
  return { elements, problems, values: elements.map(({ value }) => value), places: elements.map(({ line, column }) => [line, column]) };
};

/** A small generator of repeatable chance. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const randomValue = (pick: (below: number) => number, depth: number): unknown => {
  const words = ["", 'say "no"', "back\\slash\\", "brace } ] {", "naïve 🎉", "line\nend", '\\"', "，"];
  const sort = pick(depth > 3 ? 3 : 5);
  if (sort === 0) return words[pick(words.length)];
  if (sort === 1) return pick(1000) - 500;
  if (sort === 2) return [true, false, null][pick(3)];
  if (sort === 3) return Array.from({ length: pick(4) }, () => randomValue(pick, depth + 1));
  return Object.fromEntries(
    Array.from({ length: pick(4) }, (_, index) => [`${words[pick(words.length)]}${index}`, randomValue(pick, depth + 1)]),
  );
};

test("random lists, cut at random bytes, come out as JSON.parse gives them and where they stand", async () => {
  for (let seed = 1; seed <= 150; seed++) {
    const pick = chance(seed);
    const list = Array.from({ length: pick(6) }, () => ({ a: randomValue(pick, 0) }));
    const text = `window.YTD.x.part0 = ${JSON.stringify(list, null, pick(3))}`;
    const { values, elements, problems } = await split(text, {}, () => 1 + pick(9));
    expect([values, problems]).toEqual([list, []]);
    const lines = text.split("\n");
    for (const { raw, line, column } of elements) {
      const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
      expect(text.startsWith(raw, from)).toBe(true);
    }
  }
});

test("columns count UTF-16 units, lines LF or CRLF; a byte order mark takes none", async () => {
  expect((await split('\uFEFF[{"a":"ü🎉"},{"b":1},\r\n {"c":2}]')).places).toEqual([
    [1, 2],
    [1, 14],
    [2, 2],
  ]);
});

test("assignments of all eras are cut off, never run", async () => {
  for (const before of ["window.YTD.tweets.part0 = ", "Grailbird.data.tweets_2014_01 =\n", "var user_details =  ", "", "\n\n"]) {
    expect((await split(`${before}[ {"a":1} ];\n`)).values).toEqual([{ a: 1 }]);
  }
});

test("a list under a key, one object, and several lists", async () => {
  const wraps = (key: string): boolean => key.endsWith("_v2");
  const keyed = await split('{"a_v2":[{"x":1},{"x":2}],"b_v2":[{"y":3}],"lone":{"z":4},"n":5}', { wraps });
  expect(keyed.elements.map(({ key, value }) => [key, value])).toEqual([
    ["a_v2", { x: 1 }],
    ["a_v2", { x: 2 }],
    ["b_v2", { y: 3 }],
    ["lone", { z: 4 }],
  ]);
  expect((await split('{"a_v2":[{"x":1}],"bé_v2":[{"y":3}]}', { wraps }, () => 1)).elements.map(({ key }) => key)).toEqual([
    "a_v2",
    "bé_v2",
  ]);
  expect((await split('{"data":[{"x":1}]}', { wraps })).values).toEqual([{ data: [{ x: 1 }] }]);
  expect((await split('{"name":"n","photos":[{"x":1}]}')).places).toEqual([[1, 1]]);
  expect((await split("{}")).values).toEqual([{}]);
});

test("elements deeper down, for lists that are too long as a whole", async () => {
  const text = JSON.stringify([{ c: { id: "1", messages: [{ m: { t: "a" } }, { m: { t: "b" } }] } }, { c: { messages: [] } }]);
  expect((await split(text, { depth: 5 })).values).toEqual([{ m: { t: "a" } }, { m: { t: "b" } }]);
});

test("a bad element is one problem with its line, and the rest is read", async () => {
  const { values, problems } = await split('[\n {"a":1},\n {bad,,},\n 42,\n "text",\n {"a":2}\n]');
  expect(values).toEqual([{ a: 1 }, { a: 2 }]);
  expect(problems).toEqual([
    "3:2 Unexpected character in an element, expected JSON: left out",
    "4:2 Unexpected value in the list, expected an object",
    "5:2 Unexpected value in the list, expected an object",
  ]);
});

test.each([
  ['[{"a":1},\n{"b":"cut', 1, "2:1 Unexpected end of the file, expected the list to be closed: it is cut off here"],
  ['[{"a":1},\n', 1, "2:1 Unexpected end of the file, expected the list to be closed: it is cut off here"],
  ["{ this is not valid json,,,", 0, "1:1 Unexpected end of the file, expected the list to be closed: it is cut off here"],
  ["", 0, "-:- Unexpected empty file, expected a JSON list in UTF-8"],
  ["<html>[]</html>", 0, "-:- Unexpected text, expected a JSON list in UTF-8"],
  ['[{"a":1}]\n[{"b":2}]', 1, "2:1 Unexpected text after the list, expected the end of the file"],
])("%j", async (text, count, problem) => {
  for (const cuts of [(length: number) => length, () => 1]) {
    const read = await split(text, {}, cuts);
    expect([read.values.length, read.problems]).toEqual([count, [problem]]);
  }
});

test("UTF-16, an element too large and one too deep are refused", async () => {
  expect((await split(Buffer.from("\uFEFF[]", "utf16le"))).problems).toEqual([
    "-:- Unexpected text in UTF-16, expected a JSON list in UTF-8",
  ]);
  const large = await split(`[{"a":"${"x".repeat(300)}"},{"b":1}]`, { maxBytes: 100 }, () => 7);
  expect([large.values, large.problems]).toEqual([
    [{ b: 1 }],
    ["1:2 Unexpected element of more than 100 bytes, expected a post: left out"],
  ]);
  const deep = await split(`[{"a":${"[".repeat(600)}${"]".repeat(600)}},{"b":1}]`);
  expect([deep.values, deep.problems.length]).toEqual([[{ b: 1 }], 1]);
});

test("bytes that stop coming are one problem, after what came", async () => {
  const entry: Entry = {
    path: "f.json",
    name: "f.json",
    size: undefined,
    async *open() {
      yield Buffer.from('[{"a":1},{"b"');
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
    },
  };
  const stretches = [];
  for await (const stretch of elementsOf(entry)) stretches.push(stretch);
  expect(stretches.flatMap(({ elements }) => elements.map(({ value }) => value))).toEqual([{ a: 1 }]);
  expect(stretches.flatMap(({ problems }) => problems)).toEqual([
    { code: "unreadable", message: "Unexpected failure of the disk while reading", path: "f.json" },
  ]);
});

test("sixty megabytes of posts need no more memory than a few of them", async () => {
  const one = `${JSON.stringify({ tweet: { id_str: "1", full_text: "A few words of a post. ".repeat(40) } }, null, 2)},\n`;
  const block = Buffer.from(one.repeat(60));
  const entry: Entry = {
    path: "tweets.js",
    name: "tweets.js",
    size: undefined,
    async *open() {
      yield Buffer.from("window.YTD.tweets.part0 = [\n");
      for (let sent = 0; sent < 60e6; sent += block.length) yield block;
      yield Buffer.from('{"tweet":{}}\n]');
    },
  };
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  let count = 0;
  for await (const { elements } of elementsOf(entry)) {
    count += elements.length;
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(count).toBeGreaterThan(60_000);
  expect(most).toBeLessThan(120 * 2 ** 20);
});
