import { describe, expect, it } from "vitest";
import { audiences } from "../model/post.ts";
import { findingOf } from "./finding.test-support.ts";
import { harmOf } from "./harm.ts";

const on = "2026-06-15";
const recent = "2026-06-01T10:00:00Z";
const worst = findingOf({ severity: "error", certainty: "high", post: { audience: "public", at: recent, reach: 5_000 } });

describe("harm of a finding", () => {
  it("is 100 for a certain error of this year that a thousand people liked in public", () => {
    expect(harmOf(worst, on)).toBe(100);
  });
  it.each([
    ["a milder severity", findingOf({ severity: "warning", post: { at: recent, reach: 5_000 } })],
    ["less certainty", findingOf({ certainty: "low", post: { at: recent, reach: 5_000 } })],
    ["fewer reactions", findingOf({ post: { at: recent, reach: 3 } })],
    ["an older day", findingOf({ post: { at: "2019-06-01", reach: 5_000 } })],
    ["a smaller audience", findingOf({ post: { at: recent, reach: 5_000, audience: "group" } })],
  ])("is less for %s", (_, finding) => {
    expect(harmOf(finding, on)).toBeLessThan(harmOf(worst, on));
    expect(harmOf(finding, on)).toBeGreaterThan(0);
  });
  it.each(audiences)("is never more than in public for the audience %s", (audience) => {
    expect(harmOf(findingOf({ post: { at: recent, audience } }), on)).toBeLessThanOrEqual(harmOf(findingOf({ post: { at: recent } }), on));
  });
  it("takes what the export does not say for neither harmless nor the worst", () => {
    const silent = harmOf(findingOf({ post: { audience: "unknown", at: undefined, reach: undefined } }), on);
    expect(silent).toBeGreaterThan(50);
    expect(silent).toBeLessThan(100);
  });
  it("no longer falls after ten years", () => {
    expect(harmOf(findingOf({ post: { at: "2012-01-01" } }), on)).toBe(harmOf(findingOf({ post: { at: "2006-01-01" } }), on));
  });
});
