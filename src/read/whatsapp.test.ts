import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { covered, harvest, placeOf, scratch } from "./inputs.test-support.ts";
import { headAt } from "./whatsapp/head.ts";

const fixtures = "fixtures/exports";
const samples = "fixtures/exports/samples";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
/** The messages of a chat that is read as a file `_chat.txt`. */
const chat = async (text: string, me = ["Ann"]) => {
  const folder = scratch({ "_chat.txt": text });
  folders.push(folder);
  return harvest(["_chat.txt"], { cwd: folder.path, messages: true, me });
};

describe("the fixtures", () => {
  it("are read: owner's messages of an iOS group, with the words answered, captions, edits and polls", async () => {
    const { posts, problems, skipped } = await harvest([`${fixtures}/whatsapp-2024-ios`], { messages: true, me: ["dr pieter invented"] });
    expect(problems).toEqual([]);
    expect(posts.map(({ at, audience, text }) => `${at} ${audience}: ${text.slice(0, 39).replaceAll("\n", " ")}`)).toEqual([
      "2024-03-14T07:06:02 group: On my way, two minutes.",
      "2024-03-14T07:33:10 group: Bed 12, Mrs Invented-Botha from Umlazi,",
      "2024-03-14T07:35:20 group: Coffee after round?",
      "2024-03-15T06:59:00 group: \u200ePOLL: Swap Saturday? \u200eOPTION: yes (2 v",
    ]);
    expect(posts[1]?.text.split("\n")).toHaveLength(3);
    expect(posts[1]?.context).toBe("How was the night?");
    expect(posts[2]?.edited).toBe(true);
    expect(skipped).toEqual({ "messages of others": 3, "without words": 1, "deleted messages": 1, "system lines": 2 });
  });

  it("are read: an Android chat in Chinese, owner given by name, the caption under its picture", async () => {
    const { posts, skipped } = await harvest([`${fixtures}/whatsapp-2024-android`], { messages: true, me: ["Nurse Made-Up"] });
    expect(posts.map(({ at, audience, text, media }) => [at, audience, text, media?.[0]?.name])).toEqual([
      ["2024-01-05T15:50:00", "direct", "出咗啦，你喺覆診問醫生。", undefined],
      ["2024-01-28T09:10:00", "direct", "Ward party last night", "IMG-20240128-WA0001.jpg"],
    ]);
    expect(posts[0]?.context).toBe("阿姐，我媽咪個報告出咗未？");
    expect(skipped).toMatchObject({ "system lines": 1, "messages of others": 1, "without words": 1 });
  });

  it("give every word its place", async () => {
    const { posts } = await harvest([`${fixtures}/whatsapp-2024-ios`], { messages: true, me: ["Dr Pieter Invented"] });
    const source = readFileSync(`${fixtures}/whatsapp-2024-ios/_chat.txt`, "utf8");
    for (const post of posts)
      for (const word of post.text.match(/[\w-]{4,}/g) ?? []) expect(covered(source, placeOf(post, word))).toBe(word);
  });
});

describe("the samples", () => {
  it.each([
    ["whatsapp-android-ios/android_chat.txt", "John", 1],
    ["whatsapp-android-ios/ios_chat.txt", "John", 2],
    ["whatsapp-date-variants/test_bracketed_mmddyy_24hrs.txt", "John Doe", 3],
    ["whatsapp-date-variants/test_ddmmyy_24hrs.txt", "John Doe", 3],
  ])("%s", async (path, me, count) => {
    const { posts, problems } = await harvest([`${samples}/${path}`], { messages: true, me: [me] });
    expect([posts.length, problems]).toEqual([count, []]);
  });

  it("have the times that their own table says", async () => {
    const wanted: { timestamp: string; author: string; message: string }[] = JSON.parse(
      readFileSync(`${samples}/whatsapp-date-variants/target.json`, "utf8"),
    );
    for (const file of ["test_bracketed_mmddyy_24hrs.txt", "test_ddmmyy_24hrs.txt"]) {
      for (const { timestamp, author, message } of wanted) {
        const { posts } = await harvest([`${samples}/whatsapp-date-variants/${file}`], { messages: true, me: [author] });
        const same = posts.find(({ at }) => at === timestamp);
        expect(same?.text.replaceAll("\n", " ")).toBe(message);
      }
    }
  });
});

