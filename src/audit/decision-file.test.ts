import { describe, expect, it } from "vitest";
import { readDecisions, writeDecisions } from "./decision-file.ts";

const kept = { fingerprint: "b".repeat(32), deed: "kept", reason: 'consent "on file"\n2026', on: "2026-06-15" } as const;
const deleted = { fingerprint: "a".repeat(32), deed: "deleted", reason: "gone", on: "2026-06-14" } as const;

describe("file of decisions", () => {
  it("gives back what was written, sorted and once", () => {
    const text = writeDecisions({ decisions: [kept, deleted], seen: [kept.fingerprint, kept.fingerprint, deleted.fingerprint] });
    expect(readDecisions(text, "d.json")).toEqual({
      value: { decisions: [deleted, kept], seen: [deleted.fingerprint, kept.fingerprint] },
    });
    expect(text.split("\n").filter((line) => line.includes("deed"))).toHaveLength(2);
  });
  it("takes an empty book", () => {
    expect(readDecisions(writeDecisions({ decisions: [], seen: [] }), "d.json")).toEqual({ value: { decisions: [], seen: [] } });
  });
  it("takes what a page saves, which knows nothing of other findings", () => {
    const page = JSON.stringify({ scrubin: "decisions", version: 1, decisions: [kept] });
    expect(readDecisions(page, "d.json")).toEqual({ value: { decisions: [kept], seen: [] } });
  });
  it.each([
    ["", "expected decisions of an audit"],
    ["[]", "expected decisions of an audit"],
    ['{"scrubin":"decisions","version":2,"decisions":[]}', "Unexpected version 2 of decisions, expected 1"],
    [
      JSON.stringify({ scrubin: "decisions", version: 1, decisions: [kept, { ...kept, fingerprint: "xyz" }] }),
      "Unexpected decision 2, expected a fingerprint",
    ],
    [JSON.stringify({ scrubin: "decisions", version: 1, decisions: [{ ...kept, deed: "burnt" }] }), "expected a deed, one of kept"],
    [JSON.stringify({ scrubin: "decisions", version: 1, decisions: [{ ...kept, reason: " " }] }), "expected a reason"],
    [JSON.stringify({ scrubin: "decisions", version: 1, decisions: [{ ...kept, on: "2026-02-30" }] }), "expected the day"],
    [JSON.stringify({ scrubin: "decisions", version: 1, decisions: [7] }), "expected an object"],
  ])("refuses %s", (text, message) => {
    const read = readDecisions(text, "d.json");
    expect(read).toMatchObject({ problems: [{ path: "d.json", message: expect.stringContaining(message) }] });
  });
});
