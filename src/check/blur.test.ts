import { describe, expect, it } from "vitest";
import type { Concern } from "../model/concern.ts";
import type { Rule } from "../model/rule.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { fixOf } from "./blur.ts";
import { messageOf } from "./message.ts";

const note = (kind: string, text: string): Proof => ({ by: { note: kind }, says: "", span: { start: 0, end: 1 }, text });
const signal = (name: string, text: string): Proof => ({ by: { signal: name }, says: "", span: { start: 0, end: 1 }, text });

/** What a rule of the concern tells of a post in which the proofs were found. */
function told(concern: Concern, ...proofs: readonly Proof[]) {
  const rule = { id: "uk/x", concern, says: "Known", fix: "Or get consent" } as unknown as Rule;
  const verdict: Verdict = { rule: "uk/x", span: { start: 0, end: 1 }, certainty: "medium", lowered: false, proofs, identifying: [] };
  return { message: messageOf(rule, verdict), fix: fixOf(rule, verdict) };
}

describe("the fix of a story", () => {
  it("says what to do with the particulars found, each kind once, and no more", () => {
    const found = told("patient-detail", note("place", "Hawes"), note("day", "Tuesday"), note("day", "last night"), note("age", "47"));
    expect(found).toEqual({
      message: "Known (age, day and place together)",
      fix: 'Say "in their forties" or "a child" for the age; say "recently" for the day; leave out the place. Or get consent',
    });
  });
  it("repeats no word of the post", () => {
    const proofs = [note("occupation", "farrier"), signal("story/family", "his twin"), signal("story/singled-out", "the only one in Ayr")];
    const { message, fix } = told("patient-detail", ...proofs);
    for (const { text } of proofs) expect(message + fix).not.toContain(text);
    expect(message).toBe("Known (work, family and standing out together)");
  });
  it("counts the family once, whether note or signal", () => {
    const { fix } = told("patient-detail", note("relation", "wife"), signal("story/family", "his wife"));
    expect(fix).toBe('Say "a relative" for the family. Or get consent');
  });
  it("leaves out what makes it a story of care but points at nobody", () => {
    expect(told("patient-identifier", note("person", "Ada"), signal("own-patient", "my patient")).message).toBe("Known (name)");
  });
  it("is the rule's own where no particular was found, and in other concerns", () => {
    expect(told("patient-detail", signal("own-patient", "my patient"))).toEqual({ message: "Known (own patient)", fix: "Or get consent" });
    expect(told("touting", note("day", "Tuesday"), note("place", "Hawes"))).toEqual({
      message: "Known (day and place together)",
      fix: "Or get consent",
    });
  });
});
