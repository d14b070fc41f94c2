import { expect, test } from "vitest";
import { scratch } from "./inputs.test-support.ts";
import { filesIn, gather, gatherFiles, misplaced, silentLosses, unaccounted } from "./meta/meta.test-support.ts";
import { zipOf } from "./zip-writer.test-support.ts";

const fixture = "fixtures/exports/messenger-2024";
const samples = "fixtures/exports/samples";
const me = ["Sr Lerato Invented"];

test("the download of encrypted chats: the owner's messages, unsent ones too, each in its conversation", async () => {
  const all = await gather(fixture, { messages: true, me });
  expect(
    all.posts.map(({ platform, kind, audience, state, thread, at, text }) => [platform, kind, audience, state, thread, at, text]),
  ).toEqual([
    ["messenger", "message", "direct", undefined, "nightshift_2", "2025-01-01T12:00:09Z", "Who brings the milk?"],
    [
      "messenger",
      "message",
      "direct",
      undefined,
      "thabomadeup_1",
      "2025-01-01T12:00:01Z",
      "Mr Radebe in 12 has it, you know what I mean 🤐",
    ],
    ["messenger", "message", "direct", "deleted", "thabomadeup_1", "2025-01-01T12:00:03Z", "Forget I said that"],
  ]);
  expect([all.problems, all.skipped, all.layout]).toEqual([[], { "messages of others": 1 }, "end-to-end encrypted (JSON)"]);
  expect(unaccounted(fixture, all)).toEqual([]);
  expect(misplaced(all.posts.filter(({ text }) => !text.includes("🤐")))).toEqual([]);
  expect(all.posts[0]?.author).toEqual({ name: "Sr Lerato Invented" });
});

test("nothing is read when messages are not asked for, and nothing can be when nobody knows the owner", async () => {
  const quiet = await gather(fixture);
  expect([quiet.posts, quiet.problems, quiet.skipped]).toEqual([[], [], { messages: 5 }]);
  expect(quiet.notes.filter(({ state }) => state === "read")).toEqual([]);
  const nobody = await gather(fixture, { messages: true });
  expect([nobody.posts, nobody.problems.map(({ code, hint }) => [code, hint?.includes("--me")])]).toEqual([[], [["incomplete", true]]]);
});

test("a zip, a folder in a folder, and one file picked out are the same", async () => {
  const files = Object.entries(filesIn(fixture)).map(([name, data]) => ({ name, data }));
  const made = scratch({
    "messages.zip": zipOf(files),
    "alone/thabomadeup_1.json": files.find(({ name }) => name.startsWith("thabo"))?.data ?? "",
  });
  try {
    const count = async (path: string) => (await gather(path, { cwd: made.path, messages: true, me })).posts.length;
    expect([await count("messages.zip"), await count("alone/thabomadeup_1.json"), await count("alone")]).toEqual([3, 2, 2]);
  } finally {
    made.remove();
  }
  const wrapped = await gatherFiles(Object.fromEntries(files.map(({ name, data }) => [`download/messages/${name}`, data])), {
    messages: true,
    me,
  });
  expect(wrapped.posts).toHaveLength(3);
});

test.each([
  ["facebook-messages-e2ee/your_activity_across_facebook/messages", 3, "end-to-end encrypted (JSON)"],
  ["facebook-messages-html/your_activity_across_facebook/messages", 2, "messages (HTML)"],
  ["facebook-messages-json-2023/your_activity_across_facebook/messages", 2, "messages (JSON)"],
  ["facebook-messages-json-multifile/your_activity_across_facebook/messages", 2, "messages (JSON)"],
])("sample %s by itself", async (name, count, layout) => {
  const all = await gather(`${samples}/${name}`, { messages: true, me: ["Test User"] });
  expect([all.posts.length, all.problems, all.layout, all.notes.every(({ state }) => state === "read")]).toEqual([count, [], layout, true]);
});

test("messages of an export of Instagram without the rest look the same and are read", async () => {
  const all = await gather(`${samples}/instagram-messages-json`, { messages: true, me: ["john doe"] });
  expect(all.posts.map(({ text, thread }) => [text, thread])).toEqual([["Hello Jane!", "message_1.json"]]);
});

test("mojibake in names of senders is repaired, order is that of time, message_10 comes after message_2", async () => {
  const said = (content: string, time: number) => ({ sender_name: "Zoë Made-Up", timestamp_ms: time, content });
  const part = (...messages: object[]) => ({ participants: [{ name: "Zoë Made-Up" }], messages });
  const { posts } = await gatherFiles(
    {
      "inbox/a_1/message_10.json": part(said("fourth", 40)),
      "inbox/a_1/message_2.json": part(said("third", 30)),
      "inbox/a_1/message_1.json": part(said("second", 20), said("first", 10)),
    },
    { messages: true, me: ["Zoë Made-Up"] },
  );
  expect(posts.map(({ text }) => text)).toEqual(["first", "second", "third", "fourth"]);
  expect(new Set(posts.map(({ thread }) => thread))).toEqual(new Set(["inbox/a_1"]));
});

test("what is no conversation is told of", async () => {
  const talk = { participants: ["A", "Me"], threadName: "A", messages: [{ senderName: "Me", text: "Hello", timestamp: 1 }] };
  const all = await gatherFiles(
    {
      "a_1.json": talk,
      "b_2.json": { participants: ["B"], talks: [] },
      "c_3.json": { participants: [], threadName: "C", messages: [{ text: "?" }, 7] },
      "list.csv": "x",
    },
    { messages: true, me: ["Me"] },
  );
  expect(all.posts.map(({ text }) => text)).toEqual(["Hello"]);
  expect(all.problems.map(({ path, line }) => [path, line])).toEqual([
    ["b_2.json", undefined],
    ["c_3.json", 8],
    ["c_3.json", 5],
    ["list.csv", undefined],
  ]);
  expect(Object.fromEntries(all.notes.map(({ path, state }) => [path, state]))).toEqual({
    "a_1.json": "read",
    "b_2.json": "unknown",
    "c_3.json": "read",
    "list.csv": "unknown",
  });
});

test("nothing is lost in silence when a file is cut", async () => {
  expect(await silentLosses(fixture, { messages: true, me })).toEqual([]);
});
