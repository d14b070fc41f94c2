import { describe, expect, it } from "vitest";
import type { Concern } from "../model/concern.ts";
import type { Finding } from "../model/finding.ts";
import type { Post } from "../model/post.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { checkPost } from "./check.ts";

const text = "Then Nomsa the baker, 47, wept in bed 9 and I laughed";
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const proof = (by: Proof["by"], words: string): Proof => ({ by, says: "", span: span(words), text: words });
const learned = (words: string, chance = 0.8765): Proof => proof({ learned: "patient-talk", chance }, words);

const post: Post = {
  id: "1",
  kind: "post",
  platform: "text",
  path: "a.md",
  text,
  origin: { place: (start, end) => ({ path: "a.md", line: 1, column: start + 1, endLine: 1, endColumn: end + 1 }) },
  audience: "public",
};
const ruleset: Ruleset = { id: "x", title: "X", version: "1", instruments: [], rules: [], waiting: [], norms: [], checklist: [] };

function check(concern: Concern, proofs: readonly Proof[], more: Partial<Verdict> = {}): Finding {
  const cites = [{ instrument: "code", relation: "paraphrases", verified: "yes" }];
  const rule = { id: "x/y", concern, severity: "error", says: "A patient is told of", why: "", fix: "", cites } as unknown as Rule;
  const verdict: Verdict = { rule: "x/y", span: span(text), certainty: "high", lowered: false, proofs, identifying: [], ...more };
  const [finding] = checkPost(post, { judge: () => [verdict] }, () => ({ rule, ruleset }));
  if (finding === undefined) throw new Error("Unexpected end, expected a finding");
  return finding;
}

const masked = ({ evidence }: Finding): string[] => evidence.filter((one) => one.identifies).map((one) => one.text);
const blotted = ({ excerpt }: Finding): string => excerpt.map((stretch) => (stretch.identifies ? "▇" : stretch.text)).join("");

describe("the message of a finding that rests on the learned model", () => {
  it("says so in plain words, alone and beside other evidence", () => {
    expect(check("patient-talk", [learned("laughed")]).message).toBe("A patient is told of (reads like posts that were judged so)");
    const both = [proof({ note: "age" }, "47"), proof({ signal: "own-patient" }, "in bed"), learned("wept"), learned("laughed")];
    expect(check("patient-talk", both).message).toBe(
      "A patient is told of (age and own patient together; reads like posts that were judged so)",
    );
    expect(check("patient-detail", [proof({ note: "age" }, "47"), learned("wept")]).message).toBe(
      "A patient is told of (age; reads like posts that were judged patient talk)",
    );
  });
});

describe("its evidence", () => {
  it("names the concern, and the chance cut to two decimals", () => {
    const { evidence } = check("profanity", [learned("laughed"), learned("wept", 0.57), learned("in bed", 0.599)]);
    expect(evidence.map(({ by }) => by)).toEqual([0.87, 0.57, 0.59].map((chance) => ({ learned: "patient-talk", chance })));
    expect(evidence[0]).toMatchObject({ text: "laughed", identifies: false, place: { line: 1, column: span("laughed").start + 1 } });
  });
  it("has no place where no words moved the model, and then nothing to mask", () => {
    const none: Proof = { by: { learned: "profanity", chance: 0.7 }, says: "", span: undefined, text: "" };
    expect(check("profanity", [none]).evidence).toMatchObject([{ text: "", identifies: false, place: null }]);
  });
});

describe("its words are masked", () => {
  const words = ["Then", "Nomsa", "the baker", "47", "wept", "in bed 9", "I laughed"].map((one) => learned(one));

  it("where they overlap a name or what other evidence hides, whatever the concern", () => {
    const found = check("profanity", [...words, proof({ note: "handle" }, "bed")], { identifying: [span("Nomsa")] });
    expect(masked(found)).toEqual(["Nomsa", "in bed 9", "bed"]);
    expect(blotted(found)).toBe("Then ▇ the baker, 47, wept ▇▇▇ and I laughed");
  });
  it("where they overlap any particular, are capitalised or hold a digit, when a patient is at stake", () => {
    const found = check("patient-talk", words, { particulars: [span("baker")] });
    expect(masked(found)).toEqual(["Then", "Nomsa", "the baker", "47", "in bed 9"]);
    expect(blotted(found)).toBe("▇ ▇ ▇▇, ▇, wept ▇ and I laughed");
  });
  it("and so are particulars beside them in the excerpt", () => {
    const found = check("patient-talk", [learned("wept")], { particulars: [span("baker"), span("47")] });
    expect(masked(found)).toEqual([]);
    expect(blotted(found)).toBe("Then Nomsa the ▇, ▇, wept in bed 9 and I laughed");
    expect(found.excerpt.filter((stretch) => stretch.mark).map((stretch) => stretch.text)).toEqual(["wept"]);
  });
});
