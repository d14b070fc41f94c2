import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { mutesIn } from "../read/mutes.ts";
import type { Form } from "./draft.ts";
import { fileMuteEdit, type MuteEdit, muteEdit, muteRange } from "./mute-edit.ts";

const rule = "uk/patient-detail";
const apply = (text: string, edit: MuteEdit | undefined, reason: string): string => {
  if (edit === undefined) throw new Error("no edit");
  const newText = `${edit.before}${reason}${edit.after}`;
  return TextDocument.applyEdits(TextDocument.create("file:///a", "x", 1, text), [{ range: edit.range, newText }]);
};

/** Forms and texts with the line (from 0) that is to be muted, and what becomes of them. */
const cases: readonly (readonly [string, Form, string, number, string])[] = [
  ["a paragraph", "markdown", "One\n\nTwo\nthree\n", 3, "One\n\n<!-- scrubin-mute uk/patient-detail -- R -->\nTwo\nthree\n"],
  ["the first line", "text", "Two\r\nthree", 1, "<!-- scrubin-mute uk/patient-detail -- R -->\r\nTwo\r\nthree"],
  ["an item of a list", "markdown", "  - a\n  - b\n", 1, "  <!-- scrubin-mute uk/patient-detail -- R -->\n  - a\n  - b\n"],
  [
    "what follows front matter",
    "markdown",
    "---\nt: 1\n---\nTwo\n",
    3,
    "---\nt: 1\n---\n<!-- scrubin-mute uk/patient-detail -- R -->\nTwo\n",
  ],
  ["front matter", "markdown", "---\nt: x\n---\nTwo\n", 1, "---\nt: x\nscrubin-mute: uk/patient-detail -- R\n---\nTwo\n"],
  [
    "front matter with a mute",
    "markdown",
    "---\nscrubin-mute: uk/touting -- old\nt: x\n---\n",
    2,
    "---\nscrubin-mute:\n  - uk/touting -- old\n  - uk/patient-detail -- R\nt: x\n---\n",
  ],
  [
    "front matter with several mutes",
    "markdown",
    "---\nscrubin-mute:\n- uk/touting -- old\n---\n",
    1,
    "---\nscrubin-mute:\n- uk/patient-detail -- R\n- uk/touting -- old\n---\n",
  ],
  ["MDX", "mdx", "Two\n", 0, "{/* <!-- scrubin-mute uk/patient-detail -- R --> */}\nTwo\n"],
  [
    "a page without blank lines",
    "html",
    "<!doctype html>\n<body>\n  <p>Two\n  three</p>\n",
    3,
    "<!doctype html>\n<body>\n  <!-- scrubin-mute uk/patient-detail -- R -->\n  <p>Two\n  three</p>\n",
  ],
];

describe("a mute that is put in", () => {
  it.each(cases)("stands before %s", (_, form, text, line, expected) => {
    expect(apply(text, muteEdit(text, form, rule, line), "R")).toBe(expected);
  });

  it.each(cases)("is refused by the grammar until it has a reason, before %s", (_, form, text, line) => {
    const edit = muteEdit(text, form, rule, line);
    const faults = (reason: string) => mutesIn(apply(text, edit, reason)).map(({ rules, fault }) => [rules[0], fault]);
    expect(faults("")).toContainEqual([rule, '"--" and a reason behind the rule']);
    expect(faults("R")).toContainEqual([rule, undefined]);
    const [mute] = mutesIn(apply(text, edit, "R")).filter(({ rules }) => rules[0] === rule);
    const shift = form === "mdx" || edit?.after !== "" ? 1 : 2;
    expect([(mute?.from ?? 9) <= line + 1 + shift, (mute?.to ?? 0) >= line + 1 + shift]).toEqual([true, true]);
  });

  it("is for the whole file only where there is front matter, and never for JSON", () => {
    expect(fileMuteEdit("One\n", "markdown", rule)).toBeUndefined();
    expect(fileMuteEdit("---\n---\nOne\n", "markdown", rule)?.before).toBe("scrubin-mute: uk/patient-detail -- ");
    expect(muteEdit('{"text":"x"}', "ndjson", rule, 0)).toBeUndefined();
  });
});

describe("a mute that is taken out", () => {
  it("takes its line along when nothing else is on it", () => {
    const lines = ["{/* <!-- scrubin-mute x -- y --> */}", "a <!-- scrubin-mute x -- y --> b", "no mute"];
    expect(lines.map((line) => muteRange(line, 0))).toEqual([
      { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      { start: { line: 0, character: 2 }, end: { line: 0, character: 30 } },
      undefined,
    ]);
  });
});
