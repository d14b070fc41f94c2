import { describe, expect, it } from "vitest";
import { markdown } from "./markdown.ts";
import { emptyReport, findingWith, reportOf, wholeText } from "./report.test-support.ts";

describe("markdown", () => {
  it("shows counts, files, excerpts and what was muted", () => {
    const page = wholeText(markdown);
    expect(page).toContain("## scrubin\n\n🔴 1 error · 🟠 1 warning in 41 posts in 2 files, 1 muted.");
    expect(page).toContain("### `blog/post.md`");
    expect(page).toContain("> Saw ▇▇▇ from ▇▇▇ today");
    expect(page).toContain("<details><summary>1 muted</summary>");
  });

  it("leaves no markup, no HTML and no mention alive", () => {
    const finding = findingWith({ message: "@everyone <img src=x> [a](b) `c`" });
    const page = wholeText(markdown, { ...emptyReport, findings: [finding] });
    expect(page).toContain("@<!-- -->everyone \\<img src=x\\> \\[a\\]\\(b\\) \\`c\\`");
  });

  it("fits into a comment, and says what it left out", () => {
    const page = wholeText(markdown, reportOf(1000));
    expect(page.length).toBeLessThan(65_536);
    expect(page).toMatch(/… and \d+ more findings/);
  });
});
