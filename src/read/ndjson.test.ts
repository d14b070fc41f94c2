import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { randomFrom } from "../text/random.test-support.ts";
import { entryOf, expectAt, readAll } from "./draft.test-support.ts";
import { ndjson } from "./ndjson.ts";

test("reads good lines and tells of bad ones by line and column", async () => {
  const source = readFileSync("fixtures/read/ndjson/posts.ndjson", "utf8");
  for (const chunk of [1, 7, 65_536]) {
    const { posts, problems } = await readAll(ndjson, entryOf("posts.ndjson", source, chunk));
    expect(posts.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ["a", "tweet", "First é post"],
      ["line-3", "post", "Second\npost"],
      ["3", "post", ""],
      ["a@line-12", "post", "again"],
      ["a@line-13", "post", "and again"],
    ]);
    expect(posts[0]).toMatchObject({
      at: "2024-01-02T03:04:05Z",
      audience: "public",
      lang: "en",
      author: { name: "Dr A. Example", bio: "GP" },
    });
    expect(posts[1]?.context).toBe('asked about "hours"');
    expectAt(source, posts[0] as (typeof posts)[0], "é post", "\\u00e9 post");
    expect(problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)).toEqual([
      "incomplete 5:1 Unexpected character, expected a value",
      'incomplete 6:18 Unexpected number as "text", expected a string',
      'incomplete 7:1 Unexpected record without "text", expected a string',
      'incomplete 8:1 Unexpected array, expected an object with a "text"',
      'incomplete 9:20 Unexpected word as "kind", expected one of tweet, post, comment, reply, review-reply, caption, blog, bio, message, draft',
      'incomplete 10:24 Unexpected word as "audience", expected one of public, unlisted, followers, group, direct, draft, deleted, unknown',
      'incomplete 11:24 Unexpected word as "author", expected an object',
      "incomplete 12:1 Unexpected second post with the same id, expected each id once",
      'incomplete 14:34 Unexpected end, expected "," or a closing bracket',
    ]);
  }
});

test("reads an array of posts, and says where it is broken", async () => {
  const source = '\ufeff[\n  { "text": "one" },\n  { "text": 2 }, {"id": "x", "text": "thr\\u0065e"}\n]\n';
  const { posts, problems } = await readAll(ndjson, entryOf("a.json", source));
  expect(posts.map(({ id, text }) => [id, text])).toEqual([
    ["line-2", "one"],
    ["x", "three"],
  ]);
  expectAt(source, posts[1] as (typeof posts)[0], "three", "thr\\u0065e");
  expect(problems).toMatchObject([{ line: 3, column: 13 }]);
  const broken = await readAll(ndjson, entryOf("a.json", '[{"text":"x"},\n}]'));
  expect(broken).toMatchObject({
    posts: [],
    problems: [{ code: "unreadable", line: 2, column: 1, message: 'Unexpected "}", expected a value' }],
  });
});

test("refuses bytes that are not UTF-8, line by line", async () => {
  const bytes = Buffer.concat([Buffer.from('{"text":"ok"}\n{"text":"'), Buffer.from([0xe9]), Buffer.from('"}\n{"text":"ok"}')]);
  const { posts, problems } = await readAll(ndjson, entryOf("a.ndjson", bytes));
  expect(posts.length).toBe(2);
  expect(problems).toMatchObject([{ line: 2, column: 10, message: "Unexpected bytes, expected UTF-8 text" }]);
});

test("reads posts of megabytes, in batches", async () => {
  const long = "word ".repeat(400_000);
  const source = `${JSON.stringify({ text: long })}\n${'{"text":"x"}\n'.repeat(1200)}`;
  const sizes: number[] = [];
  for await (const batch of ndjson.read([entryOf("a.ndjson", source)], { messages: false })) sizes.push(batch.posts.length);
  expect(sizes).toEqual([500, 500, 201]);
});

test.each([
  ["a.ndjson", "anything", "sure"],
  ["a.jsonl", "", "sure"],
  ["-", '{"id":1,"text":"x"}\n{', "sure"],
  ["a.txt", '{"text":"x"}', "sure"],
  ["a.txt", "{curly} prose", "no"],
  ["a.json", ' [ {"a":1,"text":"x"}, ', "sure"],
  ["a.json", '[{"full_text":"x"}]', "no"],
  ["a.json", "[]", "no"],
  ["a.md", '{"text":"x"}', "no"],
])("claims %s holding %j: %s", async (name, content, claim) => {
  expect(await ndjson.claim([entryOf(name, content)])).toBe(claim);
});

const noise = ["word ", "é", "😮‍💨", "陳太", "\n", '"', "\\", "\t", "/", "\u2028", "\ud800", "{}", "],"];
const spell = (text: string, ascii: boolean) => {
  const json = JSON.stringify(text);
  return ascii ? json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
};

test("finds the marker's own characters in the file, in 400 random files", async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = randomFrom(seed);
    const some = () => Array.from({ length: random.below(8) }, () => random.pick(noise)).join("");
    const ascii = random.chance(0.5);
    const blank = random.pick(["", " ", "\t"]);
    const marker = random.pick(["Zqmarker", "Zq\nmárker", 'Zq"m"😮', "Zq陳"]);
    const line = (text: string) =>
      `${blank}{"id":${blank}"${random.below(1e9)}-${random.below(1e9)}",${blank}"text"${blank}:${spell(text, ascii)},"context":"Zqmarker"}`;
    const lines = Array.from({ length: random.below(6) }, () => (random.chance(0.2) ? "" : line(some())));
    const text = `${some()};${marker};${some()}`;
    lines.splice(random.below(lines.length + 1), 0, line(text));
    const source = (random.chance(0.2) ? "\ufeff" : "") + lines.join(random.chance(0.3) ? "\r\n" : "\n");
    const { posts, problems } = await readAll(ndjson, entryOf("a.ndjson", source, random.pick([3, 50, 65_536])));
    expect(problems).toEqual([]);
    const post = posts.find((candidate) => candidate.text.includes(`;${marker};`)) as (typeof posts)[0];
    expectAt(source, post, `;${marker};`, `;${spell(marker, ascii).slice(1, -1)};`);
  }
});
