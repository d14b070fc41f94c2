import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { harvest, scratch } from "./inputs.test-support.ts";
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
const tweets = (...texts: readonly string[]): string =>
  `window.YTD.tweets.part0 = ${JSON.stringify(texts.map((fullText, index) => ({ tweet: { id_str: `9${index}${fullText.length}`, full_text: fullText } })))}`;

/** Reads a zip of these files: texts of posts, and problems without the folder of the test. */
const readZip = async (files: readonly ZipFile[], name = "x.zip") => {
  const cwd = folderWith({ [name]: zipOf(files) });
  const all = await harvest([name], { cwd });
  return {
    texts: all.posts.map(({ text }) => text),
    problems: all.problems.map(({ code, path, message }) => `${code} ${path}: ${message}`),
    skipped: all.skipped,
  };
};

test("a zip is read, deflated or stored, in zip64, with pictures left out", async () => {
  const read = await readZip([
    { name: "data/account.js", data: account, stored: true },
    { name: "data/tweets.js", data: tweets("One.", "Two."), zip64: true },
    { name: "data/tweets_media/1.jpg", data: "…" },
    { name: "__MACOSX/data/tweets.js", data: "rubbish" },
  ]);
  expect(read).toEqual({ texts: ["One.", "Two."], problems: [], skipped: { "media files": 1 } });
});

test("a lone folder around the export, and names with backslashes, do no harm", async () => {
  expect(await readZip([{ name: "twitter-2024\\data\\tweets.js", data: tweets("Wrapped.") }])).toMatchObject({
    texts: ["Wrapped."],
    problems: [],
  });
});

test("names are UTF-8 where valid, marked or not, and else CP437", async () => {
  const cwd = folderWith({
    "d.zip": zipOf([
      { name: Buffer.from("caf\u00e9.txt", "utf8"), data: "a" },
      { name: Buffer.from([0x63, 0x61, 0x66, 0x82, 0x2e, 0x74, 0x78, 0x74]), data: "b" },
    ]),
  });
  // Same name, other bytes: the second is told of.
  expect((await harvest(["d.zip"], { cwd })).problems.map(({ path }) => path)).toEqual(["d.zip!café.txt"]);
});

test.each([
  ["../evil.js", "name that leaves the archive"],
  ["/etc/evil.js", "absolute name"],
  ["C:/evil.js", "absolute name"],
  ["data/nul.js", "name of a device"],
])("a name such as %s is one problem, and the rest is read", async (name, fault) => {
  const { texts, problems } = await readZip([
    { name: "data/tweets.js", data: tweets("Fine.") },
    { name, data: "x" },
  ]);
  expect(texts).toEqual(["Fine."]);
  expect(problems).toEqual([`incomplete x.zip!${name}: Unexpected ${fault}, expected a plain file: not read`]);
});

test("links and second entries of one name are told of once each", async () => {
  const { texts, problems } = await readZip([
    { name: "data/tweets.js", data: tweets("First.") },
    { name: "data/tweets.js", data: tweets("Second.") },
    { name: "data/like.js", data: "/etc/passwd", mode: 0o120777 },
    { name: "data/block.js", data: "/etc/passwd", mode: 0o120777 },
  ]);
  expect(texts).toEqual(["First."]);
  expect(problems).toEqual([
    "incomplete x.zip!data/tweets.js: Unexpected second entry of the same name, expected a plain file: not read",
    "incomplete x.zip!data/like.js: Unexpected link (and 1 more such), expected a plain file: not read",
  ]);
});

test("an encrypted zip is one problem with a hint", async () => {
  const cwd = folderWith({
    "x.zip": zipOf(["account", "tweets"].map((name) => ({ name: `data/${name}.js`, data: tweets("Secret."), encrypted: true }))),
  });
  const { posts, problems } = await harvest(["x.zip"], { cwd });
  expect(posts).toEqual([]);
  expect(problems).toMatchObject([
    { code: "unreadable", message: "Unexpected encryption (and 1 more such), expected a plain file: not read" },
  ]);
  expect(problems[0]?.hint).toContain("password");
});

