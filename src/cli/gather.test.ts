import { expect, it } from "vitest";
import type { Problem } from "../model/problem.ts";
import { gather } from "./gather.ts";
import { checker, findingWith, intakes, postWith } from "./rooms.test-support.ts";

it("keeps the books over all batches", async () => {
  const problem: Problem = { code: "incomplete", message: "Unexpected end" };
  const told: Problem[] = [];
  const source = intakes(
    { files: 0, posts: [postWith("BAD"), postWith("good")], skipped: { retweets: 2 } },
    { files: 1, posts: [postWith("BAD")], problems: [problem], skipped: { retweets: 1, media: 4 } },
  );
  const gathered = await gather(
    source,
    { ...checker, check: (post) => checker.check(post) },
    { interrupt: undefined, onProblem: (one) => told.push(one) },
  );
  expect(gathered.read).toEqual({
    files: 1,
    posts: 3,
    unread: [problem],
    skipped: { retweets: 3, media: 4 },
    trees: [],
    interrupted: false,
  });
  expect(gathered.findings).toHaveLength(2);
  expect(gathered.read.interrupted).toBe(false);
  expect(told).toEqual([problem]);
});

it("waits for findings that have still to be told, and settles them at the end", async () => {
  const late = {
    ...checker,
    recall: () => [],
    check: async () => [findingWith()],
    settle: (all: readonly ReturnType<typeof findingWith>[]) => all.slice(0, 1),
  };
  const source = intakes({ posts: [postWith("a"), postWith("b")] });
  const gathered = await gather(source, late, { interrupt: undefined, onProblem: () => {} });
  expect(gathered.findings).toEqual([findingWith()]);
});
