import { describe, expect, it } from "vitest";
import { hashList, readList } from "./list.ts";

const plain = `# invented, one a line
Thandeka Nomvula Dlamini
Seán Ó Briain
Elizabeth Hartnell-Moore
082 123 4567
A123456(7)
@runner_moira
陳大文
`;

function listOf(text: string) {
  const read = readList(text, "patients.txt");
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const hashed = (): string => {
  const made = hashList(plain, "patients.txt", "0123456789abcdef0123456789abcdef");
  if ("problems" in made) throw new Error("no list");
  return made.value;
};

describe.each([
  ["names", plain],
  ["hashes", hashed()],
])("a list of %s", (_, text) => {
  const list = listOf(text);
  const found = (post: string) => list.find(post).map(({ span, certainty }) => [post.slice(span.start, span.end), certainty]);

  it.each([
    ["Saw Thandeka Dlamini today", [["Thandeka Dlamini", "high"]]],
    ["DLAMINI, Thandeka N. was in", [["DLAMINI, Thandeka", "high"]]],
    ["Thandi Dlamini, what a star", [["Thandi Dlamini", "high"]]],
    ["Dlamini Nomvula Thandeka", [["Dlamini Nomvula Thandeka", "high"]]],
    ["T. Dlamini in bed four", [["T. Dlamini", "medium"]]],
    ["Mrs Dlamini again", [["Mrs Dlamini", "medium"]]],
    ["a Sean O Briain walked in", [["Sean O Briain", "high"]]],
    ["Ｅｌｉｚａｂｅｔｈ Hartnell-Moore", [["Ｅｌｉｚａｂｅｔｈ Hartnell-Moore", "high"]]],
    ["Liz Hartnell Moore rang", [["Liz Hartnell Moore", "high"]]],
    ["ring her on +27 82 123-4567 now", [["27 82 123-4567", "high"]]],
    ["0821234567", [["0821234567", "high"]]],
    ["HKID A123456(7) on the screen", [["A123456(7", "high"]]],
    ["well run @Runner_Moira!", [["Runner_Moira", "high"]]],
    ["今日見到陳大文，佢好返晒", [["陳大文", "high"]]],
  ])("finds who is meant in %s", (post, expected) => {
    expect(found(post)).toEqual(expected);
  });

  it.each([
    "Thandeka and Mr Nkosi came; the Dlamini dynasty is a book",
    "Sean went home. Briain stayed.",
    "Call 082 123 4568",
    "A 123 patients, 4567 steps",
    "moira, the runner",
    "陳大明同大文",
    "John Smith",
  ])("finds nobody in %s", (post) => {
    expect(found(post)).toEqual([]);
  });
});

describe("reading a list", () => {
  it("tells of entries that would fit anybody, without repeating them", () => {
    const read = readList("Thandeka Dlamini\nJo\n12\n", "patients.txt");
    expect(read).toMatchObject({ problems: [{ path: "patients.txt", line: 2 }, { line: 3 }] });
    expect(JSON.stringify(read)).not.toMatch(/Jo|12/);
  });
  it("refuses an empty list: nobody would be watched", () => {
    expect(readList("# none\n\n", "patients.txt")).toMatchObject({ problems: [{ message: expect.stringContaining("without entries") }] });
  });
  it("refuses a damaged line among hashes", () => {
    expect(readList(`${hashed()}xyz\n`, "patients.txt")).toMatchObject({
      problems: [{ message: expect.stringContaining("a hash of 32 digits") }],
    });
  });
});

describe("hashing a list", () => {
  it("leaves no word of it", () => {
    expect(hashed()).not.toMatch(/dlamini|briain|moira|陳/iu);
    expect(
      hashed()
        .split("\n")
        .slice(1, -1)
        .every((line) => /^[0-9a-f]{32}$/.test(line)),
    ).toBe(true);
  });
  it("takes another salt each time", () => {
    expect(hashList(plain, "p")).not.toEqual(hashList(plain, "p"));
  });
  it("refuses hashes", () => {
    expect(hashList(hashed(), "p")).toMatchObject({ problems: [{ message: expect.stringContaining("list of hashes") }] });
  });
});
