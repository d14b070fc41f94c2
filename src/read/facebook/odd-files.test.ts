import { expect, test } from "vitest";
import { filesIn, gatherFiles, silentLosses } from "../meta/meta.test-support.ts";

const fixture = "fixtures/exports/facebook-2025";
const own = "Dr Áine Ní Cumtha";

test("files under new names are known by their keys; what is not understood is told of and noted", async () => {
  const root = "your_facebook_activity/";
  const { posts, problems, notes } = await gatherFiles({
    [`${root}groups/posts_nobody_signed.json`]: { anonymous_author_posts_v2: [{ timestamp: 5, data: [{ post: "Signed by nobody" }] }] },
    [`${root}something_new/things.json`]: { things: [{ when: 5, said: "This was typed by somebody, surely" }] },
    [`${root}something_new/switches.json`]: { switches: [{ on: true, at: 5 }] },
    [`${root}something_new/readme.md`]: "Hello",
  });
  expect(posts.map(({ text, audience }) => [text, audience])).toEqual([["Signed by nobody", "group"]]);
  expect(problems.map(({ path }) => path)).toEqual([`${root}something_new/things.json`, `${root}something_new/readme.md`]);
  expect(Object.fromEntries(notes.map(({ path, state }) => [path.slice(root.length), state]))).toEqual({
    "groups/posts_nobody_signed.json": "read",
    "something_new/things.json": "unknown",
    "something_new/switches.json": "ignored",
    "something_new/readme.md": "unknown",
  });
});

test("a record without a shape that is known is told of; one that holds no words is not", async () => {
  const { posts, problems } = await gatherFiles({
    "your_facebook_activity/posts/your_posts_1.json": [
      { timestamp: 1, data: [{ status: "Somebody typed this sentence here" }], title: "x" },
      { timestamp: 2, data: [{ update_timestamp: 3 }], title: "A long sentence of the platform's own." },
      { timestamp: 4, attachments: [{ data: [{ place: { name: "A hospital with a very long name" } }] }], title: "x" },
    ],
  });
  expect([posts, problems.length, problems[0]?.line]).toEqual([[], 1, 2]);
});

test.each([
  {},
  7,
  "x",
  null,
  [],
  [null],
  [7, "x", []],
  { posts: 3 },
  [{ timestamp: "x", data: 3, attachments: "y" }],
  [{ data: [{ post: 5 }] }],
])("%j in place of every file is told of or holds nothing, and nothing breaks", async (value) => {
  const files = Object.keys(filesIn(fixture)).filter((name) => name.endsWith(".json"));
  const { posts, notes } = await gatherFiles(Object.fromEntries(files.map((name) => [name, JSON.stringify(value)])), {
    messages: true,
    me: [own],
  });
  expect(posts).toEqual([]);
  expect(notes).toHaveLength(files.length);
});

test("nothing is lost in silence when a file is cut", { timeout: 120_000 }, async () => {
  expect(await silentLosses(fixture, { messages: true })).toEqual([]);
});

test("every file of records can be picked out and read by itself", { timeout: 30_000 }, async () => {
  const files = filesIn(fixture);
  const counts = new Map<string, number>();
  const names = Object.keys(files).filter((name) => name.endsWith(".json"));
  for (const name of names) {
    const alone = name.split("/").at(-1) ?? "";
    const { posts } = await gatherFiles({ [alone]: files[name] });
    counts.set(alone, posts.length);
  }
  const read = [...counts].filter(([, count]) => count > 0).map(([name]) => name);
  expect(read.sort()).toEqual([
    "archive.json",
    "archived_stories.json",
    "check-ins.json",
    "comments.json",
    "edits_you_made_to_posts.json",
    "group_posts_and_comments.json",
    "items_sold.json",
    "notes.json",
    "posts_on_other_pages_and_profiles.json",
    "profile_information.json",
    "profile_update_history.json",
    "shared_memories.json",
    "story_reactions.json",
    "trash.json",
    "your_anonymous_posts.json",
    "your_answers_to_membership_questions.json",
    "your_comment_edits.json",
    "your_comments_in_groups.json",
    "your_events.json",
    "your_pending_posts_in_groups.json",
    "your_posts__check_ins__photos_and_videos_1.json",
    "your_reels.json",
    "your_videos.json",
  ]);
});

test("a folder in the middle of an export is read as the export's", async () => {
  const files = Object.entries(filesIn(fixture)).flatMap(([name, data]) => {
    const inside = name.split("your_facebook_activity/posts/")[1];
    return inside === undefined ? [] : [[inside, data] as const];
  });
  const all = await gatherFiles(Object.fromEntries(files));
  expect([all.posts.length, all.problems, all.notes.filter(({ state }) => state !== "read")]).toEqual([13, [], []]);
});

test("a folder of other things with a file of a name that is known is not taken for an export", async () => {
  const all = await gatherFiles({ "notes.json": JSON.stringify([{ timestamp: 5, title: "x" }]), "draft.md": "A draft of mine.\n" });
  expect(all.posts.map(({ platform }) => platform)).toEqual(["markdown"]);
});
