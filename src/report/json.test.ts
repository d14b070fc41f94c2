import { describe, expect, it } from "vitest";
import { json } from "./json.ts";
import { canonicalReport, findingWith, plain, secrets } from "./report.test-support.ts";

const text = (report = canonicalReport()): string => [...json.render(report, plain)].join("");

describe("json", () => {
  it("is the object of the contract, keys in order", () => {
    const object = JSON.parse(text());
    expect(Object.keys(object)).toEqual(["tool", "rulesets", "read", "findings", "muted"]);
    expect(object.tool).toEqual({ name: "scrubin", version: "1.2.3" });
    expect(Object.keys(object.read)).toEqual(["files", "posts", "unread", "interrupted", "trees"]);
    expect(Object.keys(object.read.unread[0])).toEqual(["path", "line", "reason", "hint"]);
  });

  it("writes a finding with the fields of the contract", () => {
    const [finding] = JSON.parse(text({ ...canonicalReport(), findings: [findingWith()] })).findings;
    expect(Object.keys(finding).join(" ")).toBe(
      "rule concern jurisdiction severity certainty message why fix cites asOf bound changed post place excerpt evidence fingerprint",
    );
    expect(finding.excerpt).toBe("Saw ▇▇▇ from ▇▇▇ today");
    expect(finding.post).toEqual({ id: "p1", kind: "draft", platform: "markdown", at: null, url: null, audience: "draft" });
    expect(finding.evidence[0]).toEqual({ note: "person", text: "▇▇▇", place: finding.place });
    expect(finding.evidence[1]).toEqual({ signal: "own-patient", text: "Saw", place: null });
    expect(finding.cites[2]).toEqual({
      instrument: "none",
      title: "Unnumbered guidance",
      at: null,
      url: null,
      verified: "no",
      inForce: { from: null, to: null },
    });
  });

  it("lists what was set aside, and why", () => {
    const [muted] = JSON.parse(text()).muted;
    expect(muted).toMatchObject({
      rule: "uk/patient-talk",
      excerpt: "Saw ▇▇▇ from ▇▇▇ today",
      muted: { by: "baseline", until: "2027-01-31" },
    });
    expect(Object.keys(muted.muted)).toEqual(["by", "reason", "reviewer", "until", "at"]);
  });

  it("marks what the learned model said, masked like all evidence", () => {
    const { place } = findingWith();
    const by = { learned: "patient-detail", chance: 0.87 } as const;
    const evidence = [
      { by, says: "", text: secrets[0], identifies: true, place },
      { by, says: "", text: "sang", identifies: false, place },
      { by, says: "", text: "", identifies: false, place: null },
    ];
    const [finding] = JSON.parse(text({ ...canonicalReport(), findings: [findingWith({ evidence })] })).findings;
    const marked = { learned: true, concern: "patient-detail", chance: 0.87 };
    expect(finding.evidence).toEqual([
      { ...marked, text: "▇▇▇", place },
      { ...marked, text: "sang", place },
      { ...marked, text: "", place: null },
    ]);
  });

  it("is whole JSON with no finding at all", () => {
    expect(JSON.parse(text({ ...canonicalReport(), findings: [] })).findings).toEqual([]);
  });

  it("leaves line out of an unread entry that has none", () => {
    const report = {
      ...canonicalReport(),
      read: { files: 0, posts: 0, unread: [{ code: "unreadable" as const, message: "No" }], skipped: {}, trees: [], interrupted: false },
    };
    expect(JSON.parse(text(report)).read.unread).toEqual([{ path: null, reason: "No", hint: null }]);
  });

  it("comes in pieces no larger than a finding", () => {
    expect([...json.render(canonicalReport(), plain)].length).toBeGreaterThan(5);
  });
});
