import { afterEach, expect, test } from "vitest";
import { harvest, scratch } from "../inputs.test-support.ts";

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Reads an archive made of these files. */
const readFiles = (files: Readonly<Record<string, string>>) => {
  const made = scratch(files);
  folders.push(made);
  return harvest(["."], { cwd: made.path });
};
const ytd = (name: string, ...items: readonly unknown[]): string => `window.YTD.${name}.part0 = ${JSON.stringify(items, null, 2)}`;
const tweet = (id: string, fullText: string, more: object = {}): unknown => ({
  tweet: { id_str: id, created_at: "Wed Oct 10 20:19:24 +0000 2018", full_text: fullText, ...more },
});
const account = ytd("account", { account: { username: "dr_made_up", accountId: "100", accountDisplayName: "Dr Made Up" } });

test("retweets are others' words whatever the flags say; own words before an old one count, the rest is a quotation", async () => {
  const { posts, skipped } = await readFiles({
    "data/account.js": account,
    "data/tweets.js": ytd(
      "tweets",
      tweet("1", "RT @a: b", { retweeted: false }),
      tweet("2", "Mine.", { retweeted: true }),
      tweet("3", "True! RT @a: b"),
    ),
  });
  expect(posts.map(({ text, quotations }) => [text, quotations])).toEqual([
    ["Mine.", undefined],
    ["True! RT @a: b", [{ start: 6, end: 14 }]],
  ]);
  expect(skipped).toEqual({ retweets: 1 });
});

test("replies are told by any of the fields; a mention is none, nor is a thread", async () => {
  const { posts } = await readFiles({
    "data/account.js": account,
    "data/tweets.js": ytd(
      "tweets",
      tweet("1", "@a Yes.", { in_reply_to_status_id_str: "-1", in_reply_to_user_id_str: "7" }),
      tweet("2", "@a Hello."),
      tweet("3", "And then.", { in_reply_to_status_id_str: "2", in_reply_to_user_id_str: "100" }),
      tweet("4", "Never finished.", { in_reply_to_status_id_str: "999", in_reply_to_screen_name: "DR_made_up" }),
    ),
  });
  expect(posts.map(({ id, kind, context }) => [id, kind, context])).toEqual([
    ["1", "reply", undefined],
    ["2", "tweet", undefined],
    ["3", "tweet", "@a Hello."],
    ["4", "tweet", undefined],
  ]);
});

test("a thread of any length, newest first, comes out from its beginning", async () => {
  const parts = Array.from({ length: 300 }, (_, at) =>
    tweet(
      String(1000 + at),
      `Part ${at}.`,
      at === 0 ? {} : { in_reply_to_status_id_str: String(999 + at), in_reply_to_user_id_str: "100" },
    ),
  );
  const { posts } = await readFiles({ "data/account.js": account, "data/tweets.js": ytd("tweets", ...parts.reverse()) });
  expect(posts.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, at) => String(1000 + at)));
  expect(posts[2]?.context).toBe("Part 0.\n\nPart 1.");
  expect(posts[299]?.context?.length).toBe(2000);
});

test("of an edited post the last version counts, or the last there is", async () => {
  const edit = (...ids: readonly string[]): object => ({ edit_info: { initial: { editTweetIds: ids } } });
  const { posts, skipped } = await readFiles({
    "data/tweets.js": ytd(
      "tweets",
      tweet("1", "Fisrt.", edit("1", "2")),
      tweet("2", "First.", edit("1", "2")),
      tweet("3", "Lost.", edit("3", "4", "9")),
      tweet("4", "Kept.", edit("3", "4", "9")),
    ),
    "data/tweets-part1.js": ytd("tweets", tweet("2", "First.", edit("1", "2"))),
  });
  expect(posts.map(({ text }) => text)).toEqual(["First.", "Kept."]);
  expect(skipped).toEqual({ "earlier versions": 2, duplicates: 1 });
});
