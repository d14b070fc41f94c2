import { describe, expect, it } from "vitest";
import { harvest, silentLosses, strayWord } from "./inputs.test-support.ts";

const json = "fixtures/exports/tiktok-2024-json";
const text = "fixtures/exports/tiktok-2022-text";
const shown = async (path: string, options = {}) =>
  (await harvest([path], options)).posts.map(
    ({ kind, audience, at, text: words }) => `${kind} ${audience} ${at}: ${words.replaceAll("\n", "/").slice(0, 36)}`,
  );

describe("the JSON file", () => {
  it("gives own words under old names and new, whatever their case", async () => {
    expect(await shown(json)).toEqual([
      "bio unknown undefined: GP in Durban. Not medical advice.",
      "comment public 2024-03-01T10:00:00Z: DM me your bloods and I will tell yo",
      "comment public 2024-03-03T10:00:00Z: Love this café 😍",
      "caption public 2024-02-01T10:00:00Z: POV: the patient in room 4 asks for ",
      "caption deleted 2024-01-01T10:00:00Z: Oops",
      "caption unknown 2024-01-05T10:00:00Z: Ask a doctor live",
      "comment public 2024-01-01T10:01:00Z: Get well soon",
    ]);
    const { problems, skipped, posts } = await harvest([json]);
    expect([problems, skipped]).toEqual([[], { "without words": 2, messages: 2 }]);
    expect(strayWord(posts)).toBeUndefined();
    expect(posts[1]?.author).toEqual({ name: "Dr Made Up", handle: "drmadeup", bio: "GP in Durban. Not medical advice." });
  });

  it("gives the owner's messages when asked", async () => {
    const messages = (await shown(json, { messages: true })).filter((line) => line.startsWith("message"));
    expect(messages).toEqual(["message direct 2024-03-04T10:00:00Z: Lovely to see you"]);
  });
});

describe("the text files", () => {
  it("give comments over several lines, captions, the profile, and messages when asked", async () => {
    expect(await shown(text, { messages: true })).toEqual([
      "bio unknown undefined: ICU. Soweto.",
      "comment public 2022-03-01T10:00:00Z: Which clinic is this?//still wonderi",
      "comment public 2022-03-02T10:00:00Z: Our ward has the best patients 😂",
      "caption unknown 2022-02-01T10:00:00Z: Night shift dance",
      "message direct 2022-01-01T10:01:00Z: on my break",
    ]);
    expect(strayWord((await harvest([text], { messages: true })).posts)).toBeUndefined();
  });
});

it("loses nothing in silence when the JSON is cut", async () => {
  expect(await silentLosses(json)).toEqual([]);
});
