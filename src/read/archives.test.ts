import { afterEach, describe, expect, test } from "vitest";
import { booksOf, type HarvestOptions, harvest, scratch } from "./inputs.test-support.ts";
import { tgzOf } from "./tar-writer.test-support.ts";
import { type ZipFile, zipOf } from "./zip-writer.test-support.ts";

const folders: { remove: () => void }[] = [];
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const made = scratch(files);
  folders.push(made);
  return made.path;
};
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const account = 'window.YTD.account.part0 = [{"account":{"username":"dr_made_up","accountId":"1"}}]';
const tweets = (text: string): string => `window.YTD.tweets.part0 = [{"tweet":{"id_str":"7${text.length}","full_text":"${text}"}}]`;
const exported = (text: string): Buffer =>
  zipOf([
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: tweets(text) },
  ]);

const read = async (files: Readonly<Record<string, string | Uint8Array>>, paths: readonly string[], options: HarvestOptions = {}) => {
  const cwd = folderWith(files);
  const { posts, problems, skipped } = await harvest(paths, { cwd, ...options });
  return {
    texts: posts.map(({ text }) => text),
    problems: problems.map(({ code, path, message }) => `${code} ${path}: ${message}`),
    hints: problems.map(({ hint }) => hint),
    skipped,
  };
};

describe("archives in archives", () => {
  test("a zip or a tar in a zip, in a tar and in a folder is opened", async () => {
    const inner = { "deep/x.zip": exported("Nested."), "x.tgz": tgzOf([{ name: "data/tweets.js", data: tweets("Packed twice.") }]) };
    const files = Object.entries(inner).map(([name, data]) => ({ name, data }));
    for (const [name, outer] of [
      ["outer.zip", { "outer.zip": zipOf(files) }],
      ["outer.tgz", { "outer.tgz": tgzOf(files) }],
      ["outer", Object.fromEntries(Object.entries(inner).map(([path, data]) => [`outer/${path}`, data]))],
    ] as const) {
      const { texts, problems } = await read(outer, [name]);
      expect([name, texts.sort(), problems]).toEqual([name, ["Nested.", "Packed twice."], []]);
    }
  });

  test("deeper ones are told of with the flag that opens them", async () => {
    const third = zipOf([{ name: "second.zip", data: zipOf([{ name: "x.zip", data: exported("Third.") }]) }]);
    const { texts, problems, hints } = await read({ "first.zip": third }, ["first.zip"]);
    expect([texts, problems, hints]).toEqual([
      [],
      ["incomplete first.zip!second.zip!x.zip: Unexpected archive in an archive, expected at most 1 deep: not opened"],
      ["If you trust it: --limit depth=2"],
    ]);
    expect(await read({ "first.zip": third }, ["first.zip"], { limits: { depth: 2 } })).toMatchObject({ texts: ["Third."], problems: [] });
  });

  test("pictures in a zip inside an export, as X packed them in 2019, are no archive without posts", async () => {
    const media = zipOf([{ name: "1.jpg", data: "x" }]);
    const outer = zipOf([
      { name: "tweet.js", data: tweets("With a picture.") },
      { name: "tweet_media/tweet-media-part1.zip", data: media },
    ]);
    expect(await read({ "x.zip": outer }, ["x.zip"])).toMatchObject({
      texts: ["With a picture."],
      problems: [],
      skipped: { "media files": 1 },
    });
  });

  test("a damaged one is told of and the rest is read", async () => {
    const whole = exported("Cut.");
    const outer = zipOf([
      { name: "cut.zip", data: whole.subarray(0, whole.length - 30) },
      { name: "sum.zip", data: exported("Sum."), crc: 5 },
      { name: "whole.zip", data: exported("Whole.") },
    ]);
    const { texts, problems } = await read({ "o.zip": outer }, ["o.zip"]);
    expect(texts).toEqual(["Whole."]);
    expect(problems).toEqual([
      expect.stringMatching(/^unreadable o\.zip!cut\.zip: Unexpected end of the archive/),
      expect.stringMatching(/^incomplete o\.zip!sum\.zip: Unexpected checksum/),
    ]);
  });
});

