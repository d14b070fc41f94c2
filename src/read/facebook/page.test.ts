import { afterEach, expect, test } from "vitest";
import { covered, harvest, placeOf, scratch } from "../inputs.test-support.ts";
import { gather, gatherFiles, silentLosses, unaccounted } from "../meta/meta.test-support.ts";

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const read = (files: Readonly<Record<string, string>>, messages = false) => {
  const made = scratch(files);
  folders.push(made);
  return harvest(["."], { cwd: made.path, messages });
};

/** A page as Facebook writes it, with other class names when `renamed`. */
const page = (records: readonly (readonly [string, string, string])[], renamed = false): string => {
  const body = records
    .map(
      ([heading, inside, date]) =>
        `<div class="_a6-g"><div class="_2ph_ _a6-h _a6-i">${heading}</div><div class="_2ph_ _a6-p"><div>${inside}</div></div><div class="_3-94"><a href="https://www.facebook.com/1"><div class="_a72d">${date}</div></a></div></div>`,
    )
    .join("\n");
  const whole = `<!DOCTYPE html><html><head><title>Your posts</title><style>.a{}</style></head><body><div><div class="top"><div>Your posts</div><div>Page 1</div></div><div role="main">${body}</div></div></body></html>`;
  return renamed ? whole.replaceAll(/_[a-z0-9_-]+/g, (name) => `x${name.length}`) : whole;
};

const posts = [
  [
    "Liu Mei-Invented updated her status.",
    "<div></div><div><div>Long clinic &amp; a</div>\n<div>good one.</div></div><div><div>Updated Nov 08, 2015 4:20:54 am</div></div>",
    "Nov 08, 2015 4:19:54 am",
  ],
  [
    "Liu Mei-Invented shared a link.",
    '<div><div><a href="https://news.example">Headline of others</a></div></div>',
    "Nov 09, 2015 4:19:54 am",
  ],
  [
    "Liu Mei-Invented added a photo.",
    "<div>今日好攰。</div><table><tr><td>Upload IP</td><td>192.0.2.1</td></tr></table>",
    "2019年10月19日 14:37",
  ],
] as const;

test.each([false, true])("posts of an HTML export are told by structure (class names changed: %s)", async (renamed) => {
  const source = page(posts, renamed);
  const path = "your_facebook_activity/posts/your_posts_1.html";
  const found = await read({ [path]: source });
  expect(found.posts.map(({ kind, text, at, context }) => [kind, text, at, context])).toEqual([
    ["post", "Long clinic & a\n\ngood one.", "2015-11-08T04:19:54", undefined],
    ["post", "今日好攰。", "2019-10-19T14:37", undefined],
  ]);
  expect(found.problems).toEqual([]);
  expect(covered(source, placeOf(found.posts[0], "& a"))).toBe("&amp; a");
  expect(covered(source, placeOf(found.posts[1], "今日"))).toBe("今日");
});

test("comments, replies and group posts keep their kind", async () => {
  const one = (heading: string, text: string) => page([[heading, `<div>${text}</div>`, "19 Oct 2019, 14:37"]]);
  const found = await read({
    "comments_and_reactions/comments.html": page([
      ["L replied to A's comment.", "<div>Take two a day.</div>", "19 Oct 2019, 14:37"],
      ["L commented on A's post.", "<div>Lovely.</div>", "19 Oct 2019, 14:36"],
    ]),
    "groups/your_posts_in_groups.html": one("L posted in Nurses.", "Swap on Friday?"),
    "posts/trash.html": one("L updated her status.", "Regretted."),
    "posts/your_posts_1.html": page([]),
  });
  expect(found.posts.map(({ kind, text, audience, at }) => [kind, text, audience, at])).toEqual([
    ["post", "Swap on Friday?", "group", "2019-10-19T14:37"],
    ["post", "Regretted.", "deleted", "2019-10-19T14:37"],
    ["reply", "Take two a day.", "unknown", "2019-10-19T14:37"],
    ["comment", "Lovely.", "unknown", "2019-10-19T14:36"],
  ]);
});

