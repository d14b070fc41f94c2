import { describe, expect, it } from "vitest";
import { postWith } from "../cli/rooms.test-support.ts";
import type { Verdict } from "../model/verdict.ts";
import { withListed } from "./listed.ts";

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
