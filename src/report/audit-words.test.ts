import { describe, expect, it } from "vitest";
import { concerns } from "../model/concern.ts";
import { changeWords } from "./change-words.ts";
import { clauseHeld } from "./clause-held.ts";
import { concernWords } from "./concern-words.ts";
import { dayWords, timeWords } from "./day-words.ts";
import { editWords } from "./edit-words.ts";
import { platformWords } from "./platform-words.ts";

const now = { instrument: "b", title: "New code", at: "4", url: null, verified: "yes", inForce: { from: "2024-01-30", to: null } } as const;
const at = (line: number, column: number, endLine: number, endColumn: number) => ({ path: "x", line, column, endLine, endColumn });

describe("words of an audit", () => {
  it.each([
    ["2016-03-12", "12 March 2016"],
    ["2016-03", "March 2016"],
    ["2016", "2016"],
    ["2016-13-01", "2016-13-01"],
    ["soon", "soon"],
  ])("tell the day %s as %s", (day, words) => {
    expect(dayWords(day)).toBe(words);
  });

  it.each([
    ["2016-03-12T23:04:59Z", "12 March 2016, 23:04 UTC"],
    ["2016-03-12T23:04:59+02:00", "12 March 2016, 23:04"],
    ["2016-03-12", "12 March 2016"],
  ])("tell the time %s as %s", (time, words) => {
    expect(timeWords(time)).toBe(words);
  });

  it("tell when a clause bound", () => {
    expect(clauseHeld(now)).toBe("in force since 30 January 2024");
    expect(clauseHeld({ inForce: { from: "2019", to: "2025-02" } })).toBe("in force from 2019 to February 2025");
    expect(clauseHeld({ inForce: { from: null, to: "2025" } })).toBe("in force until 2025");
    expect(clauseHeld({ inForce: { from: null, to: null } })).toBe("");
  });

  it("tell what has become of a clause", () => {
    expect(changeWords({ was: "a", now, title: "New code", since: "2024-01-30" })).toBe(
      "New code, 4 has stood in its place since 30 January 2024.",
    );
    expect(changeWords({ was: null, now, title: "New code", since: "2024-01-30" })).toBe(
      "New code, 4 has joined the rule since 30 January 2024.",
    );
    expect(changeWords({ was: "a", now: null, title: "Old code", since: "2020" })).toBe(
      "Old code stood until 2020; nothing is known to have taken its place.",
    );
  });

  it("tell an edit by its place", () => {
    expect(editWords({ place: at(1, 2, 1, 9), text: "in their forties" })).toBe("1:2 to 1:9: “in their forties”");
    expect(editWords({ place: at(1, 2, 1, 9), text: "" })).toBe("take out 1:2 to 1:9");
    expect(editWords({ place: at(1, 2, 1, 2), text: "Advert: " })).toBe("at 1:2 insert “Advert: ”");
  });

  it("call every concern something else than its id, and leave unknown ones alone", () => {
    expect(concerns.filter((concern) => concernWords(concern).includes("-"))).toEqual([]);
    expect(new Set(concerns.map(concernWords)).size).toBe(concerns.length);
    expect(concernWords("toString")).toBe("toString");
  });

  it("write platforms as they write themselves", () => {
    expect(["x", "facebook", "whatsapp", "constructor"].map(platformWords)).toEqual(["X", "Facebook", "WhatsApp", "Constructor"]);
  });
});