describe("limits", () => {
  const bulky: readonly ZipFile[] = [
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: tweets("x".repeat(5000)), stored: true },
    { name: "data/tweets-part1.js", data: tweets("y".repeat(200)) },
  ];

  test("each has a message and a flag of its own; nothing of it is hit by what is usual", async () => {
    const long = `data/${"n".repeat(300)}.js`;
    const files = { "x.zip": zipOf([...bulky, { name: long, data: "[]" }]) };
    expect((await read(files, ["x.zip"], { allowPartial: true })).problems).toEqual([]);
    const within = async (limits: HarvestOptions["limits"]) => read(files, ["x.zip"], { allowPartial: true, limits });
    expect(await within({ total: 3 * 1024 })).toMatchObject({
      problems: [expect.stringMatching(/^incomplete x\.zip!data\/tweets\.js: Unexpected amount of data, expected at most 3 KB unpacked/)],
      hints: ["If you trust it: --limit total=1TB"],
    });
    expect(await within({ entries: 2 })).toMatchObject({
      problems: [expect.stringMatching(/^incomplete x\.zip: Unexpected 4 files in one archive, expected at most 2/)],
      hints: ["If you trust it: --limit entries=20"],
    });
    expect(await within({ name: 50 })).toMatchObject({
      problems: [expect.stringMatching(/^incomplete x\.zip!data\/n+…: Unexpected name of more than 50 characters/)],
      hints: ["If you trust it: --limit name=500"],
    });
  });

  test("what is unpacked from one path is counted in one sum, archives inside included", async () => {
    const outer = zipOf([{ name: "x.zip", data: zipOf(bulky), stored: true }]);
    expect((await read({ "o.zip": outer }, ["o.zip"], { limits: { total: 8000 } })).problems).toEqual([
      expect.stringMatching(/^incomplete o\.zip!x\.zip!data\/tweets\.js: Unexpected amount of data/),
    ]);
  });
});

describe("directories that lie", () => {
  test("names that differ in capitals only are told of, and both files are read", async () => {
    const zip = zipOf([
      { name: "a.txt", data: "Small." },
      { name: "A.txt", data: "Capital." },
      { name: "A.TXT", data: "All capitals." },
    ]);
    const { texts, problems } = await read({ "d.zip": zip }, ["d.zip"]);
    expect(texts.sort()).toEqual(["All capitals.", "Capital.", "Small."]);
    expect(problems).toEqual([
      "incomplete d.zip!A.txt: Unexpected name that differs from another in capitals only (and 1 more such), expected names that stay apart on every system",
    ]);
  });

  test("a count of files that is too small hides none", async () => {
    const zip = exported("Hidden?");
    const end = zip.length - 22;
    zip.writeUInt16LE(1, end + 8);
    zip.writeUInt16LE(1, end + 10);
    expect((await read({ "x.zip": zip }, ["x.zip"])).problems).toEqual([
      expect.stringContaining("Unexpected bytes in the directory of the archive"),
    ]);
  });
});

describe("parts", () => {
  test.each([
    ["facebook-jane-2024-05-01-Ab12.zip", "facebook-jane-2024-05-01-Xy34.zip", true],
    ["facebook-jane-2024-05-01-Ab12.zip", "facebook-jane-2025-05-01-Xy34.zip", false],
    ["takeout-20240501T101010Z-001.zip", "takeout-20240501T101010Z-002.zip", true],
    ["takeout-20240501T101010Z-1-001.zip", "takeout-20240501T101010Z-2-001.zip", true],
    ["takeout-20240501T101010Z-001.zip", "takeout-20240601T101010Z-001.zip", false],
    ["twitter-2024-01-02-abc-part1.zip", "twitter-2024-01-02-abc-part2.zip", true],
    ["twitter-2024-01-02.zip", "twitter-2024-01-03.zip", false],
    ["72157_ab12_part1.zip", "72157_ab12_part2.zip", true],
    ["data-download-1.zip", "data-download-2.zip", true],
    ["export (1).zip", "export.zip", true],
    ["notes-05-01-23.zip", "notes-05-01-24.zip", false],
  ])("%s and %s belong together: %s", async (a, b, together) => {
    const files = {
      [a]: zipOf([{ name: "data/account.js", data: account }]),
      [b]: zipOf([{ name: "data/tweets.js", data: tweets("Other.") }]),
    };
    const cwd = folderWith(files);
    const { posts } = await harvest([a, b], { cwd });
    expect(posts.map(({ author }) => author?.handle)).toEqual([together ? "dr_made_up" : undefined]);
  });

  test("a part that is missing between two others is told of", async () => {
    const zip = exported("x");
    const { problems } = await read({ "t-001.zip": zip, "t-004.zip": zip }, ["t-001.zip", "t-004.zip"]);
    expect(problems).toEqual(["incomplete t-001.zip: Unexpected gap in the parts of an export: 2, 3 not given"]);
  });
});

test("the parts of one export are one tree in the books", async () => {
  const cwd = folderWith({
    "t-1.zip": zipOf([
      { name: "data/account.js", data: account },
      { name: "data/tweets_media/1.jpg", data: "x" },
    ]),
    "t-2.zip": exported("Whole."),
  });
  const { trees, files } = await booksOf(["t-1.zip", "t-2.zip"], { cwd });
  expect([files, trees.map(({ path, reader, posts, files: { read, media } }) => [path, reader, posts, read, media])]).toEqual([
    2,
    [["t-1.zip", "x", 1, 2, 1]],
  ]);
});
