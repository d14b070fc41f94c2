import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectPlaces, expectSturdy, readExport } from "./export.test-support.ts";
import { harvest, placeOf } from "./inputs.test-support.ts";
import { tiktok } from "./tiktok.ts";

const fixture = "fixtures/exports/tiktok-2025";
const textFixture = "fixtures/exports/tiktok-text-2024";
const json = readFileSync(`${fixture}/user_data_tiktok.json`, "utf8");

test("the JSON fixture is read: captions, comments, reviews, live words and the profile; what was watched is not", async () => {
  const { claim, posts, problems, skipped, layout, files } = await readExport(tiktok, fixture);
  expect(posts.map(({ kind, audience, at, text }) => [kind, audience, at, text])).toEqual([
    ["comment", "public", "2025-03-01T19:20:21Z", "My patient in bed 9 did the same dance, bless her 💃"],
    ["comment", "public", "2025-03-02T19:20:21Z", "None"],
    ["post", "unknown", "2025-03-04T08:00:00Z", "Two hours for a plaster."],
    ["caption", "public", "2025-03-05T08:00:00Z", "Day in the life of a ward sister #nhs ❤️"],
    ["caption", "followers", "2025-03-06T08:00:00Z", "For friends"],
    ["caption", "deleted", "2025-02-01T08:00:00Z", "Deleted for a reason"],
    ["bio", "unknown", undefined, "Ward sister. Leeds. Tea."],
    ["post", "unknown", "2025-01-02T03:04:05Z", "Got me through a double shift."],
    ["comment", "public", "2025-01-05T20:01:00Z", "Ask your GP, not me"],
    ["post", "unknown", "2025-01-06T20:00:00Z", "Ask a ward sister anything"],
  ]);
  expect([claim, problems, skipped, layout, files]).toEqual([
    "sure",
    [],
    { "videos without a caption": 1 },
    ["JSON"],
    { "user_data_tiktok.json": "read" },
  ]);
});

test("every word is found again at its place; who, where, what with it", async () => {
  const { posts } = await readExport(tiktok, fixture, { messages: true });
  expectPlaces(posts);
  const [comment, other] = posts;
  expect(placeOf(comment, "bed 9")).toMatchObject({ line: 4, column: 64 });
  expect(comment?.author).toEqual({ handle: "nurse.invented", name: "Sister Invented", bio: "Ward sister. Leeds. Tea." });
  expect(other).toMatchObject({ url: "https://www.tiktok.com/@x/video/1", media: [{ name: "https://p.example/photo.jpg" }] });
  expect(posts.find(({ text }) => text === "For friends")?.url).toBe("https://www.tiktokv.com/share/video/7300000000000000001/");
  const video = posts.find(({ text }) => text.startsWith("Day"));
  expect([video?.url, video?.media, video?.context]).toEqual([
    undefined,
    [{ name: "https://v16.example/video.mp4?expires=1" }],
    "Show us your lunch, everybody",
  ]);
  expect(posts.find(({ audience }) => audience === "deleted")?.state).toBe("deleted");
});

test("trap 8: a comment tells neither what it answers nor whom; a review tells of what place it is", async () => {
  const { posts } = await readExport(tiktok, fixture);
  expect(posts.filter(({ kind }) => kind === "comment").map(({ context }) => context)).toEqual([undefined, undefined, undefined]);
  expect(posts.find(({ text }) => text.startsWith("Two hours"))?.context).toBe("Clinic Invented");
});

test("messages are the owner's only, in both layouts; without a profile they cannot be told", async () => {
  const messages = (read: Awaited<ReturnType<typeof readExport>>) =>
    read.posts.filter(({ kind }) => kind === "message").map(({ text, audience, thread }) => [text.trim(), audience, thread]);
  const asked = await readExport(tiktok, fixture, { messages: true });
  expect(messages(asked)).toEqual([["Lost one in the night, Mr Nowhere.", "direct", "Chat History with zoe.made.up:"]]);
  expect(asked.skipped).toEqual({ "messages of others": 1, "videos without a caption": 1 });
  expect(messages(await readExport(tiktok, textFixture, { messages: true }))).toEqual([
    ["Long.\nVery long.", "direct", "Chat History with zoe.made.up:"],
    ["Hi Sam", "direct", "Chat History with sam:"],
  ]);
  const ownerless = { "user_data.json": json.replace('"userName": "nurse.invented",', "") };
  const { posts, problems } = await readExport(tiktok, ownerless, { messages: true });
  expect([posts.some(({ kind }) => kind === "message"), problems.map(({ code }) => code)]).toEqual([false, ["incomplete"]]);
  expect(messages(await readExport(tiktok, ownerless, { messages: true, me: ["@Nurse.Invented"] }))).toHaveLength(1);
});

