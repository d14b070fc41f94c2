import { describe, expect, it } from "vitest";
import type { Instrument } from "../model/citation.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import { clausesOn } from "./clauses.ts";

const instrument = (id: string, from?: string, to?: string, replaces?: string): Instrument => ({
  id,
  body: "Council",
  title: id.toUpperCase(),
  edition: "",
  inForce: { from, to },
  verified: "yes",
  replaces,
});

const instruments = [
  instrument("act"),
  instrument("guide-7", "2009", "2015", undefined),
  instrument("guide-8", "2016", "2023-12-31", "guide-7"),
  instrument("guide-9", "2024-01-01", undefined, "guide-8"),
  instrument("note", "2025-04-06"),
  instrument("leaflet", "2010", "2012"),
];

const rulesetOf = (rule: Rule): Ruleset => ({
  id: "x",
  title: "X",
  version: "1",
  instruments,
  rules: [rule],
  waiting: [],
  norms: [],
  checklist: [],
});

/** A rule that cites these, and what stands of it on a day. */
function ruleOf(...ids: readonly string[]) {
  const cites = ids.map((id) => ({ instrument: id, at: `${id}.1`, relation: "paraphrases", verified: "yes" }));
  const rule = { id: "x/y", cites } as unknown as Rule;
  const ruleset = rulesetOf(rule);
  return (day: string | null) => {
    const { cites, bound, changed } = clausesOn(rule, ruleset, day);
    return {
      cites: cites.map((cite) => cite.instrument),
      bound,
      changed: changed.map(({ was, now, since }) => `${was ?? "+"} > ${now === null ? "nothing" : `${now.instrument} ${now.at}`} ${since}`),
    };
  };
}

describe("the clauses of a rule on a day", () => {
  it("are those in force, and what has replaced or joined them since is told", () => {
    const on = ruleOf("guide-9", "guide-8", "note");
    expect(on("2020-05-05")).toEqual({
      cites: ["guide-8"],
      bound: true,
      changed: ["guide-8 > guide-9 guide-9.1 2024-01-01", "+ > note note.1 2025-04-06"],
    });
    expect(on("2024-01-01")).toEqual({ cites: ["guide-9"], bound: true, changed: ["+ > note note.1 2025-04-06"] });
    expect(on("2025-04-06")).toEqual({ cites: ["guide-9", "note"], bound: true, changed: [] });
  });

  it("are the newest text where no day is known", () => {
    expect(ruleOf("guide-9", "guide-8", "note")(null)).toEqual({ cites: ["guide-9", "note"], bound: true, changed: [] });
  });

  it("may be none: then the rule did not bind", () => {
    expect(ruleOf("guide-9", "guide-8")("2015-12-31")).toEqual({ cites: [], bound: false, changed: ["+ > guide-9 guide-9.1 2024-01-01"] });
    expect(ruleOf("leaflet")(null)).toEqual({ cites: [], bound: false, changed: [] });
  });

  it("count a month or a year to its end", () => {
    expect(ruleOf("guide-9", "guide-8")("2024").cites).toEqual(["guide-9"]);
    expect(ruleOf("guide-9", "guide-8")("2023-12").cites).toEqual(["guide-8"]);
  });

  it("tell of a successor though the rule names no clause of it, through more than one edition", () => {
    expect(ruleOf("guide-7")("2012").changed).toEqual(["guide-7 > guide-9 null 2024-01-01"]);
    expect(ruleOf("guide-7", "guide-9")("2012").changed).toEqual(["guide-7 > guide-9 guide-9.1 2024-01-01"]);
  });

  it("tell of what ended with nothing in its place", () => {
    expect(ruleOf("act", "leaflet")("2011-01-01")).toEqual({ cites: ["act", "leaflet"], bound: true, changed: ["leaflet > nothing 2012"] });
    expect(ruleOf("act", "leaflet")("2013-01-01")).toEqual({ cites: ["act"], bound: true, changed: [] });
  });

  it("are made once for all days between two changes", () => {
    const rule = { id: "x/y", cites: [{ instrument: "guide-9", relation: "paraphrases", verified: "yes" }] } as unknown as Rule;
    const ruleset = rulesetOf(rule);
    expect(clausesOn(rule, ruleset, "2024-03-03")).toBe(clausesOn(rule, ruleset, "2026-06-06"));
    expect(clausesOn(rule, ruleset, "2024-03-03")).not.toBe(clausesOn(rule, ruleset, "2023-06-06"));
  });
});