test("pages that are not understood are told of, never silent", async () => {
  const pages = {
    "your_facebook_activity/posts/edits_you_made_to_posts.html": page([
      ["Kwenzekani", "<div>Something typed.</div>", "Nov 08, 2015 4:19:54 am"],
    ]),
    "your_facebook_activity/messages/inbox/a_1/message_1.html": page([["L", "<div>Hello.</div>", "Nov 08, 2015 4:19:54 am"]]),
  };
  const found = await read(pages);
  expect(found.problems).toMatchObject([
    {
      code: "unknown-format",
      path: "your_facebook_activity/posts/edits_you_made_to_posts.html",
      message: expect.stringContaining("HTML export"),
    },
  ]);
  expect(found.skipped).toEqual({ "message pages": 1 });
  expect((await read(pages, true)).problems).toHaveLength(2);
});

test("the fixture of an HTML export: posts, comments, groups, edits, profile, and messages when asked for", async () => {
  const fixture = "fixtures/exports/facebook-html-2024";
  const all = await gather(fixture);
  expect(all.posts.map(({ kind, audience, at, edited, text }) => [kind, audience, at, edited, text])).toEqual([
    ["bio", "unknown", undefined, undefined, "急症室護士 · tea & trails"],
    ["post", "group", "2024-03-04T14:37", undefined, "Swap on Sunday anyone?"],
    ["post", "unknown", "2024-02-02T21:09:54", undefined, "Bay 3 again: the councillor's wife, third overdose this year.\nSad."],
    ["post", "unknown", "2024-02-04T15:05", undefined, "今日放假，行山去。"],
    ["reply", "unknown", "2024-03-03T14:37", undefined, "Stop the aspirin, come to A&E."],
    ["comment", "unknown", "2024-03-03T14:38", undefined, "Lovely news"],
    ["post", "unknown", "2024-02-02T21:10:11", true, "Bay 3 again."],
  ]);
  expect(all.posts.every(({ author }) => author?.name === "Wong Mei Fong 黃美芳")).toBe(true);
  expect([all.problems, all.skipped, all.layout, unaccounted(fixture, all)]).toEqual([[], { "message pages": 1 }, "2024 (HTML)", []]);
  const { posts } = await gather(fixture, { messages: true });
  expect(posts.filter(({ kind }) => kind === "message").map(({ text, at, audience, thread }) => [text, at, audience, thread])).toEqual([
    ["Her K was 6.8, imagine", "2024-02-05T22:00:00", "direct", "messages/inbox/ahming_1"],
    ["Way", "2024-02-05T22:02:00", "direct", "messages/inbox/ahming_1"],
  ]);
});

test("a caption on two pages counts once, and so does the text an edit led to", async () => {
  const one = (text: string, date: string) => page([["L added a photo.", `<div>${text}</div>`, date]]);
  const { posts, skipped } = await gatherFiles({
    "your_facebook_activity/posts/your_posts_1.html": one("The new posters are up", "19 Oct 2019, 14:37"),
    "your_facebook_activity/posts/your_photos.html": one("The new posters are up", "19 Oct 2019, 14:36"),
    "your_facebook_activity/posts/edits_you_made_to_posts.html": page([
      ["", "<table><tr><td>Text</td><td>The new posters are up</td></tr></table>", "19 Oct 2021, 14:36"],
    ]),
  });
  expect([posts.length, skipped]).toEqual([1, { duplicates: 2 }]);
});

test("a page whose records are not found is told of, an empty one is not", async () => {
  const inside = (main: string) => `<html><body><div role="main">${main}</div></body></html>`;
  const { problems, notes } = await gatherFiles({
    "your_facebook_activity/posts/your_posts_1.html": inside("<p>Somebody typed this sentence here.</p>"),
    "your_facebook_activity/posts/your_posts_2.html": inside(""),
  });
  expect(problems.map(({ path }) => path)).toEqual(["your_facebook_activity/posts/your_posts_1.html"]);
  expect(notes.map(({ state }) => state)).toEqual(["unknown", "read"]);
});

test("nothing is lost in silence when a page is cut", { timeout: 60_000 }, async () => {
  expect(await silentLosses("fixtures/exports/facebook-html-2024", { messages: true })).toEqual([]);
});