test("the names of older exports, lists that are null or objects, and one line without blanks", async () => {
  const old = {
    Activity: { "Video Browsing History": { VideoList: [{ Date: "2021-01-01 00:00:00", Title: "words of somebody else entirely" }] } },
    Comment: { Comments: { CommentsList: [{ Date: "2021-01-02 00:00:00", Comment: "Old é comment" }] } },
    "Direct Messages": {
      "Chat History": { ChatHistory: { "Chat History with a:": [{ Date: "2021-01-03 00:00:00", From: "me.too", Content: "Hi" }] } },
    },
    Video: {
      Videos: { VideoList: [{ Date: "2021-01-04 00:00:00", Link: "https://v.example", Likes: "1" }] },
      RecentlyDeletedPosts: { PostList: {} },
    },
    Profile: { "Profile Information": { ProfileMap: { userName: "me.too", bioDescription: "" } } },
    "Poi Review": { "POI Review": { ReviewsList: null } },
  };
  const file = JSON.stringify(old);
  const { claim, posts, problems, skipped } = await readExport(tiktok, { "user_data.json": file }, { messages: true });
  expect([claim, posts.map(({ text }) => text), problems]).toEqual(["sure", ["Old é comment", "Hi"], []]);
  expect(skipped).toEqual({ "videos without a caption": 1, "without words": 1 });
  expect(placeOf(posts[0], "comment")).toMatchObject({ line: 1, column: file.indexOf("comment", file.indexOf("Old é")) + 1 });
});

test("a section that is not known is told of when it seems to hold words, and only then", async () => {
  const data = {
    Comment: { Comments: { CommentsList: [] } },
    Post: {
      Stories: { StoryList: [{ Caption: "a story of four words" }, { Caption: "another one of four words" }] },
      Drafts: [{ Id: "1" }],
    },
  };
  const { posts, problems } = await readExport(tiktok, { "user_data.json": JSON.stringify(data) });
  expect([posts, problems.map(({ message }) => message)]).toEqual([
    [],
    ['Unexpected section "Post / Stories / StoryList" of 2 records with words, expected one that is known: not read'],
  ]);
});

test("the tree of text files: values over several lines, keys inside words, files without data", async () => {
  const { claim, posts, problems, skipped, layout, files } = await readExport(tiktok, textFixture);
  expect(posts.map(({ kind, audience, at, text }) => [kind, audience, at, text])).toEqual([
    ["bio", "unknown", undefined, "Ward sister. Leeds."],
    ["comment", "public", "2024-05-01T10:00:00Z", "She was 93, from Moortown, and\nsang until the end.\n\nNote: not everybody gets that."],
    ["comment", "public", "2024-05-02T10:00:00Z", "Time: 3 a.m. and still charting"],
    ["caption", "followers", "2024-05-03T10:00:00Z", "Night shift snacks"],
  ]);
  expect([claim, problems, skipped, layout]).toEqual(["sure", [], { "videos without a caption": 1 }, ["text"]]);
  expect(files).toEqual({
    "TikTok/Comment/Comments.txt": "read",
    "TikTok/Direct Message/Direct Messages.txt": "ignored: messages are read with --include messages",
    "TikTok/Post/Posts.txt": "read",
    "TikTok/Profile/Profile Info.txt": "read",
    "TikTok/Tiktok Live/Go Live History.txt": "read",
    "TikTok/Your Activity/Watch History.txt": "ignored: what was watched, liked, searched and shared is no word",
  });
  expectPlaces(posts);
  expect(placeOf(posts[1], "everybody")).toMatchObject({ line: 5, column: 11 });
});

