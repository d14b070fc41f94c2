import { describe, expect, it } from "vitest";
import { harvest, scratch, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/reddit-2024";

describe("the fixture", () => {
  it("is read: posts, comments of both files, replies, quotations; nothing twice from the headers", async () => {
    const { posts, problems, skipped } = await harvest([fixture]);
    expect(problems).toEqual([]);
    expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/").slice(0, 40)}`)).toEqual([
      "post public 2024-03-01T04:12:00Z: Nights//My patient in bay 3, the lollipo",
      "post public 2024-03-02T10:00:00Z: A cat",
      "reply public 2024-03-01T05:00:00Z: Stop the metformin and you will be fine,",
      "comment public 2024-03-03T05:00:00Z: Ask your pharmacist.",
    ]);
    const [{ text = "", quotations = [], url, author } = {}] = posts;
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(["nobody listens"]);
    expect([url, author?.handle]).toEqual(["https://www.reddit.com/r/DoctorsUK/comments/abc1/nights/", "made_up_registrar"]);
    expect(skipped).toEqual({ deleted: 1 });
    expect(strayWord(posts)).toBeUndefined();
  });

  it("trap 12: of messages and chats only the owner's are read, and only when asked for", async () => {
    const { posts, skipped } = await harvest([fixture], { messages: true });
    expect(posts.filter(({ kind }) => kind === "message").map(({ text }) => text)).toEqual([
      "re: rota\n\nSee you Monday",
      "Send me a photo of the rash",
    ]);
    expect(skipped).toMatchObject({ "messages of others": 2 });
  });

  it("the same table of other platforms is not Reddit's", async () => {
    const { posts } = await harvest(["fixtures/exports/samples/linkedin-csv-simple/Comments.csv"]);
    expect(posts.map(({ platform }) => platform)).toEqual(["linkedin"]);
  });

  it.each([
    ["in a quoted cell", 'id,subreddit,title,body\na,x,T,"one\n'],
    ["before the last cell", "id,subreddit,title,body\na,x,T,one\nb,x"],
  ])("tells of a file cut %s", async (_, text) => {
    const folder = scratch({ "posts.csv": text });
    const { problems } = await harvest(["posts.csv"], { cwd: folder.path });
    folder.remove();
    expect(problems).toMatchObject([{ message: "Unexpected end in a row, expected all its cells: the file is cut short" }]);
  });
});

it("the sample is read", async () => {
  const { posts, problems } = await harvest(["fixtures/exports/samples/reddit-csv"]);
  expect([posts.filter(({ kind }) => kind === "post").length, posts.filter(({ kind }) => kind !== "post").length, problems]).toEqual([
    4,
    4,
    [],
  ]);
});
