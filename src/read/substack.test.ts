import { expect, it } from "vitest";
import { harvest, strayWord } from "./inputs.test-support.ts";

const fixture = "fixtures/exports/substack-2024";

it("reads titles and pages with their audience, buttons left out, alt texts and captions in", async () => {
  const { posts, problems } = await harvest([fixture]);
  expect(problems).toEqual([]);
  expect(posts.map(({ id, audience, at }) => `${id} ${audience} ${at}`)).toEqual([
    "1001.the-long-ward-title public 2024-01-10T08:00:00Z",
    "1002.for-members-title followers 2024-02-10T08:00:00Z",
    "1003.unfinished-title draft undefined",
    "1001.the-long-ward public 2024-01-10T08:00:00Z",
    "1002.for-members followers 2024-02-10T08:00:00Z",
    "1003.unfinished draft undefined",
  ]);
  expect(posts[0]?.text).toBe("The long ward\n\n“Notes from a geriatrician”");
  const page = posts[3];
  expect(page?.text).not.toContain("Subscribe");
  expect(page?.text).toContain("The ward at dusk");
  expect([page?.context, page?.quotations?.length]).toEqual(["The long ward", 1]);
  expect(strayWord(posts)).toBeUndefined();
});

it("never reads subscribers", async () => {
  const { posts } = await harvest([fixture]);
  expect(JSON.stringify(posts.map(({ text }) => text))).not.toContain("reader@example.org");
});

it("tells of published posts whose page is missing", async () => {
  const { problems } = await harvest(["fixtures/exports/substack-2024/posts.csv"]);
  expect(problems).toMatchObject([
    { message: "Unexpected absence of the pages of 2 published posts, expected one each: only their titles were read" },
  ]);
});

it("reads the sample", async () => {
  const { posts, problems } = await harvest(["fixtures/exports/samples/substack-export"]);
  expect([posts.length, problems]).toEqual([10, []]);
});
