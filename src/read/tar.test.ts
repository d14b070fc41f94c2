import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { harvest, scratch } from "./inputs.test-support.ts";
import { type TarFile, tarOf, tgzOf } from "./tar-writer.test-support.ts";

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
  `window.YTD.tweets.part0 = ${JSON.stringify(texts.map((text, at) => ({ tweet: { id_str: `${at}${text.length}`, full_text: text } })))}`;

const packers = { "x.tar": tarOf, "x.tgz": tgzOf, "x.tar.gz": tgzOf };
const names = Object.keys(packers) as (keyof typeof packers)[];

const read = async (name: keyof typeof packers, files: readonly TarFile[], cut = 0) => {
  const whole = packers[name](files);
  const cwd = folderWith({ [name]: whole.subarray(0, whole.length - cut) });
  const { posts, problems, skipped } = await harvest([name], { cwd });
  return {
    texts: posts.map(({ text }) => text),
    problems: problems.map(({ code, path, message }) => `${code} ${path}: ${message}`),
    skipped,
  };
};

const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((one) => /^scrubin-[A-Za-z0-9]{6}$/.test(one));

test.each(names)("%s is read like a zip, in whatever order the files come", async (name) => {
  const files = [
    { name: "./", sort: "5" },
    { name: "./data/tweets_media/1.jpg", data: "picture" },
    { name: "./data/tweets.js", data: tweets("One.", "Two.") },
    { name: "./data/account.js", data: account },
  ];
  expect(await read(name, files)).toEqual({ texts: ["One.", "Two."], problems: [], skipped: { "media files": 1 } });
  expect(leftovers()).toEqual([]);
});

test.each(names)("%s: links, devices, names that lead out and second files are told of, the rest is read", async (name) => {
  const { texts, problems } = await read(name, [
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: tweets("Fine.") },
    { name: "data/tweets.js", data: tweets("Again.") },
    { name: "data/like.js", sort: "2", link: "/etc/passwd" },
    { name: "data/block.js", sort: "1", link: "data/account.js" },
    { name: "data/tty", sort: "3" },
    { name: "../evil.js", data: "x" },
    { name: "/etc/evil.js", data: "x" },
    { name: "data/Account.js", data: account },
  ]);
  expect(texts).toEqual(["Fine."]);
  expect(problems.map((problem) => problem.replace(/^incomplete /, ""))).toEqual([
    `${name}!data/tweets.js: Unexpected second entry of the same name, expected a plain file: not read`,
    `${name}!data/like.js: Unexpected link (and 1 more such), expected a plain file: not read`,
    `${name}!data/tty: Unexpected special file, expected a plain file: not read`,
    `${name}!../evil.js: Unexpected name that leaves the archive, expected a plain file: not read`,
    `${name}!/etc/evil.js: Unexpected absolute name, expected a plain file: not read`,
    `${name}!data/Account.js: Unexpected name that differs from another in capitals only, expected names that stay apart on every system`,
    expect.stringContaining("data/Account.js: Unexpected file in an export of x"),
  ]);
});

test.each(names)("%s: long names are whole", async (name) => {
  const long = `${"f".repeat(90)}/${"g".repeat(90)}`;
  const { texts, problems } = await read(name, [{ name: `${long}/data/tweets.js`, data: tweets("Deep.") }]);
  expect([texts, problems]).toEqual([["Deep."], []]);
});

test("a tar that is cut is told of wherever the cut is, and what came before is read", async () => {
  const files = [
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: tweets("Kept.") },
    { name: "data/tweets-part1.js", data: tweets("x".repeat(3000)) },
  ];
  for (const name of names) {
    const size = packers[name](files).length;
    for (let cut = 1; cut < size - 20; cut += Math.ceil(size / 23)) {
      const { texts, problems } = await read(name, files, cut);
      // The last zeros may be missing; all files are there then.
      if (texts.length < 2) expect([name, cut, problems.length > 0]).toEqual([name, cut, true]);
    }
    expect((await read(name, files, name === "x.tar" ? 3000 : 40)).texts).toContain("Kept.");
  }
  expect(leftovers()).toEqual([]);
});

test("a tar that ends between two files without the mark of its end is told of", async () => {
  const whole = tarOf([{ name: "data/tweets.js", data: tweets("Kept.") }]);
  const cwd = folderWith({ "x.tar": whole.subarray(0, whole.length - 1024) });
  const { posts, problems } = await harvest(["x.tar"], { cwd });
  expect(posts).toHaveLength(1);
  expect(problems).toMatchObject([{ code: "incomplete", message: expect.stringContaining("mark of its end") }]);
});

test("what is no tar, and a packed stream that is damaged, are one problem each", async () => {
  const packed = tgzOf([{ name: "data/tweets.js", data: tweets("Kept.", "x".repeat(100)) }]);
  packed.writeUInt8(packed.readUInt8(packed.length - 30) ^ 0x10, packed.length - 30);
  const cwd = folderWith({
    "a.tar": "Not a tar at all, though it is called one. ".repeat(40),
    "b.tgz": packed,
    "c.tgz": gzipSync("short"),
    "d.tar": "",
  });
  for (const name of ["a.tar", "b.tgz", "c.tgz", "d.tar"]) {
    const { problems } = await harvest([name], { cwd });
    expect([name, problems.length > 0, problems.every(({ path }) => path?.startsWith(name))]).toEqual([name, true, true]);
  }
});

test("a bomb in a packed tar is stopped, and the flag that lets it pass is named", async () => {
  const files = [
    { name: "data/account.js", data: account },
    { name: "data/tweets.js", data: Buffer.alloc(24 * 2 ** 20, 0x20) },
  ];
  const cwd = folderWith({ "x.tgz": tgzOf(files) });
  const { problems } = await harvest(["x.tgz"], { cwd });
  expect(problems[0]).toMatchObject({
    message: expect.stringContaining("more than 200 times"),
    hint: expect.stringContaining("--limit ratio="),
  });
  expect((await harvest(["x.tgz"], { cwd, limits: { ratio: 5000 } })).problems.map(({ message }) => message)).not.toContainEqual(
    expect.stringContaining("more than"),
  );
  expect(leftovers()).toEqual([]);
});

test("parts of one export may be tars", async () => {
  const cwd = folderWith({
    "twitter-2024-part1.tgz": tgzOf([{ name: "data/account.js", data: account }]),
    "twitter-2024-part2.tgz": tgzOf([{ name: "data/tweets.js", data: tweets("Part two.") }]),
  });
  const { posts, problems } = await harvest(["twitter-2024-part1.tgz", "twitter-2024-part2.tgz"], { cwd });
  expect([posts.map(({ author }) => author?.handle), problems]).toEqual([["dr_made_up"], []]);
});
