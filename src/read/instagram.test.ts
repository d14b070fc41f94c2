import { afterEach, describe, expect, it } from "vitest";
import { filesOf, harvest, scratch, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/instagram-2024";
const samples = "fixtures/exports/samples";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe("the fixture", () => {
  it("is read: captions at the picture or the post, stories, reels, archived and deleted, comments in any language, threads, bios", async () => {
    const { posts, problems, skipped } = await harvest([fixture]);
    expect(problems).toEqual([]);
    expect(
      posts.map(
        ({ platform, kind, audience, state, text }) =>
          `${platform} ${kind} ${audience}${state === undefined ? "" : ` ${state}`}: ${text.slice(0, 40)}`,
      ),
    ).toEqual([
      "instagram bio unknown: ICU · Mpumalanga · café lover",
      "instagram bio unknown archived: Profile Bio Text",
      "instagram bio unknown archived: Sister by day, DM me for advice",
      "instagram bio unknown archived: ICU · Mpumalanga · café lover",
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
    expect(skipped).toEqual({ "without words": 1 });
    expect(posts[4]).toMatchObject({
      at: "2024-03-01T10:00:00Z",
      media: [{ name: "media/posts/202403/1.jpg", at: { latitude: -25.87, longitude: 29.23 } }],
    });
    expect(posts[0]?.author).toEqual({ name: "Nurse Naledi Invented", handle: "nurse.naledi", bio: "ICU · Mpumalanga · café lover" });
    expect(strayWord(posts.filter(({ text }) => !/[^\u0020-\u007e]/.test(text)))).toBeUndefined();
  });

  it("gives the owner's messages when asked", async () => {
    const { posts } = await harvest([fixture], { messages: true });
    expect(posts.filter(({ kind }) => kind === "message").map(({ text }) => text)).toEqual(["Send me the wound photo, I'll look 💛"]);
  });

  it("is read the same in the layouts of 2021 and 2023", async () => {
    const files = filesOf(fixture);
    const moved = (from: string, to: string) => {
      const made = scratch(Object.fromEntries(Object.entries(files).map(([name, data]) => [name.replace(from, to), data])));
      folders.push(made);
      return harvest(["."], { cwd: made.path });
    };
    const whole = (await harvest([fixture])).posts.length;
    expect((await moved("your_instagram_activity/media/", "your_instagram_activity/content/")).posts).toHaveLength(whole);
    expect((await moved("your_instagram_activity/media/", "content/")).posts).toHaveLength(whole);
  });
});

describe("traps", () => {
  it("1: mojibake is repaired once", async () => {
    const { posts } = await harvest([fixture]);
    expect(posts.some(({ text }) => text.includes("Ã"))).toBe(false);
    expect(posts.some(({ text }) => text.includes("🎶"))).toBe(true);
  });

  it("8: threads have no parent, no address and no invented link", async () => {
    const threads = (await harvest([fixture])).posts.filter(({ platform }) => platform === "threads");
    expect(threads.map(({ url, context }) => [url, context])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it("17, 18: reposts, likes, followers and what others wrote are no words of the owner", async () => {
    const { posts } = await harvest([fixture], { messages: true });
    const all = JSON.stringify(posts.map(({ text }) => text));
    for (const word of ["Somebody else", "My leg looks bad", "friend.two", "others"]) expect(all).not.toContain(word);
  });
});

describe("the samples", () => {
  it.each([
    ["test_image", 1],
    ["test_images", 1],
    ["test_video", 2],
  ])("%s", async (name, count) => {
    const { posts, problems } = await harvest([`${samples}/instagram-json-2023-media/${name}`]);
    expect([posts.length, problems]).toEqual([count, []]);
  });
});

it("loses nothing in silence when it is cut", async () => {
  expect(await silentLosses(fixture)).toEqual([]);
});
