import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { covered, harvest, placeOf, scratch } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/linkedin-2024";
const samples = "fixtures/exports/samples";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const readFiles = (files: Readonly<Record<string, string | Uint8Array>>, options = {}) => {
  const folder = scratch(files);
  folders.push(folder);
  return harvest(["."], { cwd: folder.path, ...options });
};

describe("the fixture", () => {
  it("is read: shares, comments, article, section and recommendation of the owner", async () => {
    const { posts, problems, skipped } = await harvest([fixture]);
    expect(problems).toEqual([]);
    expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/").slice(0, 40)}`)).toEqual([
      "bio unknown undefined: Consultant physician//I look after older",
      "post unknown 2024-02-03T09:10:11Z: Delighted to open our new falls clinic./",
      "post public 2024-02-04T10:00:00Z: My 84-year-old patient from Kanturk, the",
      "post followers undefined: A day that does not exist",
      "blog unknown undefined: Falls at home//Falls at home//Loose rugs",
      'comment unknown 2024-03-01T08:00:00Z: He said "never again",\\o/ and left./Seco',
      "comment unknown 2024-03-02T08:00:00Z: NA",
      "bio unknown undefined: Falls, frailty and fractures.//Consultan",
      "post followers 2023-01-05T14:11:00Z: Bob is a careful nurse.",
    ]);
    expect(posts[1]?.text).toBe("Delighted to open our new falls clinic.\n\nReferrals through your GP, as ever.");
    expect(posts[4]?.quotations).toHaveLength(1);
    expect(skipped).toEqual({ "without words": 1 });
  });

  it("gives the owner's messages when asked, whatever the folder says, drafts as drafts", async () => {
    const { posts, skipped } = await harvest([fixture], { messages: true });
    const messages = posts.filter(({ kind }) => kind === "message");
    expect(messages.map(({ audience, at, text }) => `${audience} ${at}: ${text}`)).toEqual([
      "direct 2024-01-29T14:37:00Z: We met at the falls clinic",
      "direct 2024-01-05T10:00:00Z: Send me your scan, I will have a look",
      "draft 2024-01-07T09:00:00Z: never sent",
    ]);
    expect(skipped).toMatchObject({ "messages of others": 2, "words of others": 1 });
  });

  it("gives every word its place", async () => {
    const { posts } = await harvest([fixture], { messages: true });
    for (const post of posts) {
      const source = readFileSync(post.path, "utf8");
      for (const word of post.text.match(/[A-Za-z-]{4,}/g) ?? []) expect(covered(source, placeOf(post, word))).toBe(word);
    }
  });
});

describe("trap 9", () => {
  it("numbered files, line quotes, backslash quotes and NA are read, received recommendations are not", async () => {
    const { posts } = await harvest([fixture]);
    expect(posts.some(({ text }) => text.includes("best doctor"))).toBe(false);
    expect(posts.filter(({ path }) => path.includes("_34875879")).length).toBe(5);
  });

  it("quotes at the ends of single lines stay where others have none", async () => {
    const csv =
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2024-01-01 10:00:00,x,"He said ""no""\nand left.",,,PUBLIC\n';
    expect((await readFiles({ "Shares.csv": csv })).posts[0]?.text).toBe('He said "no"\nand left.');
  });

  it("without a profile the owner of messages is asked for", async () => {
    const messages = readFileSync(`${fixture}/messages.csv`, "utf8");
    const asked = await readFiles({ "messages.csv": messages }, { messages: true });
    expect(asked.problems).toMatchObject([{ code: "incomplete", hint: expect.stringContaining("--me") }]);
    expect((await readFiles({ "messages.csv": messages }, { messages: true, me: ["aoife-invented"] })).posts).toHaveLength(2);
  });
});

describe("the samples", () => {
  it.each([
    ["linkedin-csv-simple", 2, 0],
    // Two of its files are tables of tests, which no export holds.
    ["linkedin-csv-quoting", 11, 2],
    ["linkedin-csv-bom", 0, 0],
  ])("%s", async (name, count, problems) => {
    const { posts, problems: told } = await harvest([`${samples}/${name}`]);
    expect([posts.length, told.length]).toEqual([count, problems]);
  });

  it("bytes that are no UTF-8 are Windows-1252", async () => {
    const { csvPrefix, csvSuffix, cases } = JSON.parse(readFileSync(`${samples}/linkedin-csv-quoting/byte-decoding-parity.json`, "utf8"));
    for (const { bytes, expectedCodePoints } of cases) {
      const file = Buffer.concat([Buffer.from(csvPrefix), Buffer.from(bytes), Buffer.from(csvSuffix)]);
      const { posts } = await readFiles({ "Shares.csv": file });
      expect(posts[0]?.text ?? "").toBe(String.fromCodePoint(...expectedCodePoints));
    }
  });
});

describe("damage", () => {
  it("a broken row is told with its line, and the rest is read", async () => {
    const { posts, problems } = await harvest([`${samples}/linkedin-csv-bom/messages.csv`], { messages: true, me: ["pedro"] });
    expect(posts.map(({ text }) => text)).toEqual(["Re: Coffee?\n\nSounds great!\nTuesday at 3pm works."]);
    expect(problems).toMatchObject([{ message: "Unexpected row of one cell, expected 3 or more: left out", line: 5 }]);
  });

  it("a table with another heading is told", async () => {
    const { problems } = await readFiles({ "Shares.csv": "Date,ShareLink,ShareCommentary\n", "Comments.csv": "a,b\n1,2\n" });
    expect(problems).toMatchObject([{ message: "Unexpected table, expected one with the columns date, link, message" }]);
  });

  it("a file cut anywhere gives posts or a problem, and never throws", async () => {
    const source = readFileSync(`${fixture}/Shares_34875879.csv`, "utf8");
    for (let at = 70; at < source.length; at += 23) {
      const { posts, problems } = await readFiles({ "Shares.csv": source.slice(0, at) });
      expect(posts.length + problems.length).toBeGreaterThanOrEqual(0);
    }
  });
});
