import { describe, expect, it } from "vitest";
import type { Deed } from "../model/decision.ts";
import { findingOf } from "./finding.test-support.ts";
import { rank } from "./rank.ts";

const on = "2026-06-15";
const [first, second, third] = ["a".repeat(32), "b".repeat(32), "c".repeat(32)] as const;
const decided = (fingerprint: string, deed: Deed) => ({ fingerprint, deed, reason: "said so", on: "2026-01-01" });
const nothing = { decisions: [], seen: [] };

describe("order of work", () => {
  it("puts the most harmful first, and of two alike the newer one", () => {
    const findings = [
      findingOf({ fingerprint: first, severity: "info" }),
      findingOf({ fingerprint: second, post: { at: "2026-05-01" } }),
      findingOf({ fingerprint: third, post: { at: "2026-06-01" } }),
    ];
    expect(rank(findings, nothing, on).ranked.map(({ finding }) => finding.fingerprint)).toEqual([third, second, first]);
  });
  it("tells what is new from what an earlier audit showed", () => {
    const { ranked } = rank([findingOf({ fingerprint: first }), findingOf({ fingerprint: second })], { ...nothing, seen: [second] }, on);
    expect(ranked.map(({ standing }) => standing)).toEqual(["new", "open"]);
  });
  it.each([
    ["kept", "public", "settled"],
    ["restricted", "public", "settled"],
    ["advised", "public", "settled"],
    ["edited", "public", "returned"],
    ["deleted", "public", "returned"],
    ["deleted", "deleted", "settled"],
  ] as const)("takes what was %s and is %s now for %s", (deed, audience, standing) => {
    const { ranked } = rank([findingOf({ fingerprint: first, post: { audience } })], { ...nothing, decisions: [decided(first, deed)] }, on);
    expect(ranked).toMatchObject([{ standing, decision: { deed } }]);
  });
  it("names decisions whose findings are not there any more", () => {
    const book = { ...nothing, decisions: [decided(first, "deleted"), decided(second, "kept")] };
    expect(rank([findingOf({ fingerprint: second })], book, on).gone).toEqual([decided(first, "deleted")]);
  });
});
