import { describe, expect, it } from "vitest";
import { gitlab } from "./gitlab.ts";
import { emptyReport, reportOf, wholeText } from "./report.test-support.ts";

describe("gitlab", () => {
  it("is a list with a fingerprint of its own for each", () => {
    const list = JSON.parse(wholeText(gitlab, reportOf(3)));
    expect(new Set(list.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(3);
    expect(list[0]).toMatchObject({
      check_name: "uk/patient-detail",
      severity: "critical",
      location: { path: "blog/post.md", lines: { begin: 12 } },
    });
    expect(JSON.parse(wholeText(gitlab, emptyReport))).toEqual([]);
  });
});
