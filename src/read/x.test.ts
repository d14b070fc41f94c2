import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import type { Post } from "../model/post.ts";
import { covered, harvest, placeOf, scratch } from "./inputs.test-support.ts";

const fixtures = "fixtures/exports";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Reads an archive made of these files. */
const readFiles = (files: Readonly<Record<string, string>>, messages = false) => {
  const made = scratch(files);
  folders.push(made);
  return harvest(["."], { cwd: made.path, messages });
};
const ytd = (name: string, ...items: readonly unknown[]): string => `window.YTD.${name}.part0 = ${JSON.stringify(items, null, 2)}`;
const tweet = (id: string, fullText: string, more: object = {}): unknown => ({
  tweet: { id_str: id, created_at: "Wed Oct 10 20:19:24 +0000 2018", full_text: fullText, ...more },
});
const account = ytd("account", { account: { username: "dr_made_up", accountId: "100", accountDisplayName: "Dr Made Up" } });
const texts = (posts: readonly Post[]): string[] => posts.map(({ text }) => text);

test.each(["x-2024", "x-2024.zip"])("the fixture %s is read with all its files", async (name) => {
  const { posts, problems, skipped, files } = await harvest([`${fixtures}/${name}`]);
  const kinds = posts.map(({ id, kind, audience, state }) => [id, kind, audience, ...(state === undefined ? [] : [state])].join(" "));
  expect(kinds).toEqual([
    "bio bio public",
    "1790000000000000002 tweet group",
    "1790000000000000012 tweet public",
    "1790000000000000010 tweet public",
    "1790000000000000011 tweet public",
    "1790000000000000009 tweet public",
    "1790000000000000007 reply public",
    "1790000000000000006 tweet public",
    "1790000000000000005 tweet public",
    "1200000000000000003 tweet followers",
    "1200000000000000002 tweet unknown",
    "1200000000000000001 tweet public",
    "1790000000000000003 tweet deleted deleted",
    "1790000000000000901 tweet public",
  ]);
  expect([problems, skipped, files]).toEqual([[], { retweets: 1, messages: 1, "earlier versions": 1 }, 1]);
});

test("every word of the fixture is found again at its place in the file", async () => {
  const { posts } = await harvest([`${fixtures}/x-2024`], { messages: true });
  expect(posts).toHaveLength(15);
  for (const post of posts) {
    const source = readFileSync(post.path, "utf8");
    for (const word of post.text.split(/\s+/).filter((one) => /^[\w.,'-]{4,}$/.test(one))) {
      expect(covered(source, placeOf(post, word))).toBe(word);
    }
  }
});

test("links are written out, entities undone once, and the place is that of the short link", async () => {
  const posts = (await harvest([`${fixtures}/x-2024.zip`])).posts;
  const guide = posts.find(({ id }) => id.endsWith("12"));
  expect(guide?.text).toBe(
    "The new asthma guideline is out & worth ten minutes of your lunch: https://guidelines.example/asthma?year=2024&part=1",
  );
  const source = readFileSync(`${fixtures}/x-2024/data/tweets.js`, "utf8");
  expect(covered(source, placeOf(guide, "guidelines.example"))).toBe("https://t.co/gUide001");
  expect(covered(source, placeOf(guide, "&"))).toBe("&amp;");
  expect(placeOf(guide, "asthma").path).toBe(`${fixtures}/x-2024.zip!data/tweets.js`);
  expect(guide).toMatchObject({ url: "https://x.com/dr_ellery/status/1790000000000000012", at: "2024-05-14T18:02:11Z", lang: "en" });
  expect(guide?.author).toEqual({
    name: "Dr Rowan Ellery",
    handle: "dr_ellery",
    bio: "GP in Leeds. Views mine. Best GP in Yorkshire according to my mum.",
  });
  expect((await readFiles({ "tweets.js": ytd("tweets", tweet("1", "5 &lt; 6 &amp;lt; 7 &amp;amp; &gt;")) })).posts[0]?.text).toBe(
    "5 < 6 &lt; 7 &amp; >",
  );
});

test("a long post is joined with its beginning; descriptions of pictures are words; threads know what came before", async () => {
  const posts = (await harvest([`${fixtures}/x-2024`])).posts;
  const long = posts.find(({ id }) => id.endsWith("09"));
  expect(long?.text).toContain("Mrs Pemberton-Vale of 4 Cowper Street, who is 91 & has had three falls");
  expect(placeOf(long, "Pemberton-Vale")).toMatchObject({ path: `${fixtures}/x-2024/data/note-tweet.js`, line: 16 });
  expect(posts.find(({ id }) => id.endsWith("06"))?.text).toBe(
    "Whiteboard at the end of a long list 😅\n\nWard whiteboard with bed numbers and the name Arthur Quillfeather, bed 7",
  );
  expect(posts.find(({ id }) => id.endsWith("11"))?.context).toBe("Long night on the ward.");
});

test.each([
  [
    "2012: months of Grailbird",
    {
      "data/js/tweets/2014_05.js":
        'Grailbird.data.tweets_2014_05 = \n [{"id_str":"5","text":"Old.","created_at":"2014-05-01 10:00:00 +0000"}]',
      "data/js/user_details.js": 'var user_details =  {"screen_name":"dr_made_up","id":"100"}',
      "tweets.csv": '"tweet_id","text"\n"5","Old."\n',
    },
  ],
  [
    "2018: tweet.js at the root, not wrapped",
    {
      "tweet.js": 'window.YTD.tweet.part0 = [ {"id_str":"5","full_text":"Old.","created_at":"Thu May 01 10:00:00 +0000 2014"} ]',
      "account.js": account,
    },
  ],
  [
    "2020: data/tweet.js with parts",
    {
      "data/tweet.js": ytd("tweet"),
      "data/tweet-part1.js": ytd("tweet", tweet("5", "Old.", { created_at: "Thu May 01 10:00:00 +0000 2014" })),
      "data/account.js": account,
    },
  ],
])("layout of %s", async (_, files) => {
  const { posts, problems } = await readFiles(files);
  expect(posts).toMatchObject([{ id: "5", text: "Old.", at: "2014-05-01T10:00:00Z", url: "https://x.com/dr_made_up/status/5" }]);
  expect(problems).toEqual([]);
});

test("the table of old archives is read where nothing else is left", async () => {
  const table =
    '\uFEFF"tweet_id","in_reply_to_status_id","in_reply_to_user_id","retweeted_status_id","timestamp","text"\n"5","","","","2013-02-03 04:05:06 +0000","He said ""no"" &amp; left,\nthen came back."\n"6","","","1","","RT"\n"7","4","8","","2013-02-03 04:05:07 +0000","@a Fine."';
  const { posts, skipped } = await readFiles({ "tweets.csv": table });
  expect(posts.map(({ id, kind, text, at }) => [id, kind, text, at])).toEqual([
    ["5", "tweet", 'He said "no" & left,\nthen came back.', "2013-02-03T04:05:06Z"],
    ["7", "reply", "@a Fine.", "2013-02-03T04:05:07Z"],
  ]);
  expect([covered(table.slice(1), placeOf(posts[0], '"no" & left')), placeOf(posts[0], "came"), placeOf(posts[1], "Fine")]).toMatchObject([
    '""no"" &amp; left',
    { line: 3, column: 6 },
    { line: 5 },
  ]);
  expect(skipped).toEqual({ retweets: 1 });
});

test("the manifest is held against what was read", async () => {
  const manifest = (tweets: number): string =>
    `window.__THAR_CONFIG = ${JSON.stringify({
      dataTypes: {
        tweets: {
          files: [
            { fileName: "data/tweets.js", count: String(tweets) },
            { fileName: "data/tweets-part1.js", count: "1" },
          ],
        },
        like: { files: [{ fileName: "data/like.js", count: "5" }] },
      },
    })}`;
  const { problems } = await readFiles({ "data/manifest.js": manifest(2), "data/tweets.js": ytd("tweets", tweet("1", "One.")) });
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "incomplete: Unexpected 1 records in data/tweets.js, expected 2 records as the manifest of the archive says",
    "incomplete: Unexpected absence of data/tweets-part1.js, expected 1 records as the manifest of the archive says",
  ]);
  const cut = ytd("tweets", tweet("1", "One."), tweet("2", "Two.")).slice(0, -20);
  const broken = await readFiles({
    "data/manifest.js": manifest(2),
    "data/tweets.js": cut,
    "data/tweets-part1.js": ytd("tweets", tweet("3", "Three.")),
  });
  expect(broken.problems).toMatchObject([{ code: "incomplete", line: 9, message: expect.stringContaining("cut off here") }]);
  expect(texts(broken.posts)).toEqual(["One.", "Three."]);
});

