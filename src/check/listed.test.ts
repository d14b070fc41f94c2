import { describe, expect, it } from "vitest";
import { postWith } from "../cli/rooms.test-support.ts";
import type { Verdict } from "../model/verdict.ts";
import { connectionPost, listedConnection, withListed } from "./listed.ts";

const post = postWith("Saw Thandeka Dlamini");
const sighting = { span: { start: 4, end: 20 }, certainty: "medium" } as const;
const seen: Verdict = {
  rule: "uk/patient-identifier",
  span: { start: 0, end: 20 },
  certainty: "low",
  lowered: true,
  proofs: [{ by: { note: "person" }, says: "a name", span: { start: 4, end: 20 }, text: "Thandeka Dlamini" }],
  identifying: [],
};
const other: Verdict = { ...seen, rule: "uk/touting" };

describe("a list of patients", () => {
  it("changes nothing where nobody on it is named", () => {
    const verdicts = [seen, other];
    expect(withListed(post, verdicts, [], ["uk/patient-identifier"])).toBe(verdicts);
  });
  it("speaks under every chosen ruleset, and what it names is masked", () => {
    const found = withListed(post, [], [sighting], ["uk/patient-identifier", "sa/patient-identifier"]);
    expect(found).toMatchObject([
      { rule: "uk/patient-identifier", certainty: "medium", lowered: false, identifying: [sighting.span] },
      { rule: "sa/patient-identifier" },
    ]);
    expect(found[0]?.proofs).toMatchObject([{ by: { note: "listed-patient" }, text: "Thandeka Dlamini" }]);
  });
  it("joins what the rule saw, raises its certainty and lets no excuse lower it", () => {
    const [left, joined] = withListed(post, [seen, other], [sighting], ["uk/patient-identifier"]);
    expect(left).toEqual({ ...other, identifying: [sighting.span] });
    expect(joined).toMatchObject({ certainty: "medium", lowered: false, span: seen.span });
    expect(joined?.proofs).toHaveLength(2);
  });
});

describe("a connection", () => {
  const place = { path: "friends.json", line: 3, column: 5, endLine: 3, endColumn: 6 };
  const friend = connectionPost({ name: "Thandeka Dlamini", platform: "facebook", at: "2026-05-01T00:00:00Z", place });

  it("of a listed name is something to look at, no accusation", () => {
    const listed = { span: { start: 0, end: 16 }, certainty: "high" } as const;
    expect(listedConnection(friend, [listed], ["uk/patient-contact"])).toMatchObject([
      { rule: "uk/patient-contact", lowered: true, certainty: "medium", identifying: [listed.span] },
    ]);
    expect(friend.origin.place(0, 16)).toEqual(place);
  });
  it("of another name is nothing", () => {
    expect(listedConnection(friend, [], ["uk/patient-contact"])).toEqual([]);
  });
});
