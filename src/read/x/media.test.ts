import { expect, it } from "vitest";
import { harvest } from "../inputs.test-support.ts";
import { mediaOf } from "./media.ts";

it("names pictures as they lie in the archive, with what was written for those who cannot see them", () => {
  const media = [
    { media_url_https: "https://pbs.twimg.com/media/AbC.jpg", ext_alt_text: "A ward" },
    { media_url: "http://pbs.twimg.com/media/d.mp4" },
    {},
  ];
  expect(mediaOf({ extended_entities: { media }, entities: { media: [] } }, "17")).toEqual([
    { name: "data/tweets_media/17-AbC.jpg", alt: "A ward" },
    { name: "data/tweets_media/17-d.mp4" },
  ]);
});

it("tweets that were changed say so", async () => {
  const { posts } = await harvest(["fixtures/exports/x-2024"]);
  expect(posts.filter(({ edited }) => edited === true)).toHaveLength(1);
});