test("messages are the owner's only, and without account.js they cannot be told", async () => {
  const said = (senderId: string, text: string): unknown => ({
    messageCreate: { id: text, senderId, text, createdAt: "2024-05-09T10:00:00.000Z" },
  });
  const messages = ytd("direct_messages", {
    dmConversation: { conversationId: "1-100", messages: [said("100", "Mine."), said("1", "Theirs.")] },
  });
  const files = { "data/tweets.js": ytd("tweets"), "data/direct-messages.js": messages };
  expect((await readFiles({ ...files, "data/account.js": account }, true)).posts).toMatchObject([
    { text: "Mine.", kind: "message", audience: "direct" },
  ]);
  expect((await readFiles({ ...files, "data/account.js": account })).skipped).toEqual({ messages: 1 });
  const { posts, problems } = await readFiles(files, true);
  expect([posts, problems.map(({ code }) => code)]).toEqual([[], ["incomplete"]]);
});

test("articles and the like are read where their words are known, and told of where not", async () => {
  const { posts, problems } = await readFiles({
    "data/tweets.js": ytd("tweets"),
    "data/article.js": ytd("article", { article: { id: "8", title: "On fevers", content_state: { blocks: [{ text: "They pass." }] } } }),
    "data/community-note.js": ytd("community_note", { communityNote: { noteId: "9", wording: "?" } }),
  });
  expect(posts).toMatchObject([{ id: "article-8", kind: "blog", text: "On fevers\n\nThey pass." }]);
  expect(problems).toMatchObject([{ code: "incomplete", line: 2, path: "data/community-note.js" }]);
});

test.each([
  ["x-data-js-synthetic", 2, { retweets: 1, messages: 1 }],
  ["x-data-js-misc", 0, {}],
])("sample %s", async (name, count, left) => {
  const { posts, problems, skipped } = await harvest([`${fixtures}/samples/${name}`]);
  expect([posts.length, problems, skipped]).toEqual([count, [], left]);
});

test("one file picked out of an archive is enough; other scripts are not taken for one", async () => {
  expect(texts((await harvest([`${fixtures}/samples/x-data-js-synthetic/data/tweets.js`])).posts)).toHaveLength(2);
  expect((await readFiles({ "tweets.js": "export const tweets = [];", "a.txt": "Draft." })).posts).toMatchObject([{ platform: "text" }]);
});
