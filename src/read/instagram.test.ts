import { describe, expect, it } from "vitest";
import { filesIn, gather, gatherFiles, misplaced, silentLosses, unaccounted } from "./meta/meta.test-support.ts";

const fixture = "fixtures/exports/instagram-2024";
const old = "fixtures/exports/instagram-2019";
const samples = "fixtures/exports/samples";

describe("the fixture", () => {
  it("is read: captions at the picture or the post, stories, reels, archived and deleted, comments in any language, threads, bios", async () => {
    const all = await gather(fixture);
    expect(
      all.posts.map(
        ({ platform, kind, audience, state, text }) =>
          `${platform} ${kind} ${audience}${state === undefined ? "" : ` ${state}`}: ${text.slice(0, 40)}`,
      ),
    ).toEqual([
      "instagram bio unknown: ICU · Mpumalanga · café lover",
      "instagram bio unknown archived: Sister by day, DM me for advice",
      "instagram caption unknown: The gogo in bed 6, eMalahleni's oldest c",
      "instagram caption unknown: Café day with the sisters",
      "instagram caption unknown: POV: night shift in casualty",
      "instagram caption unknown: Double shift, send coffee",
      "instagram caption unknown archived: Old and archived",
      "instagram caption deleted deleted: Better gone",
      "threads post unknown: Who else cried in the linen room today?",
      "threads reply unknown: Ask your GP, not me 🙂",
      "instagram comment unknown: Hyped for you, sister",
      "instagram comment unknown: Haal asseblief jou bloeddruk weer môre",
      "instagram comment unknown: Up 50mg of your sertraline, you'll be gr",
      "instagram comment unknown: So true 😂",
    ]);
    expect([all.problems, all.skipped, all.layout]).toEqual([[], { "without words": 1, messages: 2 }, "2025 (JSON)"]);
    expect(all.posts[2]).toMatchObject({
      at: "2024-03-01T10:00:00Z",
      media: [{ name: "media/posts/202403/1.jpg", at: { latitude: -25.87, longitude: 29.23 } }],
    });
    expect(all.posts[0]?.author).toEqual({ name: "Nurse Naledi Invented", handle: "nurse.naledi", bio: "ICU · Mpumalanga · café lover" });
  });

  it("accounts for every file and every word", async () => {
    const all = await gather(fixture, { messages: true });
    expect(unaccounted(fixture, all)).toEqual([]);
    expect(all.notes.filter(({ state }) => state === "unknown")).toEqual([]);
    expect(misplaced(all.posts.filter(({ text }) => !/[^ -~]/.test(text)))).toEqual([]);
  });

  it("gives the owner's messages when asked", async () => {
    const { posts } = await gather(fixture, { messages: true });
    const thread = "your_instagram_activity/messages/inbox/friend_123";
    expect(posts.filter(({ kind }) => kind === "message").map(({ text, thread: told }) => [text, told])).toEqual([
      ["Send me the wound photo, I'll look 💛", thread],
    ]);
  });

  it.each(["your_instagram_activity/content/", "content/"])("is read the same with %s", async (home) => {
    const moved = Object.entries(filesIn(fixture)).map(([name, data]) => [name.replace("your_instagram_activity/media/", home), data]);
    expect((await gatherFiles(Object.fromEntries(moved))).posts).toHaveLength((await gather(fixture)).posts.length);
  });
});

describe("the layout of 2018 to 2020", () => {
  it("is read from the files at the root", async () => {
    const all = await gather(old, { messages: true });
    expect(all.posts.map(({ kind, audience, at, text }) => [kind, audience, at, text.slice(0, 30)])).toEqual([
      ["bio", "unknown", undefined, "Theatre nurse, Soweto"],
      ["caption", "unknown", "2019-05-01T20:00:00", "On call again"],
      ["caption", "unknown", "2019-05-02T10:00:00Z", "Scrubbed in with Prof, Mr Khoz"],
      ["caption", "unknown", "2019-05-04T10:00:00", "Hand hygiene dance"],
      ["comment", "unknown", "2019-06-01T10:00:00", "Stop the warfarin, mama"],
      ["comment", "unknown", "2019-06-02T10:00:00", "Beautiful!"],
      ["comment", "unknown", "2019-06-03T10:00:00", "Hello all"],
      ["message", "direct", "2019-07-01T10:00:00Z", "He is HIV positive, tell no on"],
    ]);
    expect([all.problems, all.layout, unaccounted(old, all)]).toEqual([[], "2018 (JSON)", []]);
    expect(misplaced(all.posts)).toEqual([]);
  });
});

