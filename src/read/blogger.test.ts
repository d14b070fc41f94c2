import { describe, expect, it } from "vitest";
import { filesOf, harvest, scratch, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixtures = "fixtures/exports";

describe("trap 15", () => {
  it("settings and templates are left out, of comments only the owner's are read, drafts are drafts", async () => {
    const { posts, problems, skipped } = await harvest([`${fixtures}/blogger-2024`]);
    expect(problems).toEqual([]);
    expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/")}`)).toEqual([
      "blog public 2024-03-01T10:00:00Z: House calls & hens//The widow at the end of the boreen, 83, has one hen left./She calls it Doctor.",
      "comment public 2024-03-03T10:00:00Z: Thank you, she would be pleased",
      "blog draft 2024-03-04T10:00:00Z: About me//GP in Kerry.",
    ]);
    expect(skipped).toEqual({ "settings and templates": 2, "comments of others": 1 });
    expect([posts[0]?.url, posts[1]?.context]).toEqual(["https://made.example/2024/03/house-calls.html", "House calls & hens"]);
    expect(strayWord(posts)).toBeUndefined();
  });

  it("the newer feed of Takeout has types instead of categories", async () => {
    const { posts, skipped } = await harvest([`${fixtures}/blogger-takeout-2025`]);
    expect(posts.map(({ kind, at, text }) => [kind, at, text])).toEqual([
      ["blog", "2025-03-01T10:05:00Z", "New form\n\nSee your own doctor."],
    ]);
    expect(skipped).toEqual({ "comments of others": 1 });
  });
});

it("reads the sample, whatever its prefixes", async () => {
  const { posts, problems, skipped } = await harvest([`${fixtures}/samples/blogger-atom`]);
  expect([posts.length, problems, skipped]).toEqual([5, [], { "comments of others": 2 }]);
});

it("tells of a feed that is cut", async () => {
  expect(await silentLosses(`${fixtures}/blogger-2024`)).toEqual([]);
});

it("within a Takeout of other products leaves these to their reader, and none is passed by", async () => {
  const files = Object.fromEntries([
    ...Object.entries(filesOf(`${fixtures}/takeout-2025`)).filter(([name]) => !name.startsWith("Takeout/Blogger/")),
    ...Object.entries(filesOf(`${fixtures}/blogger-takeout-2025`)).map(([name, data]) => [`Takeout/Blogger/Blogs/notes/${name}`, data]),
  ]);
  const folder = scratch(files);
  const { posts, problems } = await harvest(["."], { cwd: folder.path });
  folder.remove();
  expect(posts.filter(({ platform }) => platform === "blogger")).toHaveLength(1);
  expect(posts.length).toBeGreaterThan(10);
  expect(problems.some(({ message }) => message.includes("tie"))).toBe(false);
});
