import { expect, test } from "vitest";
import { entryOf, expectAt, readAll } from "./draft.test-support.ts";
import { plain } from "./plain.ts";

test("keeps the text as it is and places it", async () => {
  const source = "\ufeffone\r\ntwo 😮 Ó three\rfour\n";
  const { posts, problems } = await readAll(plain, entryOf("notes/a.txt", source, 3));
  expect(problems).toEqual([]);
  const post = posts[0] as (typeof posts)[0];
  expect(post).toMatchObject({
    id: "a.txt",
    path: "notes/a.txt",
    kind: "draft",
    platform: "text",
    audience: "unknown",
    text: source.slice(1),
  });
  expectAt(source, post, "Ó three", "Ó three");
  expect(post.origin.place(post.text.indexOf("four"), post.text.length)).toMatchObject({ line: 3, column: 1 });
  expect(post.origin.place(0, 3)).toMatchObject({ line: 1, column: 1, endColumn: 4 });
});

test("is the fallback for anything but binary", async () => {
  expect(await plain.claim([entryOf("a.txt", "x")])).toBe("maybe");
  expect(await plain.claim([entryOf("a.tex", "x")])).toBe("maybe");
  expect(await plain.claim([entryOf("a.png", "x\0y")])).toBe("no");
  expect(await plain.claim([entryOf("a", "x"), entryOf("b", "x")])).toBe("no");
});

test("reads an empty file as an empty post", async () => {
  const { posts } = await readAll(plain, entryOf("a.txt", ""));
  expect(posts[0]?.text).toBe("");
  expect(posts[0]?.origin.place(0, 0)).toMatchObject({ line: 1, column: 1 });
});
