import { describe, expect, it } from "vitest";
import type { PostJudge } from "../model/judged.ts";
import type { Post } from "../model/post.ts";
import type { Verdict } from "../model/verdict.ts";
import { VerdictFile } from "./verdict-file.ts";

const postOf = (text: string, parts: Partial<Post> = {}): Post => ({
  id: "1",
  kind: "post",
  platform: "text",
  path: "a.md",
  text,
  origin: { place: () => ({ path: "a.md", line: 1, column: 1, endLine: 1, endColumn: 1 }) },
  audience: "draft",
  ...parts,
});

const verdictOn = (text: string, span: { start: number; end: number } | undefined, word: string): Verdict => ({
  rule: "uk/touting",
  span: { start: 0, end: text.length },
  certainty: "high",
  lowered: false,
  proofs: [{ by: { signal: "offer" }, says: "an offer", span, text: word }],
  identifying: [{ start: 0, end: 3 }],
});

/** Finds "BAD"; counts how often it was asked. */
function countingJudge(find = (post: Post): readonly Verdict[] => judged(post)) {
  const asked: string[] = [];
  const judge: PostJudge = {
    judge: (post) => {
      asked.push(post.text);
      return find(post);
    },
    glimpse: () => [],
  };
  return { judge, asked };
}

const judged = (post: Post): readonly Verdict[] => {
  const start = post.text.indexOf("BAD");
  return start < 0 ? [] : [verdictOn(post.text, { start, end: start + 3 }, "BAD")];
};

describe("a cache of verdicts", () => {
  it("gives the same verdicts without asking again, whatever the file is called", () => {
    const { judge, asked } = countingJudge();
    const first = new VerdictFile(undefined);
    const fresh = ["a BAD word", "a good word"].map((text) => first.remembering("rules", () => judge).judge(postOf(text)));
    const second = new VerdictFile(first.text());
    const again = ["a BAD word", "a good word"].map((text) =>
      second.remembering("rules", () => judge).judge(postOf(text, { path: "b.md", id: "2" })),
    );
    expect(again).toEqual(fresh);
    expect(asked).toEqual(["a BAD word", "a good word"]);
    expect(second.isChanged).toBe(false);
  });
  it("makes no judge as long as it knows all posts", () => {
    const first = new VerdictFile(undefined);
    first.remembering("rules", () => countingJudge().judge).judge(postOf("a BAD word"));
    const make = (): PostJudge => {
      throw new Error("not wanted");
    };
    expect(new VerdictFile(first.text()).remembering("rules", make).judge(postOf("a BAD word"))).toHaveLength(1);
  });
  it.each<[string, string, Partial<Post>]>([
    ["other rules", "other rules", {}],
    ["another kind", "rules", { kind: "bio" }],
    ["another time", "rules", { at: "2014-01-01" }],
    ["another context", "rules", { context: "asked" }],
    ["another author", "rules", { author: { name: "Dr B" } }],
  ])("asks again under %s", (_, judgedBy, parts) => {
    const { judge, asked } = countingJudge();
    const first = new VerdictFile(undefined);
    first.remembering("rules", () => judge).judge(postOf("a BAD word"));
    new VerdictFile(first.text()).remembering(judgedBy, () => judge).judge(postOf("a BAD word", parts));
    expect(asked).toHaveLength(2);
  });
  it("holds no word of a post", () => {
    const cache = new VerdictFile(undefined);
    cache.remembering("rules", () => countingJudge().judge).judge(postOf("Thandeka was BAD today"));
    expect(cache.text()).not.toMatch(/Thandeka|BAD|today/);
  });
  it("keeps nothing of verdicts that rest on words from elsewhere", () => {
    const { judge, asked } = countingJudge((post) => [verdictOn(post.text, undefined, "words of a context")]);
    const first = new VerdictFile(undefined);
    first.remembering("rules", () => judge).judge(postOf("an answer"));
    expect(first.text()).not.toContain("context");
    expect(new VerdictFile(first.text()).remembering("rules", () => judge).judge(postOf("an answer"))).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });
  it.each(["", "something else", "# scrubin cache 1 short\n", "# scrubin cache 9 0123456789abcdef0123456789abcdef\nx"])(
    "takes %j for an empty one",
    (text) => {
      const { judge, asked } = countingJudge();
      expect(new VerdictFile(text).remembering("rules", () => judge).judge(postOf("a BAD word"))).toHaveLength(1);
      expect(asked).toHaveLength(1);
    },
  );
  it("asks again where an entry is damaged", () => {
    const { judge, asked } = countingJudge();
    const first = new VerdictFile(undefined);
    first.remembering("rules", () => judge).judge(postOf("a BAD word"));
    const damaged = new VerdictFile(first.text().replace('"rule"', '"ru'));
    expect(damaged.remembering("rules", () => judge).judge(postOf("a BAD word"))).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });
  it("names entries otherwise in every file", () => {
    const texts = [1, 2].map(() => {
      const cache = new VerdictFile(undefined);
      cache.remembering("rules", () => countingJudge().judge).judge(postOf("a good word"));
      return cache.text().split("\n")[1];
    });
    expect(texts[0]).not.toEqual(texts[1]);
  });
});
