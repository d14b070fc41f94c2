import { expect, it } from "vitest";
import { harvest, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/flickr-2024";
const shown = async (options = {}) =>
  (await harvest([fixture], options)).posts.map(
    ({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/")}`,
  );

it("trap 16: comments under own photos are others', the owner's own and those elsewhere are read", async () => {
  expect(await shown()).toEqual([
    "bio public undefined: Hospital photographer on weekends.",
    "caption public 2024-03-02T10:00:00Z: Theatre 3 & team//The patient on the table agreed, she said",
    "reply public 2024-03-03T11:00:00Z: Thank you, Anna, your knee looked lovely",
    "caption draft 2024-03-04T10:00:00Z: IMG_1",
    "comment unknown 2024-04-01T10:00:00Z: Looks like shingles, take aciclovir",
    "post group 2024-04-02T10:00:00Z: Lenses//Which lens in theatre?",
    "post public 2024-01-01T10:00:00Z: A fine nurse and a better photographer",
  ]);
  const { posts, problems, skipped } = await harvest([fixture]);
  expect([problems, skipped]).toEqual([[], { "comments of others": 1, "testimonials of others": 1 }]);
  expect(strayWord(posts)).toBeUndefined();
});

it("gives mail that was sent when asked", async () => {
  expect((await shown({ messages: true })).filter((line) => line.startsWith("message"))).toEqual([
    "message direct 2024-05-01T10:00:00Z: Your photo//Send me the scan",
  ]);
});

it("loses nothing in silence when it is cut", async () => {
  expect(await silentLosses(fixture)).toEqual([]);
});
