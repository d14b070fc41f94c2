import { expect, it } from "vitest";
import { harvest, silentLosses, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/snapchat-2024";

it("gives the owner's messages, told by direction or by IsSender, when asked", async () => {
  const { posts, problems, skipped } = await harvest([fixture], { messages: true });
  expect(posts.map(({ at, thread, text }) => `${at} ${thread}: ${text}`)).toEqual([
    "2024-03-01T10:01:00Z friend: Take two of the amoxicillin",
    "2024-03-02T10:00:00Z friend.two: On the ward again",
  ]);
  expect([problems, skipped]).toEqual([[], { "messages of others": 2, "without words": 1 }]);
  expect(strayWord(posts)).toBeUndefined();
});

it("gives nothing unasked, and says why", async () => {
  expect(await harvest([fixture])).toMatchObject({ posts: [], problems: [] });
});

it("loses nothing in silence when it is cut", async () => {
  expect(await silentLosses(fixture, { messages: true })).toEqual([]);
});
