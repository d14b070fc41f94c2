import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { harvest, placeOf, scratch, strayWord } from "./inputs.test-support.ts";

const samples = "fixtures/exports/samples/bluesky-car";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const readBytes = (bytes: Uint8Array) => {
  const folder = scratch({ "repo.car": bytes });
  folders.push(folder);
  return harvest(["repo.car"], { cwd: folder.path });
};

describe("a repository", () => {
  it("trap 14: gives what its tree leads to: 26 posts of which 23 replies, a profile, reposts left out", async () => {
    const { posts, problems, skipped } = await harvest([`${samples}/fakermaker.repo.car`]);
    expect(problems).toEqual([]);
    const own = posts.filter(({ kind }) => kind !== "bio");
    expect([own.length, own.filter(({ kind }) => kind === "reply").length, posts.length - own.length]).toEqual([26, 23, 1]);
    expect(skipped).toEqual({ reposts: 15 });
    expect(posts.every(({ audience, url }) => audience === "public" && url?.startsWith("https://bsky.app/profile/did:plc:"))).toBe(true);
  });

  it("names the record and the place in its words", async () => {
    const { posts } = await harvest([`${samples}/fakermaker.repo.car`]);
    const post = posts.find(({ kind }) => kind === "post");
    const [word = ""] = post?.text.match(/\w+/) ?? [];
    expect(placeOf(post, word).path).toMatch(/fakermaker\.repo\.car!app\.bsky\.feed\.post\/\w+$/);
  });

  it("that is a part only gives what is there and tells of the rest", async () => {
    const { posts, problems } = await harvest([`${samples}/repo_slice.car`]);
    expect(posts.map(({ kind }) => kind)).toEqual(["post"]);
    expect(problems).toMatchObject([{ code: "incomplete", message: expect.stringContaining("Unexpected absence of 3 records") }]);
  });

  it("that is cut anywhere is told of, and never throws", async () => {
    const bytes = readFileSync(`${samples}/fakermaker.repo.car`);
    for (let share = 0.02; share < 1; share += 0.049) {
      const { posts, problems } = await readBytes(bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(posts.length).toBeLessThan(28);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});

describe("records as JSON", () => {
  it("the sample is read", async () => {
    const { posts, problems } = await harvest([`${samples}/repo_slice_record.json`]);
    expect([posts.length, problems, posts[0]?.kind]).toEqual([1, [], "post"]);
    expect(strayWord(posts)).toBeUndefined();
  });

  it("alt texts are own words; cards, quoted posts and reposts are others'", async () => {
    const list = [
      {
        uri: "at://did:plc:made/app.bsky.feed.post/1",
        value: {
          $type: "app.bsky.feed.post",
          text: "On call 🌙 again",
          createdAt: "2024-03-01T10:00:00.000+02:00",
          langs: ["en"],
          embed: {
            $type: "app.bsky.embed.recordWithMedia",
            record: { record: { uri: "at://x" } },
            media: { images: [{ alt: "An empty corridor" }], external: { title: "Card of others" } },
          },
        },
      },
      { uri: "at://did:plc:made/app.bsky.feed.repost/2", value: { $type: "app.bsky.feed.repost" } },
      { value: {} },
    ];
    const folder = scratch({ "records.json": JSON.stringify(list) });
    folders.push(folder);
    const { posts, problems, skipped } = await harvest(["records.json"], { cwd: folder.path });
    expect(posts.map(({ text, at, lang }) => [text, at, lang])).toEqual([
      ["On call 🌙 again\n\nAn empty corridor", "2024-03-01T10:00:00+02:00", "en"],
    ]);
    expect([skipped, problems.length]).toEqual([{ reposts: 1 }, 1]);
  });
});
