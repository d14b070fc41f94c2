import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { harvest, scratch } from "./inputs.test-support.ts";
import { zipOf } from "./zip-writer.test-support.ts";

const folders: { remove: () => void }[] = [];
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const made = scratch(files);
  folders.push(made);
  return made.path;
};
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const paths = async (...args: Parameters<typeof harvest>): Promise<string[]> => (await harvest(...args)).posts.map(({ path }) => path);

async function* bytes(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

test("a folder of drafts is read file by file in order of name; what is hidden or no text is not", async () => {
  const names = [
    "b.md",
    "a/z.txt",
    "a/b.html",
    "c.ndjson",
    ".git/x.md",
    "node_modules/p/README.md",
    "a/.hidden.md",
    "d.pdf",
    "e.jpg",
    "__MACOSX/f.txt",
  ];
  const cwd = folderWith(Object.fromEntries(names.map((name) => [name, name === "c.ndjson" ? '{"id":"1","text":"Words."}' : "Words."])));
  expect(await paths(["."], { cwd })).toEqual(["a/b.html", "a/z.txt", "b.md", "c.ndjson"]);
  expect(await paths([cwd])).toEqual(["a/b.html", "a/z.txt", "b.md", "c.ndjson"].map((name) => join(cwd, name)));
  const { skipped, problems, files } = await harvest(["."], { cwd });
  expect([skipped, problems, files]).toEqual([{ "media files": 1, "other files": 1 }, [], 4]);
});

test("an export in a subfolder is read as one, the drafts beside it file by file", async () => {
  const cwd = folderWith({
    "old/data/tweets.js": 'window.YTD.tweets.part0 = [{"tweet":{"id_str":"5","full_text":"Hi."}}]',
    "old/data/README.txt": "Not a post.",
    "new.txt": "New.",
  });
  expect(await paths(["."], { cwd })).toEqual(["new.txt", "old/data/tweets.js"]);
});

test("patterns are written out, sorted, and nothing is read twice", async () => {
  const cwd = folderWith({ "p/b.md": "B.", "p/a.md": "A.", "p/a[1].md": "Bracketed.", "p/c.txt": "C." });
  expect(await paths(["p/*.md", "p/a.md", "./p/b.md"], { cwd })).toEqual(["p/a.md", "p/a[1].md", "p/b.md"]);
  expect(await paths(["p/a[1].md"], { cwd })).toEqual(["p/a[1].md"]);
  expect((await harvest(["p/*.rst"], { cwd })).problems).toEqual([
    { code: "unreadable", message: "Unexpected pattern: no file matches it", path: "p/*.rst" },
  ]);
});

test("missing paths are told of, and the others are read", async () => {
  const cwd = folderWith({ "a.txt": "A." });
  symlinkSync(join(cwd, "nowhere"), join(cwd, "dangling.txt"));
  const { posts, problems } = await harvest(["gone.md", "a.txt", "a.txt/b", "dangling.txt"], { cwd });
  expect(posts.map(({ path }) => path)).toEqual(["a.txt"]);
  expect(problems.map(({ code, path, message }) => [code, path, message.includes("no such file")])).toEqual([
    ["unreadable", "gone.md", true],
    ["unreadable", "a.txt/b", true],
    ["unreadable", "dangling.txt", true],
  ]);
});

test("what no reader knows is told of: a file, a folder and an archive without posts, an archive of another sort", async () => {
  const cwd = folderWith({
    "scan.pdf": Buffer.from([0x25, 0x50, 0, 1, 2]),
    "f/scan.pdf": "%PDF",
    "media.zip": zipOf([{ name: "1.jpg", data: "x" }]),
    "packed.7z": "7z\u00bc\u00af",
  });
  for (const path of ["scan.pdf", "f", "media.zip", "packed.7z"]) {
    const { posts, problems } = await harvest([path], { cwd });
    expect([posts, problems.map((problem) => [problem.code, problem.path])]).toEqual([[], [["unknown-format", path]]]);
  }
  expect((await harvest(["packed.7z"], { cwd })).problems[0]?.hint).toContain("Unpack");
});

test("an empty folder is no problem", async () => {
  const cwd = folderWith({ "f/.keep": "" });
  expect(await harvest(["f"], { cwd })).toEqual({ posts: [], problems: [], skipped: {}, files: 0 });
});

test("standard input is read by its contents, or by the name it is given", async () => {
  expect((await harvest(["-"], { stdin: bytes("Just ", "words.") })).posts).toMatchObject([
    { platform: "text", text: "Just words.", path: "-" },
  ]);
  expect((await harvest(["-"], { stdin: bytes('{"id":"7","text":"W', 'ords."}\n') })).posts).toMatchObject([
    { platform: "ndjson", id: "7" },
  ]);
  expect((await harvest(["-"], { stdin: bytes("# Words"), stdinName: "d.md" })).posts).toMatchObject([
    { platform: "markdown", path: "d.md" },
  ]);
});

test("a long standard input flows through", async () => {
  const line = `${JSON.stringify({ text: "x".repeat(1000) })}\n`;
  const chunks = Array.from({ length: 40 }, () => line.repeat(100));
  const { posts, problems } = await harvest(["-"], { stdin: bytes(...chunks) });
  expect([posts.length, problems]).toEqual([4000, []]);
});

test("a draft in UTF-16 is read", async () => {
  const cwd = folderWith({ "a.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Wörter.", "utf16le")]) });
  expect((await harvest(["a.txt"], { cwd })).posts).toMatchObject([{ text: "Wörter." }]);
});