describe("trap 10", () => {
  it("day and month: a part over 12 decides, else the order in which time runs on, else the year alone", async () => {
    const day = async (...dates: readonly string[]) =>
      (await chat(dates.map((date) => `[${date}, 10:00] Ann: hi`).join("\n"))).posts.map(({ at }) => at?.slice(0, 10));
    expect(await day("01/02/2024", "13/02/2024")).toEqual(["2024-02-01", "2024-02-13"]);
    expect(await day("01/02/24", "02/13/24")).toEqual(["2024-01-02", "2024-02-13"]);
    expect(await day("10/11/2023", "01/12/2023")).toEqual(["2023-11-10", "2023-12-01"]);
    expect(await day("01/02/2024", "02/03/2024")).toEqual(["2024", "2024"]);
    expect(await day("2024-02-01")).toEqual(["2024-02-01"]);
  });

  it("messages of several lines stay whole, even where a line looks like a date", async () => {
    const { posts } = await chat("20/02/2024, 10:00 - Ann: one\n21/02/2024 was worse\n\nthree : four\n20/02/2024, 10:01 - Bob: no\n");
    expect(posts.map(({ text }) => text)).toEqual(["one\n21/02/2024 was worse\n\nthree : four"]);
  });

  it("system lines are nobody's", async () => {
    const { posts, skipped } = await chat(
      '20/02/2024, 10:00 - Ann created group "X"\n20/02/2024, 10:00 - Ann: \u200eAnn added Bob\n20/02/2024, 10:01 - Ann: Ann added milk\n',
    );
    expect(posts.map(({ text }) => text)).toEqual(["Ann added milk"]);
    expect(skipped).toEqual({ "system lines": 2 });
  });

  it("an owner who is not among the people is asked for, and nothing is passed by in silence", async () => {
    const { posts, problems } = await chat("[20/02/2024, 10:00] Ann: hi\n[20/02/2024, 10:00] Bob: ho\n", []);
    expect(posts).toEqual([]);
    expect(problems).toEqual([
      {
        code: "incomplete",
        message: "Unexpected chat of 2 people without the owner's name among them: no message read",
        hint: "give your name or number as it stands in the chat with --me",
        path: "_chat.txt",
      },
    ]);
  });

  it("is not read at all unless asked for", async () => {
    expect(await harvest([`${fixtures}/whatsapp-2024-ios`])).toMatchObject({ posts: [], problems: [], skipped: { chats: 1 } });
  });
});

describe("heads", () => {
  it.each([
    ["[06/20/20 10:08] A: x", [10, 8, 0]],
    ["20.06.20, 22:08 - A: x", [22, 8, 0]],
    ["6/20/20, 10:08\u202fPM - A: x", [22, 8, 0]],
    ["20/6/2020, 12:08 a. m. - A: x", [0, 8, 0]],
    ["2020/6/20 下午3:05 - A: x", [15, 5, 0]],
    ["20.6.2020 klo 9.08 - A: x", [9, 8, 0]],
    ["20/06/2020, 3:08 nm. - A: x", [15, 8, 0]],
  ])("%s", (line, time) => {
    expect(headAt(line)?.time).toEqual(time);
  });

  it.each(["20/06/2020 was a Saturday", "[20/06/2020] no time", "10:08 - A: x", "20/06/2020, 25:08 - A: x"])("is none: %s", (line) => {
    expect(headAt(line)).toBeUndefined();
  });
});

it("never throws, whatever is cut off", async () => {
  const source = readFileSync(`${fixtures}/whatsapp-2024-ios/_chat.txt`, "utf8");
  for (let at = 0; at < source.length; at += 37) {
    const { posts, problems } = await chat(source.slice(at), ["Dr Pieter Invented"]);
    expect(posts.length + problems.length).toBeGreaterThanOrEqual(0);
  }
});
