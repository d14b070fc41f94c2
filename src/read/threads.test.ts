import { expect, test } from "vitest";
import { filesIn, gather, gatherFiles, misplaced, silentLosses, unaccounted } from "./meta/meta.test-support.ts";

const fixture = "fixtures/exports/threads-2025";

test("posts, replies and the bio of Threads by themselves", async () => {
  const all = await gather(fixture);
  expect(all.posts.map(({ platform, kind, audience, at, text }) => [platform, kind, audience, at, text])).toEqual([
    ["threads", "bio", "unknown", undefined, "Oncology SHO, Cardiff · plants"],
    ["threads", "post", "unknown", "2025-01-01T12:00:00Z", "Turmeric shrank my patient’s tumour. Big Pharma won’t tell you."],
    ["threads", "reply", "unknown", "2025-01-01T12:00:01Z", "Try it for your mum too, no need for the chemo"],
    ["threads", "post", "unknown", "2025-01-01T12:00:02Z", "Two pictures of the allotment"],
  ]);
  expect([all.problems, all.skipped, all.layout, unaccounted(fixture, all)]).toEqual([[], { "without words": 1 }, "threads (JSON)", []]);
  expect(all.posts[3]?.media).toEqual([{ name: "media/posts/a1.jpg" }, { name: "media/posts/a2.jpg" }]);
  expect(all.posts[1]?.author).toEqual({ name: "Bronwen Invented", handle: "dr.bronwen.invented", bio: "Oncology SHO, Cardiff · plants" });
  expect(misplaced(all.posts.filter(({ text }) => !/[^ -~]/.test(text)))).toEqual([]);
});

test("trap 8: no parent, no address, no context is made up", async () => {
  const { posts } = await gather(fixture);
  expect(posts.filter(({ url, context, thread }) => url !== undefined || context !== undefined || thread !== undefined)).toEqual([]);
});

test("an older export does not say what answers: nothing is called a reply", async () => {
  const { posts } = await gatherFiles({
    "threads_and_replies.json": { text_post_app_text_posts: [{ media: [{ uri: "", creation_timestamp: 1, title: "Perhaps a reply" }] }] },
  });
  expect(posts.map(({ kind, platform }) => [kind, platform])).toEqual([["post", "threads"]]);
});

test("inside an Instagram export the same files give posts of Threads beside those of Instagram", async () => {
  const inside = Object.entries(filesIn(fixture)).map(([name, data]) => [`your_instagram_activity/${name}`, data]);
  const { posts, problems } = await gatherFiles({
    ...Object.fromEntries(inside),
    "your_instagram_activity/media/posts_1.json": [{ media: [{ uri: "a.jpg", creation_timestamp: 1, title: "On Instagram" }] }],
  });
  expect(problems).toEqual([]);
  expect(posts.map(({ platform }) => platform)).toEqual(["instagram", "threads", "threads", "threads", "threads"]);
});

test("nothing is lost in silence when a file is cut, and records of another shape are told of", async () => {
  expect(await silentLosses(fixture)).toEqual([]);
  const { posts, problems } = await gatherFiles({ "threads_and_replies.json": { text_post_app_text_posts: [{ post: "New" }, 7] } });
  expect([posts, problems.length]).toEqual([[], 2]);
});