describe("who could see a post", () => {
  const account = (lock: string, history?: object) => ({
    "personal_information/personal_information.json": { profile_user: [{ string_map_data: { "Privaat rekening": { value: lock } } }] },
    ...(history === undefined ? {} : { "security_and_login_information/login_and_profile_creation/profile_privacy_changes.json": history }),
    "your_instagram_activity/media/posts_1.json": [
      { media: [{ uri: "a.jpg", creation_timestamp: 1000, title: "Early" }] },
      { media: [{ uri: "b.jpg", creation_timestamp: 3000, title: "Late" }] },
    ],
    "your_instagram_activity/media/stories.json": { ig_stories: [{ uri: "c.jpg", creation_timestamp: 3000, title: "Close friends?" }] },
  });
  const history = (...entries: object[]) => ({ account_history_account_privacy_history: entries });
  const audiences = async (files: object) => (await gatherFiles(files as Record<string, unknown>)).posts.map(({ audience }) => audience);

  it("is told only where the history of the account says that it was then as it is now", async () => {
    expect(await audiences(account("False"))).toEqual(["unknown", "unknown", "unknown"]);
    expect(await audiences(account("False", history()))).toEqual(["public", "public", "unknown"]);
    expect(await audiences(account("Ja", history({ title: "x", string_map_data: { Time: { timestamp: 2000 } } })))).toEqual([
      "unknown",
      "followers",
      "unknown",
    ]);
    expect(await audiences(account("False", history({ title: "x" })))).toEqual(["unknown", "unknown", "unknown"]);
    expect(await audiences(account("Perhaps", history()))).toEqual(["unknown", "unknown", "unknown"]);
  });
});

