import { describe, expect, it } from "vitest";
import { github } from "./github.ts";
import { emptyReport, findingWith, reportOf, wholeText } from "./report.test-support.ts";

describe("github", () => {
  it("annotates within the limits of a step and summarises the rest", () => {
    const lines = wholeText(github, reportOf(25)).split("\n");
    expect(lines.filter((line) => line.startsWith("::error")).length).toBe(10);
    expect(lines.find((line) => line.includes("16 more"))).toBeDefined();
    expect(lines.filter((line) => line.startsWith(" blog/post.md:12:5 error uk/patient-detail")).length).toBe(16);
  });

  it("lets no text begin a command of its own", () => {
    const finding = findingWith({ message: "100%\n::stop-commands::x", place: { ...findingWith().place, path: "a,b:c.md" } });
    const lines = wholeText(github, { ...emptyReport, findings: [finding] }).split("\n");
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.md,line=12,endLine=12,col=5,endColumn=21,title=uk\/patient-detail::100%25 ::stop/);
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(1);
  });
});
