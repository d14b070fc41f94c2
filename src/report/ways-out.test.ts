import { describe, expect, it } from "vitest";
import type { Finding } from "../model/finding.ts";
import { findingWith } from "./report.test-support.ts";
import { waysOut } from "./ways-out.ts";

const place = { path: "a", line: 1, column: 2, endLine: 1, endColumn: 4 };
const published = (parts: Partial<Finding["post"]>): Finding["post"] => ({
  id: "1",
  kind: "post",
  platform: "facebook",
  audience: "public",
  ...parts,
});
const names = (parts: Partial<Finding>) => waysOut(findingWith(parts)).map(({ name }) => name);

describe("waysOut", () => {
  it.each([
    ["a grave breach of a confidence", { post: published({}) }, ["delete", "edit", "restrict", "keep"]],
    [
      "an interest not disclosed",
      { concern: "undisclosed-interest", post: published({}) },
      ["disclose", "edit", "delete", "restrict", "keep"],
    ],
    ["a post told to one person", { concern: "touting", post: published({ audience: "direct" }) }, ["edit", "delete", "keep"]],
    [
      "a post on X, which cannot be edited",
      { concern: "touting", post: published({ platform: "x", kind: "tweet" }) },
      ["delete", "restrict", "keep"],
    ],
    [
      "a profile on X, which can",
      { concern: "profile", post: published({ platform: "x", kind: "bio" }) },
      ["disclose", "edit", "delete", "keep"],
    ],
    ["a draft", { post: published({ audience: "draft" }) }, ["edit", "keep"]],
    ["what is deleted already", { post: published({ audience: "deleted" }) }, ["keep"]],
  ] as const)("names for %s the surest way first", (_, parts, expected) => {
    expect(names(parts)).toEqual(expected);
  });

  it("gives a suggestion in place of the general advice to edit", () => {
    const suggestions = [{ says: "say the decade", edits: [{ place, text: "in their forties" }] }];
    const ways = waysOut(findingWith({ post: published({}), suggestions }));
    expect(ways.filter(({ name }) => name === "edit")).toEqual([
      { name: "edit", how: "Edit it: say the decade.", suggestion: suggestions[0] },
    ]);
    const [onX] = waysOut(findingWith({ concern: "touting", post: published({ platform: "x", kind: "reply" }), suggestions }));
    expect(onX?.how).toBe("Edit it: say the decade. An old post cannot be edited on X: delete it and post it anew.");
  });
});