describe("traps", () => {
  it("1: mojibake is repaired once, in labels too", async () => {
    const { posts } = await gather(fixture);
    expect(posts.filter(({ text }) => /[ÃÂ]/.test(text))).toEqual([]);
    expect(posts.some(({ text }) => text.includes("🎶"))).toBe(true);
  });

  it("3: a film among the posts and among the reels counts once", async () => {
    const { posts, skipped } = await gather(`${samples}/instagram-json-2023-media/test_video`);
    expect([posts.map(({ text }) => text), skipped]).toEqual([["Pokemon test video"], { duplicates: 1 }]);
  });

  it("5: labels in languages that are not known: the comment is the longest value that is no user name", async () => {
    const comment = (map: object) => ({ string_map_data: map });
    const { posts } = await gatherFiles({
      "your_instagram_activity/comments/post_comments_1.json": [
        comment({ Aaa: { value: "a.very.long.user.name.of.somebody" }, Bbb: { value: "Nice one" }, Ccc: { timestamp: 5 } }),
        { media_owner: "so_short", ...comment({ Aaa: { value: "so_short" }, Bbb: { value: "wow" }, Ccc: { timestamp: 6 } }) },
      ],
    });
    expect(posts.map(({ text, at }) => [text, at])).toEqual([
      ["Nice one", "1970-01-01T00:00:05Z"],
      ["wow", "1970-01-01T00:00:06Z"],
    ]);
  });

  it("8: threads have no parent, no address and no invented link", async () => {
    const { posts } = await gather(fixture);
    expect(posts.filter(({ platform }) => platform === "threads").map(({ url, context }) => [url, context])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it("17: old bios are own words; what was changed, names and telephone numbers are none, but names tell the owner", async () => {
    const change = (what: string, before: string, after: string) => ({
      string_map_data: {
        Changed: { value: what },
        "Previous Value": { value: before },
        "New Value": { value: after },
        "Change Date": { timestamp: 5 },
      },
    });
    const { posts } = await gatherFiles(
      {
        "personal_information/personal_information/personal_information.json": {
          profile_user: [{ string_map_data: { Name: { value: "New Name" } } }],
        },
        "personal_information/personal_information/profile_changes.json": {
          profile_profile_change: [
            change("Profile Bio Text", "Ask me about fillers", "Ask me about anything"),
            change("Profile Name", "Old Name", "New Name"),
            change("Phone Number", "+27 82 000 0000", "+27 83 000 0000"),
          ],
        },
        "your_instagram_activity/messages/inbox/a_1/message_1.json": {
          participants: [],
          messages: [{ sender_name: "Old Name", timestamp_ms: 1, content: "Mine" }],
        },
      },
      { messages: true },
    );
    expect(posts.map(({ kind, text }) => [kind, text])).toEqual([
      ["bio", "Ask me about fillers"],
      ["bio", "Ask me about anything"],
      ["message", "Mine"],
    ]);
  });

  it("18: reposts, likes, followers and what others wrote are no words of the owner", async () => {
    const { posts } = await gather(fixture, { messages: true });
    const all = JSON.stringify(posts.map(({ text }) => text));
    for (const word of ["Somebody else", "My leg looks bad", "friend.two", "others"]) expect(all).not.toContain(word);
  });
});

it.each([
  ["test_image", 1],
  ["test_images", 1],
  ["test_video", 1],
])("sample %s", async (name, count) => {
  const { posts, problems } = await gather(`${samples}/instagram-json-2023-media/${name}`);
  expect([posts.length, problems]).toEqual([count, []]);
});

it("tells once of an HTML export, and of files that are not understood", async () => {
  const { posts, problems, notes } = await gatherFiles({
    "your_instagram_activity/media/posts_1.html": "<html></html>",
    "your_instagram_activity/media/stories.html": "<html></html>",
    "your_instagram_activity/media/posts_1.json": [{ caption: "New" }, 7],
    "your_instagram_activity/new_things/diary.json": { diary: [{ entry: "Somebody typed this sentence here" }] },
    "your_instagram_activity/new_things/switches.json": { switches: [{ on: true }] },
  });
  expect(posts).toEqual([]);
  expect(problems.map(({ path, line }) => [path?.split("/").at(-1), line])).toEqual([
    ["posts_1.html", undefined],
    ["posts_1.json", 5],
    ["posts_1.json", 2],
    ["diary.json", 3],
    // Told by the frame: of the pages only the first is told of by the reader.
    ["stories.html", undefined],
  ]);
  expect(Object.fromEntries(notes.map(({ path, state }) => [path.split("/").at(-1), state]))).toEqual({
    "posts_1.html": "unknown",
    "stories.html": "unknown",
    "posts_1.json": "read",
    "diary.json": "unknown",
    "switches.json": "ignored",
  });
});

it.each([{}, 7, "x", null, [], [null], [7, "x", []], { media: 3 }, [{ media: 5, title: 7 }], [{ string_map_data: [] }]])(
  "%j in place of every file breaks nothing",
  async (value) => {
    const files = Object.keys(filesIn(fixture));
    const { posts, notes } = await gatherFiles(Object.fromEntries(files.map((name) => [name, JSON.stringify(value)])), {
      messages: true,
      me: ["x"],
    });
    expect([posts, notes.length]).toEqual([[], files.length]);
  },
);

it("loses nothing in silence when it is cut", { timeout: 60_000 }, async () => {
  expect(await silentLosses(fixture, { messages: true })).toEqual([]);
  expect(await silentLosses(old, { messages: true })).toEqual([]);
});

it("does not take a list of posts of a blog for its own", async () => {
  const { posts } = await gatherFiles({
    "posts.json": JSON.stringify([{ title: "A draft", text: "Words" }]),
    "draft.md": "A draft of mine.\n",
  });
  expect(posts.filter(({ platform }) => platform === "instagram")).toEqual([]);
});
