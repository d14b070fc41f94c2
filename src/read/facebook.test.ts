import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import type { Post } from "../model/post.ts";
import { covered, harvest, placeOf, scratch } from "./inputs.test-support.ts";
import { zipOf } from "./zip-writer.test-support.ts";

const fixtures = "fixtures/exports";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const made = scratch(files);
  folders.push(made);
  return made.path;
};
/** Reads an export made of these files, strings being written as Facebook does. */
const readFiles = (files: Readonly<Record<string, unknown>>, messages = false) => {
  const written = Object.entries(files).map(([name, value]) => [name, typeof value === "string" ? value : asFacebook(value)]);
  return harvest(["."], { cwd: folderWith(Object.fromEntries(written)), messages });
};
const asFacebook = (value: unknown): string =>
  [...Buffer.from(JSON.stringify(value, null, 2), "utf8")]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\u00${byte.toString(16)}`))
    .join("");
const texts = (posts: readonly Post[]): string[] => posts.map(({ text }) => text);
const profile = { profile_v2: { name: { full_name: "Siobhán Invented" }, previous_names: [{ name: "Siobhán Made-Up" }] } };

test.each(["facebook-2024", "facebook-2024.zip"])("the fixture %s is read with all its files", async (name) => {
  const { posts, problems, skipped, files } = await harvest([`${fixtures}/${name}`]);
  expect(
    posts.map(({ kind, audience, state, text }) => `${kind} ${audience}${state === undefined ? "" : ` ${state}`}: ${text.slice(0, 30)}`),
  ).toEqual([
    "bio unknown: ICU nurse in Durban. Coffee, c",
    "post group: Selling my old Littmann, R900,",
    "post unknown archived: To the drunk in cubicle 2: you",
    "post deleted deleted: Dr Invented-Botha could not fi",
    "post unknown: Night shift done. Bed 4, the 1",
    "post unknown: Me and the girls in ICU, chart",
    "post unknown: Proud to sing with Café Choir ",
    "post unknown: Wash your hands, sleep eight h",
    "reply unknown: Skip the metformin and take th",
    "comment unknown: Congratulations, well deserved",
    "comment group: What time is handover?",
    "caption unknown: uShaka Beach, day off",
    "post unknown: Happy birthday, sisi! 🎂",
    "post unknown: Wash your hands, sleep nine ho",
  ]);
  expect([problems, skipped, files]).toEqual([[], { duplicates: 2, messages: 2, "without words": 3, "words of others": 1 }, 1]);
});

test("every word of the fixture is found again at its place in the file", async () => {
  const { posts } = await harvest([`${fixtures}/facebook-2024`], { messages: true });
  expect(posts).toHaveLength(15);
  for (const post of posts) {
    const source = readFileSync(post.path, "utf8");
    for (const word of post.text.split(/\s+/).filter((one) => /^[\w.,'-]{4,}$/.test(one)))
      expect(covered(source, placeOf(post, word))).toBe(word);
  }
  const choir = posts.find(({ text }) => text.includes("Choir"));
  expect(choir?.text).toBe("Proud to sing with Café Choir Durban tonight – come along!");
  expect(covered(readFileSync(choir?.path ?? "", "utf8"), placeOf(choir, "Café"))).toBe("Caf\\u00c3\\u00a9");
});

test("mojibake is repaired once, and only where it is some", async () => {
  const post = (text: string): unknown => ({ timestamp: 1, data: [{ post: text }] });
  const raw = JSON.stringify([{ timestamp: 1, data: [{ post: "Ã© stays 漢" }] }]);
  expect(texts((await readFiles({ "posts/your_posts_1.json": [post("Ã© is how é looks broken 🎉")] })).posts)).toEqual([
    "Ã© is how é looks broken 🎉",
  ]);
  expect(texts((await readFiles({ "posts/your_posts_1.json": raw })).posts)).toEqual(["Ã© stays 漢"]);
});

test.each(["", "your_activity_across_facebook/", "your_facebook_activity/", "this_profile's_activity_across_facebook/"])(
  "layout with %j before all paths",
  async (era) => {
    const { posts } = await readFiles({
      [`${era}posts/${era.startsWith("this") ? "profile_posts_1" : "your_posts_1"}.json`]: {
        timestamp: 1715000000,
        data: [{ post: "Alone in its file." }],
      },
      [`${era}comments_and_reactions/comments.json`]: {
        comments_v2: [{ timestamp: 1715000001, data: [{ comment: { comment: "Under a key." } }] }],
      },
      [`${era}groups/your_posts_in_groups.json`]: {
        group_posts: { activity_log_data: [{ timestamp: 1715000002, data: [{ post: "Two keys deep." }] }] },
      },
    });
    expect(posts.map(({ kind, audience, at, text }) => [kind, audience, at, text])).toEqual([
      ["post", "group", "2024-05-06T12:53:22Z", "Two keys deep."],
      ["post", "unknown", "2024-05-06T12:53:20Z", "Alone in its file."],
      ["comment", "unknown", "2024-05-06T12:53:21Z", "Under a key."],
    ]);
  },
);

test("parts of one export share the profile, and one file alone is read too", async () => {
  const posts = [{ timestamp: 1, data: [{ post: "Mine." }] }];
  const cwd = folderWith({
    "facebook-s-2024-05-01-Ab1.zip": zipOf([{ name: "profile_information/profile_information.json", data: asFacebook(profile) }]),
    "facebook-s-2024-05-01-Xy2.zip": zipOf([{ name: "your_facebook_activity/posts/your_posts_1.json", data: asFacebook(posts) }]),
    "your_posts_1.json": asFacebook(posts),
    "comments.json": asFacebook({ comments_v2: [{ data: [{ comment: { comment: "Picked out." } }] }] }),
  });
  expect((await harvest(["facebook-s-2024-05-01-Ab1.zip", "facebook-s-2024-05-01-Xy2.zip"], { cwd })).posts).toMatchObject([
    { text: "Mine.", author: { name: "Siobhán Invented" } },
  ]);
  expect(texts((await harvest(["your_posts_1.json", "comments.json"], { cwd })).posts)).toEqual(["Mine.", "Picked out."]);
});

test("records with labels are read in several languages; unknown labels with sentences are told of", async () => {
  const labelled = (label: string, value: string): unknown => ({
    timestamp: 1,
    label_values: [
      { label, value },
      { label: "Audience", value: "Friends" },
    ],
    fbid: "1",
  });
  const { posts, problems } = await readFiles({
    "posts/posts_on_other_pages_and_profiles.json": [
      labelled("訊息", "生日快樂"),
      labelled("Teks", "Baie geluk."),
      labelled("Kwenzekani", "four words or more here"),
    ],
    "posts/check-ins.json": {
      timestamp: 2,
      label_values: [{ title: "Visit", dict: [{ label: "Message", value: "At the clinic again." }] }],
    },
  });
  expect(posts.map(({ text, audience }) => [text, audience])).toEqual([
    ["At the clinic again.", "unknown"],
    ["生日快樂", "followers"],
    ["Baie geluk.", "followers"],
  ]);
  expect(problems).toMatchObject([
    { code: "incomplete", path: "posts/posts_on_other_pages_and_profiles.json", message: expect.stringContaining("1 record ") },
  ]);
});

test("files not known are told of when they seem to hold own words, and only then", async () => {
  const { posts, problems } = await readFiles({
    "posts/your_posts_1.json": [],
    "posts/new_sort_of_posts.json": {
      new_v3: [
        { timestamp: 1, data: [{ post: "Typed." }] },
        { timestamp: 2, data: [{ post: "Also." }] },
      ],
    },
    "groups/your_badges.json": { badges: { Nurses: ["Starter"] } },
    "comments_and_reactions/likes_and_reactions_1.json": [
      { timestamp: 1, title: "S likes a post.", data: [{ reaction: { reaction: "LIKE" } }] },
    ],
  });
  expect(posts).toEqual([]);
  expect(problems.map(({ path, message }) => [path, message])).toEqual([
    [
      "posts/new_sort_of_posts.json",
      "Unexpected layout of 2 records with words in it, expected one that is known: not understood, not read",
    ],
  ]);
});

test("notes, polls, things for sale and events are own words; shared links and places are not", async () => {
  const attached = (part: object): unknown => ({ timestamp: 9, data: [], attachments: [{ data: [part] }] });
  const { posts } = await readFiles({
    "posts/your_posts_1.json": [
      attached({ note: { title: "A note", text: "Long and own." } }),
      attached({ poll: { question: "Tea?", options: [{ option: "Yes" }, { option: "No" }] } }),
      attached({ external_context: { name: "Headline of others", url: "https://news.example" } }),
      attached({ place: { name: "A hospital" } }),
    ],
    "marketplace/items_sold.json": { items_selling_v2: [{ title: "Scrubs", description: "Size M.", created_timestamp: 5 }] },
    "events/your_events.json": { your_events_v2: [{ name: "Reunion", description: "Class of 2009.", start_timestamp: 6 }] },
  });
  expect(texts(posts).sort()).toEqual(["A note\n\nLong and own.", "Reunion\n\nClass of 2009.", "Scrubs\n\nSize M.", "Tea?\n\nYes\n\nNo"]);
});

test("messages are the owner's only, under all names, in both layouts; without a profile they cannot be told", async () => {
  const said = (senderName: string, content: string, more: object = {}): unknown => ({
    sender_name: senderName,
    content,
    timestamp_ms: 1714960000000,
    ...more,
  });
  const files = {
    "messages/inbox/a_1/message_1.json": {
      participants: [{ name: "A" }],
      messages: [
        said("A", "Theirs."),
        said("Siobhán Invented", "Mine."),
        said("Siobhán Made-Up", "Mine before."),
        said("Siobhán Invented", "Called.", { type: "Call" }),
      ],
    },
    "messages/b_1.json": {
      participants: ["B"],
      messages: [{ senderName: "Siobhán Invented", text: "Unsent.", timestamp: 1, isUnsent: true }],
    },
  };
  const known = { ...files, "profile_information/profile_information.json": profile };
  const { posts } = await readFiles(known, true);
  expect(posts.map(({ text, kind, audience, state }) => [text, kind, audience, state])).toEqual([
    ["Unsent.", "message", "direct", "deleted"],
    ["Mine.", "message", "direct", undefined],
    ["Mine before.", "message", "direct", undefined],
  ]);
  const unread = await readFiles(known);
  expect([unread.posts, unread.problems, unread.skipped]).toEqual([[], [], { messages: 5 }]);
  const ownerless = await readFiles(files, true);
  expect([ownerless.posts, ownerless.problems.length, ownerless.problems[0]?.code]).toEqual([[], 1, "incomplete"]);
  expect(ownerless.problems[0]?.hint).toContain("--me");
});

test.each([
  ["facebook-json-root-layout", 4, { messages: 3, "without words": 2 }],
  ["facebook-messages-json-2023", 0, { messages: 4 }],
  ["facebook-messages-json-2024", 0, { messages: 1 }],
  ["facebook-messages-json-multifile", 0, { messages: 4 }],
  ["facebook-messages-e2ee", 0, { messages: 6 }],
  ["facebook-messages-html", 0, { "message pages": 1 }],
])("sample %s", async (name, count, skipped) => {
  const read = await harvest([`${fixtures}/samples/${name}`]);
  expect([read.posts.length, read.skipped]).toEqual([count, skipped]);
});

test("the sample of the root layout: broken files and stray values are told of, the rest is read", async () => {
  const { posts, problems } = await harvest([`${fixtures}/samples/facebook-json-root-layout`]);
  expect(texts(posts)).toEqual([
    "Feliz Año Nuevo 🎉 — con José y Жанна",
    "Día en la playa ☀️\n\nAtardecer en la costa",
    "Família",
    "Mi abuela 👵",
  ]);
  expect(problems.map(({ path, line }) => [path?.split("/").at(-1), line])).toEqual([
    ["your_posts_1.json", 47],
    ["your_posts_2.json", 1],
  ]);
});
