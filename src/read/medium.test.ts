import { expect, it } from "vitest";
import { harvest, strayWord } from "./inputs.test-support.ts";

const fixtures = "fixtures/exports";

it("trap 15: responses and drafts are told from posts, titles stand once, footers are no words", async () => {
  const { posts, problems } = await harvest([`${fixtures}/medium-2024`]);
  expect(problems).toEqual([]);
  expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/")}`)).toEqual([
    "bio public undefined: Dr Made Up//Night doctor in Dublin.",
    "blog public 2024-03-01T04:00:00Z: Nights//What the dark is for//Mr Invented, the bus driver from Bray, died at four.//Do not go gentle//The corridor at four",
    "comment public 2024-04-01T04:00:00Z: Have you tried magnesium for your cramps, 400 mg at night?",
    "blog draft undefined: Unfinished//A draft//Half a thought about bed nine.",
  ]);
  expect([posts[1]?.url, posts[1]?.author?.name, posts[1]?.quotations?.length]).toEqual([
    "https://medium.com/@drmade/nights-abc123",
    "Dr Made Up",
    1,
  ]);
  expect(strayWord(posts)).toBeUndefined();
});

it("reads the samples", async () => {
  const { posts, problems } = await harvest([`${fixtures}/samples/medium-export`]);
  expect([posts.length, posts.filter(({ audience }) => audience === "draft").length, problems]).toEqual([6, 2, []]);
});
