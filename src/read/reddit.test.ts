import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectPlaces, expectSturdy, readExport } from "./export.test-support.ts";
import { harvest, placeOf } from "./inputs.test-support.ts";
import { reddit } from "./reddit.ts";

const fixture = "fixtures/exports/reddit-2025";
const header = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n";
const left = "ignored: messages are read with --include messages";

test("the fixture is read with all its files, and each file is accounted for", async () => {
  const { claim, posts, problems, skipped, files } = await readExport(reddit, fixture);
  expect(posts.map(({ id, kind, audience, at, state }) => [id, kind, audience, at, state])).toEqual([
    ["user_preferences-line-2", "bio", "unknown", undefined, undefined],
    ["1abc01", "post", "unknown", "2025-06-01T04:12:33Z", undefined],
    ["1abc02", "post", "unknown", "2025-06-02T10:00:00Z", undefined],
    ["1abc03", "post", "public", "2025-06-03T10:00:00Z", undefined],
    ["1abc04", "post", "deleted", "2025-06-04T10:00:00Z", "deleted"],
    ["kx0001", "comment", "unknown", "2025-06-01T05:00:00Z", undefined],
    ["kx0002", "reply", "unknown", "2025-06-01T05:05:00Z", undefined],
    ["kx0004", "comment", "unknown", "2019-06-01T05:00:00Z", undefined],
    ["drafts-d1", "draft", "draft", "2025-06-07T09:00:00Z", undefined],
  ]);
  expect([claim, problems, skipped]).toEqual(["sure", [], { "without words": 1 }]);
  expect(files).toEqual({
    "chat_history.csv": left,
    "comments.csv": "read",
    "comments_2.csv": "read",
    "comments_headers.csv": "ignored: a second list of posts and comments, without their texts",
    "drafts.csv": "read",
    "friends.csv": "ignored: contacts are not read",
    "ip_logs.csv": "ignored: data on the account",
    "messages.csv": left,
    "post_votes.csv": "ignored: votes are no words",
    "posts.csv": "read",
    "statistics.csv": "read",
    "user_preferences.csv": "read",
  });
});

test("titles and bodies are words, Markdown is undone, quotations of others are marked, spoilers are the owner's", async () => {
  const { posts } = await readExport(reddit, fixture, { messages: true });
  expectPlaces(posts);
  const post = posts.find(({ id }) => id === "1abc01");
  expect(post?.text).toBe(
    "Night shift in casualty\n\nA taxi driver from Ngangelizwe, 52, came in with a panga in his shoulder.\n\nDo you people ever sleep?\n\n" +
      "he asked. The register says four beds.",
  );
  expect(post?.quotations?.map(({ start, end }) => post.text.slice(start, end))).toEqual(["Do you people ever sleep?"]);
  expect(placeOf(post, "four")).toMatchObject({ line: 6, column: 62 });
  expect(post).toMatchObject({
    url: "https://www.reddit.com/r/southafrica/comments/1abc01/night_shift/",
    author: { handle: "ward_owl_za", bio: "Intern at a hospital in Mthatha. Not your doctor." },
  });
  const reply = posts.find(({ id }) => id === "kx0002");
  expect(reply?.quotations?.map(({ start, end }) => reply.text.slice(start, end))).toEqual(["was it the knee again"]);
  expect(reply?.text).toContain("the hip");
  expect(posts.find(({ id }) => id === "1abc03")?.media).toEqual([{ name: "https://i.redd.it/owl123.jpg" }]);
});

test("trap 12: received messages are others', and files that come split are all read", async () => {
  const { posts, skipped } = await readExport(reddit, fixture, { messages: true });
  expect(posts.filter(({ kind }) => kind === "message").map(({ text, audience, thread }) => [text, audience, thread])).toEqual([
    ["re: Question\n\nSend a photo, I will prescribe something.", "direct", "m1"],
    ["Night shift again", "direct", "!room1"],
  ]);
  expect(skipped).toEqual({ "messages of others": 2, "without words": 1 });
  expect(posts.filter(({ path }) => path.endsWith("comments_2.csv"))).toHaveLength(1);
  const messages = readFileSync(`${fixture}/messages.csv`, "utf8");
  const ownerless = await readExport(reddit, { "messages.csv": messages }, { messages: true });
  expect([ownerless.posts, ownerless.problems.map(({ code }) => code)]).toEqual([[], ["incomplete"]]);
  expect((await readExport(reddit, { "messages.csv": messages }, { messages: true, me: ["u/Ward_Owl_ZA"] })).posts).toHaveLength(1);
});

test("sample reddit-csv", async () => {
  const { claim, posts, problems, files } = await readExport(reddit, "fixtures/exports/samples/reddit-csv");
  expect([claim, posts.length, problems, files]).toEqual(["sure", 8, [], { "comments.csv": "read", "posts.csv": "read" }]);
  expect(posts[0]).toMatchObject({
    id: "t3_abc123",
    text: "My First Python Project\n\nJust finished my first Python project! It's a CLI tool for managing tasks.",
    url: "https://www.reddit.com/r/python/comments/abc123/my_first_project/",
    at: "2023-06-15T14:30:00Z",
  });
  expect((await harvest(["fixtures/exports/samples/reddit-csv"])).posts).toHaveLength(8);
  expect((await harvest(["fixtures/exports/samples/reddit-csv/comments.csv"])).posts[0]?.platform).toBe("reddit");
});

test("tables of other exports are not taken for Reddit's; columns in another order are, by name", async () => {
  const claim = (csv: string) => readExport(reddit, { "comments.csv": csv }).then((read) => read.claim);
  expect(await claim("Date,Link,Message\n")).toBe("no");
  expect(await claim("Comment ID,Channel ID,Comment Create Timestamp,Price,Video ID,Comment Text\n")).toBe("no");
  const { posts } = await readExport(reddit, {
    "comments.csv": "body,parent,subreddit,permalink,id,date\nHello,t1_x,x,/r/x/,k1,2025-01-01 10:00:00 UTC\n",
  });
  expect(posts).toMatchObject([{ id: "k1", kind: "reply", text: "Hello" }]);
});

test("a table that is not understood, and a BOM", async () => {
  const { files, posts } = await readExport(reddit, {
    "comments.csv": `\uFEFF${header}k1,/r/x/,2025-01-01 10:00:00 UTC,,x,0,l,,Hi,\n`,
    "posts.csv": "what,else\n1,2\n",
  });
  expect([posts.length, files]).toEqual([
    1,
    { "comments.csv": "read", "posts.csv": "unknown: its columns are not those of a table that is known" },
  ]);
});

test("damaged files: no crash, and nothing is lost without a word", async () => {
  const names = ["posts.csv", "comments.csv", "chat_history.csv", "statistics.csv", "drafts.csv"];
  await expectSturdy(reddit, Object.fromEntries(names.map((name) => [name, readFileSync(`${fixture}/${name}`, "utf8")])), {
    messages: true,
    me: ["ward_owl_za"],
  });
});
