import { readFileSync } from "node:fs";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { canonicalReport, emptyReport, wholeText } from "./report.test-support.ts";
import { sarif } from "./sarif.ts";

describe("sarif", () => {
  const schema = JSON.parse(readFileSync("fixtures/schemas/sarif-2.1.0-rtm.5.json", "utf8"));
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv as never);
  const isValid = ajv.compile(schema);

  it.each([
    ["a full report", canonicalReport()],
    ["an empty report", emptyReport],
  ])("is valid by the official schema: %s", (_, report) => {
    const log = JSON.parse(wholeText(sarif, report));
    isValid(log);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it("the schema refuses what is wrong", () => {
    const log = JSON.parse(wholeText(sarif));
    log.runs[0].results[0].level = "grave";
    expect(isValid(log)).toBe(false);
  });

  it("carries rules with help and clauses, fingerprints, suppressions and what was not read", () => {
    const [run] = JSON.parse(wholeText(sarif)).runs;
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
