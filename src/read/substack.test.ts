import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectPlaces, expectSturdy, readExport } from "./export.test-support.ts";
import { harvest, placeOf } from "./inputs.test-support.ts";
import { substack } from "./substack.ts";

const fixture = "fixtures/exports/substack-2024";
const header = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n";

test("the fixture is read with all its files, and each file is accounted for", async () => {
  const { claim, posts, problems, skipped, files } = await readExport(substack, fixture);
  expect(posts.map(({ id, kind, audience, at }) => [id, kind, audience, at])).toEqual([
    ["141000001.why-i-left", "blog", "public", "2024-03-01T08:00:00.000Z"],
    ["141000002.for-members", "blog", "followers", "2024-04-01T08:00:00.000Z"],
    ["141000003.talk", "post", "public", "2024-05-01T08:00:00.000Z"],
    ["141000004.unfinished", "blog", "draft", undefined],
    ["141000005.about", "blog", "public", "2023-01-01T00:00:00.000Z"],
    ["141000009.orphan", "blog", "unknown", undefined],
  ]);
  expect([claim, problems, skipped]).toEqual(["sure", [], {}]);
  expect(files).toEqual({
    "email_list.invented.csv": "ignored: addresses of subscribers are not read",
    "posts.csv": "read",
    "posts/141000001.delivers.csv": "ignored: who opened a post is not read",
    "posts/141000001.opens.csv": "ignored: who opened a post is not read",
    "posts/141000001.why-i-left.html": "read",
    "posts/141000002.for-members.html": "read",
    "posts/141000003.talk.html": "read",
    "posts/141000005.about.html": "read",
    "posts/141000009.orphan.html": "read",
  });
});

test("titles, subtitles and texts are one post, each word at its place in its own file; buttons and others' posts are no words", async () => {
  const { posts } = await readExport(substack, fixture);
  expectPlaces(posts);
  const [post] = posts;
  expect(post?.text).toBe(
    "Why I left the “best” practice in Tuen Mun\n\nNotes of a family doctor\n\n" +
      "Last Tuesday Mrs Made-Up, 71, of Siu Hong Court, asked me the same question & I had no answer.\n\n" +
      "My old consulting room, name board in view\n\nRoom 3, empty.\n\nYou were always late.\n\nShe was right.",
  );
  expect(post?.quotations?.map(({ start, end }) => post.text.slice(start, end))).toEqual(["You were always late."]);
  expect(placeOf(post, "practice")).toMatchObject({ path: `${fixture}/posts.csv`, line: 2, column: 133 });
  expect(placeOf(post, "Siu Hong")).toMatchObject({ path: `${fixture}/posts/141000001.why-i-left.html`, line: 1, column: 37 });
  expect(placeOf(post, "doctor\n\nLast")).toMatchObject({ path: `${fixture}/posts.csv`, line: 2 });
  expect(post?.media).toEqual([{ name: "https://media.example/clinic.jpg", alt: "My old consulting room, name board in view" }]);
  expect(posts[1]?.media).toEqual([{ name: "https://media.example/episode.mp3" }]);
});

test("sample substack-export", async () => {
  const { posts, problems, files } = await readExport(substack, "fixtures/exports/samples/substack-export");
  expect(posts.map(({ id, kind, audience }) => [id, kind, audience])).toEqual([
    ["123401.plain-text", "blog", "public"],
    ["123402.podcast", "blog", "public"],
    ["123403.thread", "post", "public"],
    ["123404.draft-text", "blog", "draft"],
    ["123405.about-us", "blog", "public"],
  ]);
  expect([problems, new Set(Object.values(files))]).toEqual([[], new Set(["read"])]);
  expect(posts[0]?.text).toBe(
    "Plain Text\n\n“This quote’s rather short”\n\nLorem Ipsum\n\n" +
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.\n\n" +
      "Dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco.",
  );
  const framed = await harvest(["fixtures/exports/samples/substack-export"]);
  expect([framed.posts.length, framed.problems]).toEqual([5, []]);
});

test("a missing page of a published post is told of, and the table alone is read with a word about what is missing", async () => {
  const rows = `${header}1.a,2024-01-01T00:00:00.000Z,true,,newsletter,everyone,A,,\n2.b,2024-01-01T00:00:00.000Z,true,,newsletter,everyone,B,,\n`;
  const partial = await readExport(substack, { "posts.csv": rows, "posts/1.a.html": "<p>Text</p>" });
  expect([partial.posts.map(({ text }) => text), partial.problems.map(({ line }) => line)]).toEqual([["A\n\nText", "B"], [3]]);
  const alone = await readExport(substack, { "posts.csv": rows });
  expect([alone.posts.length, alone.problems.map(({ code }) => code)]).toEqual([2, ["incomplete"]]);
});

test("other tables of posts are not taken for Substack's", async () => {
  const { claim, files } = await readExport(substack, { "posts.csv": "id,permalink,date\n" });
  expect([claim, files]).toEqual(["no", { "posts.csv": "unknown: its columns are not those of a table of posts" }]);
});

test("damaged files: no crash, and nothing is lost without a word", async () => {
  const page = readFileSync(`${fixture}/posts/141000001.why-i-left.html`, "utf8");
  await expectSturdy(substack, {
    "posts.csv": readFileSync(`${fixture}/posts.csv`, "utf8").split("\n141000003")[0] ?? "",
    "posts/141000001.why-i-left.html": page,
  });
});
