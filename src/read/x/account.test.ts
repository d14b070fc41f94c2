import { expect, test } from "vitest";
import type { Entry } from "../../model/reader.ts";
import { eraOf, notesOf } from "./account.ts";
import { layoutOf } from "./layout.ts";

const entry = (name: string): Entry => ({ path: `x.zip!${name}`, name, size: 0, open: async function* () {} });
const notes = (names: readonly string[], messages = false) => {
  const entries = names.map(entry);
  const files = layoutOf(entries);
  const ignored = notesOf(entries, files, { messages }).map(({ path, why }) => [path.slice("x.zip!".length), why] as const);
  return new Map([...files.map(({ entry: { name } }) => [name, "read" as string | undefined] as const), ...ignored]);
};

test("the files of an archive of today are all accounted for", () => {
  // As the README of an archive lists them.
  const stems =
    "account account-creation-ip account-label account-suspension account-timezone ad-engagements ad-impressions ad-mobile-conversions-attributed ad-mobile-conversions-unattributed ad-online-conversions-attributed ad-online-conversions-unattributed ageinfo app article article-metadata audio-video-calls-in-dm audio-video-calls-in-dm-recipient-sessions block branch-links catalog-item commerce-catalog community-note community-note-batsignal community-note-rating community-note-tombstone community-tweet connected-application contact deleted-note-tweet deleted-tweet-headers deleted-tweets device-token direct-message-group-headers direct-message-headers direct-message-mute direct-messages direct-messages-group email-address-change expanded-profile follower following grok-chat-item ip-audit key-registry like lists-created lists-member lists-subscribed manifest moment mute ni-devices note-tweet periscope-account-information periscope-ban-information periscope-broadcast-metadata periscope-comments-made-by-user periscope-expired-broadcasts periscope-followers periscope-profile-description personalization phone-number product-drop product-set professional-data profile protected-history reply-prompt saved-search screen-name-change shop-module shopify-account smartblock spaces-metadata sso tweet-headers tweetdeck tweets twitter-circle twitter-circle-member twitter-circle-tweet twitter-shop user-link-clicks verified verified-organization".split(
      " ",
    );
  const names = [
    ...stems.map((stem) => `data/${stem}.js`),
    "data/like-part1.js",
    "data/README.txt",
    "Your archive.html",
    "assets/js/ondemand.js",
  ];
  expect([...notes(names).keys()].sort()).toEqual([...names].sort());
});

test("messages and chats wait until they are asked for; what nobody knows has no note", () => {
  const names = ["data/direct-messages.js", "data/grok-chat-item.js", "data/brand-new.js", "data/Tweets.js", "other/tweets.js"];
  expect([...notes(names)].sort()).toEqual([
    ["data/direct-messages.js", "messages are read with --include messages"],
    ["data/grok-chat-item.js", "chats with an assistant are not published"],
  ]);
  expect(notes(names, true).get("data/direct-messages.js")).toBe("read");
});

test.each([
  [
    [
      "data/js/tweets/2014_01.js",
      "data/js/user_details.js",
      "data/js/tweet_index.js",
      "data/js/payload_details.js",
      "tweets.csv",
      "index.html",
      "lib/bootstrap/bootstrap.js",
    ],
    "2012 to 2018 (a file a month)",
  ],
  [["tweet.js", "account.js", "like.js", "tweet_media/media.zip.part"], "2018 to 2020 (tweet.js)"],
  [["data/tweet.js", "data/tweet-part1.js", "data/account.js"], "2020 to 2022 (data/tweet.js)"],
  [["data/tweets.js", "data/account.js"], "2022 on (data/tweets.js)"],
  [["tweets.csv"], "before 2018 (tweets.csv)"],
  [["note-tweet.js"], "single files"],
] as const)("layout of %j", (names, layout) => {
  expect(eraOf(layoutOf(names.map(entry)))).toBe(layout);
  expect([...notes(names).keys()].sort()).toEqual([...names].sort());
});
