import { expect, it } from "vitest";
import { harvest, strayWord } from "./inputs.test-support.ts";

const fixtures = "fixtures/exports";

it("trap 16: own pins are read, repins are not; boards, profile and alt texts are own words", async () => {
  const { posts, problems, skipped } = await harvest([`${fixtures}/pinterest-2024`]);
  expect(problems).toEqual([]);
  expect(posts.map(({ kind, audience, at, text }) => `${kind} ${audience} ${at}: ${text.replaceAll("\n", "/")}`)).toEqual([
    "bio unknown undefined: Dietitian in Leeds. Views mine",
    "caption unknown undefined: Low-carb & lovely//Reverse your diabetes in ten days, guaranteed",
    "caption public 2024-02-13T15:35:01: Breakfast: eggs//My client Mrs Invented lost 9 kg, see her before & after//A woman on scales",
  ]);
  expect(skipped).toEqual({ repins: 1 });
  expect(posts[2]?.media).toEqual([{ name: "abc", alt: "A woman on scales" }]);
  expect(strayWord(posts)).toBeUndefined();
});

it("reads the sample: its pin is a repin", async () => {
  expect(await harvest([`${fixtures}/samples/pinterest-html`])).toMatchObject({ posts: [], problems: [], skipped: { repins: 1 } });
});
