import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { junit } from "./junit.ts";
import { canonicalReport, emptyReport, wholeText } from "./report.test-support.ts";

describe("junit", () => {
  const casesIn = (xml: string) => [...xml.matchAll(/<testcase [^>]*>/g)].length;

  it("is well-formed and counts failures, errors and what was skipped", () => {
    const xml = wholeText(junit, { ...canonicalReport(), failOn: "error" });
    expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(1);
    expect(xml).toContain('<testsuites name="scrubin" tests="4" failures="1" errors="1" skipped="1">');
    expect(casesIn(xml)).toBe(4);
    for (const tag of ["testsuites", "testsuite", "testcase", "failure", "system-out"])
      expect(xml.match(new RegExp(`<${tag}[ >](?![^>]*/>)`, "g"))?.length).toBe(xml.match(new RegExp(`</${tag}>`, "g"))?.length);
  });

  it("fails what the run fails on", () => {
    expect(wholeText(junit, { ...canonicalReport(), failOn: "warning" })).toContain('failures="2"');
    expect(wholeText(junit, { ...canonicalReport(), failOn: "never" })).toContain('failures="0"');
  });

  it("has one case that passes when nothing was found", () => {
    expect(wholeText(junit, emptyReport)).toContain('tests="1" failures="0" errors="0" skipped="0"');
  });
});
