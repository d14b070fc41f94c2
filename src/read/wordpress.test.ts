import { describe, expect, it } from "vitest";
import { harvest, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/wordpress-2024";
const samples = "fixtures/exports/samples";
const shown = async (paths: readonly string[], options = {}) =>
  (await harvest(paths, options)).posts.map(
    ({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/").slice(0, 60)}`,
  );

describe("the fixture", () => {
  it("is read: posts, pages, own types, captions with alt texts, the authors' comments; no menus, revisions, readers", async () => {
    expect(await shown([fixture])).toEqual([
      "blog public 2024-03-01T09:00:00Z: Botox week & you//Botox from £99 this week only!//I look ten",
      "reply public 2024-03-02T10:00:00Z: Anna, your results were wonderful, see you on the 4th",
      "blog draft 2024-03-05T09:00:00: Plain words//First paragraph.//Second paragraph, see [sic] a",
      "caption public undefined: before-after//Mrs Made-Up before and after//A smiling face",
      "blog followers undefined: Secret//For members",
    ]);
    const { posts, problems, skipped } = await harvest([fixture]);
    expect([problems, skipped]).toEqual([[], { "comments of others": 1, pingbacks: 1, "menus, styles and former versions": 1 }]);
    const [post, reply] = posts;
    expect(post?.quotations?.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      expect.stringContaining("I look ten years younger"),
    ]);
    expect([reply?.context, reply?.author?.name]).toEqual(["Botox week & you", "Dr Made Up"]);
    expect(strayWord(posts)).toBeUndefined();
  });

  it("trap 15: with --me only one author's words are read", async () => {
    expect((await shown([fixture], { me: ["nurse"] })).map((line) => line.split(":").at(-1))).toEqual([
      expect.stringContaining("Plain words"),
    ]);
    expect((await harvest([fixture], { me: ["dr@made.example"] })).skipped).toMatchObject({ "posts of other authors": 1 });
  });

  it("that is cut is told of", async () => {
    expect(await silentLosses(fixture)).toEqual([]);
  });
});

describe("the samples", () => {
  it.each([
    ["wordpress-wxr-1.0/wordpress.1.xml", 11],
    ["wordpress-wxr-1.2/feature-image-captions.xml", 5],
    ["wordpress-wxr-1.2/has-meta.xml", 1],
    ["wordpress-wxr-1.2/sample-with-alt.xml", 2],
    ["wordpress-wxr-1.2/sample.xml", 6],
  ])("%s", async (name, count) => {
    const { posts, problems } = await harvest([`${samples}/${name}`]);
    expect([posts.length, problems]).toEqual([count, []]);
  });

  it("in old ones the owner's comment has no number, and is read", async () => {
    const { posts, skipped } = await harvest([`${samples}/wordpress-wxr-1.0`]);
    expect([posts.filter(({ kind }) => kind === "comment").length, skipped["comments of others"]]).toEqual([1, 2]);
  });
});
