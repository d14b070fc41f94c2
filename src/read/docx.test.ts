import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { harvest, placeOf, scratch } from "./inputs.test-support.ts";

const fixture = "fixtures/drafts/falls-week.docx";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const readBytes = (bytes: Uint8Array) => {
  const folder = scratch({ "a.docx": bytes });
  folders.push(folder);
  return harvest(["a.docx"], { cwd: folder.path });
};

describe("a Word document", () => {
  it("gives what would be published: headings, insertions, tables, footnotes; no deletions and no comments", async () => {
    const { posts, problems } = await harvest([fixture]);
    expect(problems).toEqual([]);
    const [post] = posts;
    expect(post).toMatchObject({ kind: "draft", platform: "docx", id: "falls-week.docx" });
    for (const words of ["Falls week", "small and careful", "Mondays at nine", "See your own doctor"]) expect(post?.text).toContain(words);
    for (const words of ["best in the country", "Ask Mrs X"]) expect(post?.text).not.toContain(words);
  });

  it("has paragraphs for lines", async () => {
    const { posts } = await harvest([fixture]);
    expect(placeOf(posts[0], "Umhlanga")).toEqual({ path: fixture, line: 2, column: 30, endLine: 2, endColumn: 38 });
  });

  it("that is cut, protected or no document at all is told of, never thrown, in one line without its words", async () => {
    const bytes = readFileSync(fixture);
    for (const share of [0, 0.1, 0.5, 0.9, 0.99]) {
      const { posts, problems } = await readBytes(bytes.subarray(0, Math.floor(bytes.length * share)));
      expect([posts.length, problems.length]).toEqual([0, 1]);
    }
    expect((await readBytes(Buffer.from("plain words"))).problems).toMatchObject([
      { message: "Unexpected content, expected a Word document (.docx)" },
    ]);
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    expect((await readBytes(old)).problems).toMatchObject([{ hint: "Save it as .docx without a password" }]);
  });
});
