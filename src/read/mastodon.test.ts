import { afterEach, describe, expect, it } from "vitest";
import { harvest, scratch, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/mastodon-2024";
const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe("trap 13", () => {
  it("boosts and private messages are left out, warnings, polls and alt texts are words, HTML is not, totalItems is not trusted", async () => {
    const { posts, problems, skipped } = await harvest([fixture]);
    expect(problems).toEqual([]);
    expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/")}`)).toEqual([
      "bio public undefined: Anaesthetist in Galway. #medicine//Pronouns//she/her",
      "post public 2024-03-01T10:00:00Z: work rant//The man in bed 4, a retired lighthouse keeper from Clifden, wanted his teeth in theatre./I'll never forget it//A set of dentures on a steel tray",
      "reply unlisted 2024-03-04T10:00:00Z: Tea or coffee on call?//Neither, said Matron//Tea//Coffee",
      "post followers 2024-03-05T10:00:00Z: Followers only: what a day",
    ]);
    expect(skipped).toEqual({ boosts: 1, messages: 1 });
    expect(posts[1]?.media).toEqual([{ name: "media_attachments/files/1/original/a.jpg", alt: "A set of dentures on a steel tray" }]);
    const poll = posts[2];
    expect([poll?.edited, poll?.quotations?.map(({ start, end }) => poll.text.slice(start, end))]).toEqual([
      true,
      ["Neither, said Matron"],
    ]);
    expect(strayWord(posts)).toBeUndefined();
  });

  it("private messages are read when asked for", async () => {
    const { posts } = await harvest([fixture], { messages: true });
    expect(posts.filter(({ kind }) => kind === "message").map(({ text }) => text)).toEqual(["@other send me your ECG"]);
  });
});

it("reads the sample: two posts and the profile", async () => {
  const { posts, problems } = await harvest(["fixtures/exports/samples/mastodon-archive"]);
  expect([posts.map(({ kind }) => kind), problems]).toEqual([["bio", "post", "post"], []]);
});

it("tells of what is no activity, and reads on", async () => {
  const text =
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","orderedItems":[7,{"type":"Create","object":{"type":"Note","to":["as:Public"],"content":"<p>hi there</p>"}},{"type":"Move"}]}';
  const folder = scratch({ "outbox.json": text });
  folders.push(folder);
  const { posts, problems } = await harvest(["."], { cwd: folder.path });
  expect(posts.map(({ text: words }) => words)).toEqual(["hi there"]);
  expect(problems.map(({ message }) => message)).toEqual([
    "Unexpected value in the list, expected an object",
    "Unexpected activity of type Move, expected a note: left out",
  ]);
});

it("loses nothing in silence when it is cut", async () => {
  expect(await silentLosses(fixture)).toEqual([]);
});
