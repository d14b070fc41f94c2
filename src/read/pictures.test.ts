import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Post } from "../model/post.ts";
import { openInputs } from "./index.ts";
import { jpegOf } from "./picture.test-support.ts";
import { zipOf } from "./zip-writer.test-support.ts";

const home = "your_facebook_activity/posts";
const posts = [
  {
    timestamp: 1_777_629_600,
    attachments: [{ data: [{ media: { uri: `${home}/media/ward_1.jpg`, creation_timestamp: 1_777_629_500 } }] }],
    data: [{ post: "First day on the new ward" }],
  },
  { timestamp: 1_777_629_700, attachments: [{ data: [{ media: { uri: `${home}/media/gone.jpg` } }] }], data: [{ post: "Second day" }] },
];
const picture = jpegOf({ latitude: [53, 16, 30, "N"], longitude: [9, 3, 0, "W"], time: "2026:05:01 10:11:12" });
const files = [
  { name: `${home}/your_posts__check_ins__photos_and_videos_1.json`, data: Buffer.from(JSON.stringify(posts)) },
  { name: `${home}/media/ward_1.jpg`, data: picture },
];

const cwd = mkdtempSync(join(tmpdir(), "scrubin-pictures-"));
writeFileSync(join(cwd, "export.zip"), zipOf(files));
for (const { name, data } of files) {
  mkdirSync(dirname(join(cwd, "export", name)), { recursive: true });
  writeFileSync(join(cwd, "export", name), data);
}
afterAll(() => rmSync(cwd, { recursive: true }));

async function postsOf(path: string, pictures: boolean): Promise<readonly Post[]> {
  const found: Post[] = [];
  for await (const { posts: some } of openInputs([path], { cwd, messages: false, pictures })) found.push(...some);
  return found;
}

describe.each(["export.zip", "export"])("pictures of %s", (path) => {
  it("are looked into when that is asked", async () => {
    const [first, second] = await postsOf(path, true);
    expect(first?.media).toMatchObject([{ name: `${home}/media/ward_1.jpg`, at: { latitude: 53.275, longitude: -9.05 } }]);
    expect(second?.media?.[0]).not.toHaveProperty("at");
  });
  it("are left alone otherwise", async () => {
    const [first] = await postsOf(path, false);
    expect(first?.media?.[0]).not.toHaveProperty("at");
  });
});