test("text files whose keys are not known, and lines that belong to none, are told of", async () => {
  const { posts, problems } = await readExport(tiktok, {
    "Comments.txt":
      "Date: 2024-05-01 10:00:00\nComment: One\n\nDate: 2024-05-02 10:00:00\nCxmment: Two\n\nDate: 2024-05-03 10:00:00\nComment: Three\n",
  });
  expect(posts.map(({ text }) => text.trim())).toEqual(["One", "Three"]);
  expect(problems.map(({ line, message }) => [line, message.split(",")[0]])).toEqual([
    [5, "Unexpected line"],
    [4, "Unexpected record without a known text field"],
  ]);
});

test("text files in Dutch", async () => {
  const { claim, posts, files } = await readExport(tiktok, {
    "Reacties.txt": "Datum: 2025-01-01 10:00:00\nReactie: Mooi gedaan, zuster\nFoto: n.v.t.\n\n",
    "Berichten.txt": "Datum: 2025-01-02 10:00:00\nLink: https://v.example\nWie kan bekijken: Vrienden\nTitel: Nachtdienst\n\n",
    "Likelijst.txt": "Datum: 2025-01-01 10:00:00\nLink: https://v.example\n",
    "Volger.txt": "Er staan geen gegevens in dit gedeelte\n",
  });
  expect([claim, posts.map(({ text, audience }) => [text.trim(), audience])]).toEqual([
    "sure",
    [
      ["Mooi gedaan, zuster", "public"],
      ["Nachtdienst", "followers"],
    ],
  ]);
  expect(Object.values(files).filter((note) => note === "read")).toHaveLength(2);
});

test("drafts and other lists are not taken for TikTok's; the frame finds the export", async () => {
  const claimed = async (files: Record<string, string>) => (await readExport(tiktok, files)).claim;
  expect(await claimed({ "Comments.txt": "Comments on the new guideline\n\nDate: tomorrow\n" })).toBe("no");
  expect(await claimed({ "posts.txt": "Just a draft." })).toBe("no");
  expect(await claimed({ "user_data.json": '[{"text":"x"}]' })).toBe("maybe");
  expect((await harvest([fixture])).posts).toHaveLength(10);
  expect((await harvest([textFixture])).posts).toHaveLength(4);
  expect((await harvest([`${textFixture}/TikTok/Comment/Comments.txt`])).posts.map(({ platform }) => platform)).toEqual([
    "tiktok",
    "tiktok",
  ]);
});

test("damaged files: no crash, and nothing is lost without a word", async () => {
  await expectSturdy(tiktok, { "user_data_tiktok.json": json }, { messages: true });
  const odd = {
    Comment: { Comments: { CommentsList: [null, 1, "x", [], { date: 5, comment: {} }, { comment: ["x"] }] } },
    Profile: null,
    Post: [[[]]],
  };
  const { posts, problems } = await readExport(tiktok, { "user_data.json": JSON.stringify(odd) });
  expect([posts, problems.map(({ message }) => message.split(",")[0])]).toEqual([
    [],
    [...Array(4).fill("Unexpected value in the list"), ...Array(2).fill("Unexpected record without a known text field")],
  ]);
});

test("a file of any size passes in flat memory", async () => {
  const watched = `{"Date":"2021-01-01 00:00:00","Link":"https://www.tiktokv.com/share/video/1/"},`.repeat(20_000);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"Your Activity":{"Watch History":{"VideoList":[');
    for (let part = 0; part < 40; part++) yield Buffer.from(watched);
    yield Buffer.from('{}]}},"Comment":{"Comments":{"CommentsList":[{"date":"2021-01-01 00:00:00","comment":"The last one"}]}}}');
  }
  const before = process.memoryUsage().arrayBuffers;
  const texts: string[] = [];
  for await (const { posts } of tiktok.read([{ path: "user_data.json", name: "user_data.json", size: undefined, open: bytes }], {
    messages: false,
  })) {
    texts.push(...posts.map(({ text }) => text));
  }
  expect(texts).toEqual(["The last one"]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
});
