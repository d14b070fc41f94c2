import { expect, test } from "vitest";
import { concerns } from "../model/concern.ts";
import { designOf } from "./design.ts";
import { foldsOf, scoresWithout } from "./folds.ts";
import { labelled, tinyCorpus } from "./labelled.test-support.ts";
import { labelsOf } from "./targets.ts";
import { doTask, type Task } from "./task.ts";

test("every writer is in one group, in the same whatever the order of posts", () => {
  const posts = ["c", "a", "d", "b", "a", "e", "c"].map((writer) => labelled("x", [], { writer }));
  expect(foldsOf(posts, 2)).toEqual([
    ["a", "c", "e"],
    ["b", "d"],
  ]);
  expect(foldsOf(posts.toReversed(), 2)).toEqual(foldsOf(posts, 2));
  expect(foldsOf(posts, 99)).toEqual([["a"], ["b"], ["c"], ["d"], ["e"]]);
});

test.each([1, 2])("no post is scored by weights that its writer taught, learning from one in %i", async (part) => {
  const tasks: Task[] = [];
  const crew = async (task: Task) => {
    tasks.push(task);
    return doTask(task);
  };
  const labels = labelsOf(tinyCorpus);
  const scores = await scoresWithout(tinyCorpus, designOf(tinyCorpus), labels, foldsOf(tinyCorpus, 3), crew, part);
  const writers = (rows: readonly number[] = []) => new Set(rows.map((row) => tinyCorpus[row]?.writer));
  for (const { learned, held } of tasks) {
    expect(writers(held).size).toBe(1);
    expect([...writers(held)].filter((writer) => writers(learned).has(writer))).toEqual([]);
    expect(learned).toHaveLength(24 / part);
  }
  expect(tasks.flatMap(({ held }) => held).toSorted((a = 0, b = 0) => a - b)).toEqual(tinyCorpus.map((_, at) => at));
  const profanity = concerns.indexOf("profanity");
  const of = (row: number) => scores[row * concerns.length + profanity] as number;
  expect(of(0)).toBeGreaterThan(of(8));
});
