import { readFileSync } from "node:fs";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { Report } from "../model/report.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { canonicalReport, findingWith, plain } from "./report.test-support.ts";
import { sarif } from "./sarif.ts";

const empty: Report = { ...canonicalReport(), findings: [], muted: [], read: { files: 1, posts: 1, unread: [], skipped: {} } };
const text = ({ render }: typeof sarif, report = canonicalReport()): string => [...render(report, plain)].join("");
const many = (count: number): Report => ({ ...empty, findings: Array.from({ length: count }, () => findingWith()) });

describe("sarif", () => {
  const schema = JSON.parse(readFileSync("fixtures/schemas/sarif-2.1.0-rtm.5.json", "utf8"));
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv as never);
  const isValid = ajv.compile(schema);

  it.each([
    ["a full report", canonicalReport()],
    ["an empty report", empty],
  ])("is valid by the official schema: %s", (_, report) => {
    const log = JSON.parse(text(sarif, report));
    isValid(log);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it("the schema refuses what is wrong", () => {
    const log = JSON.parse(text(sarif));
    log.runs[0].results[0].level = "grave";
    expect(isValid(log)).toBe(false);
  });

  it("carries rules with help and clauses, fingerprints, suppressions and what was not read", () => {
    const [run] = JSON.parse(text(sarif)).runs;
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      "hk/patient-identifier",
      "uk/patient-detail",
      "uk/patient-talk",
    ]);
    expect(run.tool.driver.rules[1].help.text).toContain("Using social media, 18-19 <https://example.org/gmc>");
    expect(run.tool.driver.rules[1].helpUri).toBe("https://example.org/gmc");
    expect(run.results[0]).toMatchObject({ ruleIndex: 1, level: "error", partialFingerprints: { "scrubin/v1": "0123456789abcdef" } });
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 12, startColumn: 5, endLine: 12, endColumn: 21 });
    expect(run.results[2].suppressions).toMatchObject([{ kind: "external", status: "accepted" }]);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] });
  });
});

describe("junit", () => {
  const casesIn = (xml: string) => [...xml.matchAll(/<testcase [^>]*>/g)].length;

  it("is well-formed and counts failures, errors and what was skipped", () => {
    const xml = text(junit, { ...canonicalReport(), failOn: "error" });
    expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(1);
    expect(xml).toContain('<testsuites name="scrubin" tests="4" failures="1" errors="1" skipped="1">');
    expect(casesIn(xml)).toBe(4);
    for (const tag of ["testsuites", "testsuite", "testcase", "failure", "system-out"])
      expect(xml.match(new RegExp(`<${tag}[ >](?![^>]*/>)`, "g"))?.length).toBe(xml.match(new RegExp(`</${tag}>`, "g"))?.length);
  });

  it("fails what the run fails on", () => {
    expect(text(junit, { ...canonicalReport(), failOn: "warning" })).toContain('failures="2"');
    expect(text(junit, { ...canonicalReport(), failOn: "never" })).toContain('failures="0"');
  });

  it("has one case that passes when nothing was found", () => {
    expect(text(junit, empty)).toContain('tests="1" failures="0" errors="0" skipped="0"');
  });
});

describe("github", () => {
  it("annotates within the limits of a step and summarises the rest", () => {
    const lines = text(github, many(25)).split("\n");
    expect(lines.filter((line) => line.startsWith("::error")).length).toBe(10);
    expect(lines.find((line) => line.includes("16 more"))).toBeDefined();
    expect(lines.filter((line) => line.startsWith(" blog/post.md:12:5 error uk/patient-detail")).length).toBe(16);
  });

  it("lets no text begin a command of its own", () => {
    const finding = findingWith({ message: "100%\n::stop-commands::x", place: { ...findingWith().place, path: "a,b:c.md" } });
    const lines = text(github, { ...empty, findings: [finding] }).split("\n");
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.md,line=12,endLine=12,col=5,endColumn=21,title=uk\/patient-detail::100%25 ::stop/);
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(1);
  });
});

describe("gitlab", () => {
  it("is a list with a fingerprint of its own for each", () => {
    const list = JSON.parse(text(gitlab, many(3)));
    expect(new Set(list.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(3);
    expect(list[0]).toMatchObject({
      check_name: "uk/patient-detail",
      severity: "critical",
      location: { path: "blog/post.md", lines: { begin: 12 } },
    });
    expect(JSON.parse(text(gitlab, empty))).toEqual([]);
  });
});

describe("csv", () => {
  it("begins no cell as a formula and keeps a line a finding", () => {
    const finding = findingWith({ message: '=HYPERLINK("http://x","y")', fix: "+1\n2" });
    const [head = "", row = "", ...rest] = text(csv, { ...empty, findings: [finding] }).split("\n");
    expect(head.split(",")).toHaveLength(19);
    expect(row).toContain(`"'=HYPERLINK(""http://x"",""y"")","'+1 2"`);
    expect(rest).toEqual([""]);
  });
});

describe("markdown", () => {
  it("shows counts, files, excerpts and what was muted", () => {
    const page = text(markdown);
    expect(page).toContain("## scrubin\n\n🔴 1 error · 🟠 1 warning in 41 posts in 2 files, 1 muted.");
    expect(page).toContain("### `blog/post.md`");
    expect(page).toContain("> Saw ▇▇▇ from ▇▇▇ today");
    expect(page).toContain("<details><summary>1 muted</summary>");
  });

  it("leaves no markup, no HTML and no mention alive", () => {
    const finding = findingWith({ message: "@everyone <img src=x> [a](b) `c`" });
    const page = text(markdown, { ...empty, findings: [finding] });
    expect(page).toContain("@<!-- -->everyone \\<img src=x\\> \\[a\\]\\(b\\) \\`c\\`");
  });

  it("fits into a comment, and says what it left out", () => {
    const page = text(markdown, many(1000));
    expect(page.length).toBeLessThan(65_536);
    expect(page).toMatch(/… and \d+ more findings/);
  });
});
