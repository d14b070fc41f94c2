import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { BadCorpus, readCorpus } from "./corpus.ts";

const root = mkdtempSync(join(tmpdir(), "scrubin-corpus-"));
afterAll(() => rmSync(root, { recursive: true }));

const good = { id: "1", jurisdiction: "uk", kind: "post", context: null, text: "It’s GREAT", must: ["touting"], may: [] };

function corpus(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, "x-"));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it("takes every line of every .jsonl file, in order, by the writer of the file", () => {
  const line = (more: object) => `${JSON.stringify({ ...good, ...more })}\n`;
  const posts = readCorpus(
    corpus({ "b.jsonl": line({ id: "3" }), "a.jsonl": `${line({})}\n${line({ id: "2", context: "WHY?" })}`, "c.md": "no" }),
  );
  expect(posts.map(({ id, writer }) => `${writer} ${id}`)).toEqual(["a 1", "a 2", "b 3"]);
  expect(posts[0]).toMatchObject({ lower: "it's great", context: "", setting: undefined, must: ["touting"] });
  expect(posts[1]).toMatchObject({ context: "why?", setting: "WHY?" });
});

it.each([
  ["{", "text"],
  ["null", "record without id or text"],
  ["7", "record without id or text"],
  [JSON.stringify({ ...good, text: 7 }), "record without id or text"],
  [JSON.stringify({ ...good, jurisdiction: "fr" }), 'jurisdiction "fr"'],
  [JSON.stringify({ ...good, kind: "poem" }), 'kind "poem"'],
  [JSON.stringify({ ...good, must: ["rudeness"] }), '"must" or "may"'],
  [JSON.stringify({ ...good, may: undefined }), '"must" or "may"'],
])("names file and line of %s", (line, what) => {
  const folder = corpus({ "a.jsonl": JSON.stringify(good), "b.jsonl": `${JSON.stringify(good)}\n\n${line}\n` });
  expect(() => readCorpus(folder)).toThrow(new BadCorpus(`${join(folder, "b.jsonl")}:3: Unexpected ${what}, expected a labelled post`));
});

it("wants two writers", () => {
  expect(() => readCorpus(corpus({ "a.jsonl": JSON.stringify(good) }))).toThrow(
    /with 1 \.jsonl files, expected labelled posts of two writers/,
  );
});
