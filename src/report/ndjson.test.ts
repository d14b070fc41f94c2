import { describe, expect, it } from "vitest";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { canonicalReport, plain } from "./report.test-support.ts";

describe("ndjson", () => {
  it("is a finding a line, the same object as in json", () => {
    const lines = [...ndjson.render(canonicalReport(), plain)].join("").trimEnd().split("\n");
    const whole = JSON.parse([...json.render(canonicalReport(), plain)].join(""));
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => JSON.parse(line))).toEqual([...whole.findings, ...whole.muted]);
  });

  it("is empty without findings", () => {
    expect([...ndjson.render({ ...canonicalReport(), findings: [], muted: [] }, plain)]).toEqual([]);
  });
});