test("a truncated zip is one problem", async () => {
  const whole = zipOf([{ name: "data/tweets.js", data: tweets("Cut.") }]);
  const cwd = folderWith({ "x.zip": whole.subarray(0, whole.length - 30), "empty.zip": "" });
  for (const name of ["x.zip", "empty.zip"]) {
    const { posts, problems } = await harvest([name], { cwd });
    expect(posts).toEqual([]);
    expect(problems).toMatchObject([{ code: "unreadable", path: name, message: expect.stringContaining("cut off or no zip") }]);
  }
});

test("damaged entries are a problem each, and the other files are read", async () => {
  const { texts, problems } = await readZip([
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: tweets("Wrong sum."), crc: 1 },
    { name: "data/tweets-part1.js", data: tweets("Sound.") },
    { name: "data/tweets-part2.js", data: `${tweets("Longer than it says.")}   `, declaredSize: 20 },
    { name: "data/tweets-part3.js", data: tweets("Shorter."), declaredSize: 2000 },
  ]);
  expect(texts).toContain("Sound.");
  expect(problems).toEqual([
    expect.stringMatching(/^incomplete x\.zip!data\/tweets\.js: Unexpected checksum/),
    expect.stringMatching(/^incomplete x\.zip!data\/tweets-part2\.js: Unexpected data past the 20 bytes/),
    expect.stringMatching(/^incomplete x\.zip!data\/tweets-part3\.js: Unexpected end after \d+ bytes, expected 2000/),
  ]);
});

test("a bomb is stopped after some megabytes; as a picture it is never opened", async () => {
  const bomb = Buffer.concat([Buffer.from(account), Buffer.alloc(12 * 2 ** 20, 0x20)]);
  const { problems } = await readZip([
    { name: "data/account.js", data: bomb },
    { name: "data/tweets_media/a.png", data: bomb },
  ]);
  expect(problems).toEqual([expect.stringMatching(/^incomplete x\.zip!data\/account\.js: Unexpected growth of more than 200 times/)]);
});

test("zips of one export are one tree, whether named or lying in a folder; other exports stay apart", async () => {
  const first = zipOf([{ name: "data/account.js", data: account }]);
  const second = zipOf([{ name: "data/tweets.js", data: tweets("Part two.") }]);
  const cwd = folderWith({ "d/twitter-2024-01-02-ab-1.zip": first, "d/twitter-2024-01-02-ab-2.zip": second, "d/other-1.zip": second });
  for (const paths of [["d"], ["d/twitter-2024-01-02-ab-2.zip", "d/other-1.zip", "d/twitter-2024-01-02-ab-1.zip"], ["d/*.zip"]]) {
    const { posts, problems, files } = await harvest(paths, { cwd });
    expect(posts.map(({ author }) => author?.handle).sort()).toEqual(["dr_made_up", undefined]);
    expect(problems).toEqual([]);
    expect(files).toBe(3);
  }
});

test("a zip under another name is known by its first bytes", async () => {
  expect(await readZip([{ name: "a.txt", data: "Words." }], "backup.bak")).toMatchObject({ texts: ["Words."], problems: [] });
});

test.skipIf(process.getuid?.() === 0)("a folder and a file without read permission are told of by name", async () => {
  const cwd = folderWith({ "open/a.txt": "A.", "open/shut/b.txt": "B.", "open/c.txt": "C." });
  chmodSync(join(cwd, "open/shut"), 0);
  chmodSync(join(cwd, "open/c.txt"), 0);
  const { posts, problems } = await harvest(["open"], { cwd });
  chmodSync(join(cwd, "open/shut"), 0o700);
  expect(posts.map(({ text }) => text)).toEqual(["A."]);
  expect(problems).toMatchObject([{ path: "open/shut", message: expect.stringContaining("permission") }, { path: "open/c.txt" }]);
});
