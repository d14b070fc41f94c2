import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { emptyReport, findingWith, wholeText } from "./report.test-support.ts";

describe("csv", () => {
  it("begins no cell as a formula and keeps a line a finding", () => {
    const finding = findingWith({ message: '=HYPERLINK("http://x","y")', fix: "+1\n2" });
    const [head = "", row = "", ...rest] = wholeText(csv, { ...emptyReport, findings: [finding] }).split("\n");
    expect(head.split(",")).toHaveLength(19);
    expect(row).toContain(`"'=HYPERLINK(""http://x"",""y"")","'+1 2"`);
    expect(rest).toEqual([""]);
  });
});
