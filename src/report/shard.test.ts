import { expect, it } from "vitest";
import { secrets, wholeText } from "./report.test-support.ts";
import { shard } from "./shard.ts";

it("is a head, a finding a line, and the number of them", () => {
  const lines = wholeText(shard)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => Object.keys(line)[0])).toEqual(["scrubin", "finding", "finding", "muted", "end"]);
  expect(lines.at(-1)).toEqual({ end: 3 });
  expect(lines[0].read.posts).toBe(41);
});

it("masks the words themselves: merging shows no more", () => {
  for (const secret of secrets) expect(wholeText(shard)).not.toContain(secret);
});
