import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findingWith } from "../cli/rooms.test-support.ts";
import type { Finding } from "../model/finding.ts";
import type { Suggestion } from "../model/suggestion.ts";
import { ableOf } from "./able.ts";
import { actionsFor } from "./actions.ts";
import { editsOf } from "./client.test-support.ts";
import type { Held } from "./desk.ts";

const text = "Hello.\n\nShe is 43 and from Otley.\n";
const place = (column: number, endColumn: number) => ({ path: "a.md", line: 3, column, endLine: 3, endColumn });
const whole = place(1, 26);
const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } };
const document = TextDocument.create("file:///a.md", "markdown", 4, text);
const held = (...findings: readonly Finding[]): Held => ({
  document,
  version: 4,
  session: {} as Held["session"],
  judged: { findings, problems: [] },
});
const able = (more: Partial<ReturnType<typeof ableOf>> = {}) => ({
  ...ableOf({ processId: null, rootUri: null, capabilities: {} }),
  ...more,
});

const decade: Suggestion = { says: "say the decade instead of the age", edits: [{ place: place(8, 10), text: "in her forties" }] };
const both: Suggestion = {
  says: "say the decade and the region",
  edits: [
    { place: place(8, 10), text: "in her forties" },
    { place: place(20, 25), text: "the north" },
  ],
};

describe("suggestions", () => {
  it("come first, change the document in the version that was judged, and are preferred when there is one", () => {
    const [first] = actionsFor(
      held(findingWith({ place: whole, suggestions: [decade] })),
      "markdown",
      range,
      able({ takesVersionedEdits: true }),
    );
    expect(first).toMatchObject({ title: "Say the decade instead of the age", kind: "quickfix", isPreferred: true });
    expect(first?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: "file:///a.md", version: 4 } }]);
    expect(TextDocument.applyEdits(document, editsOf(first as never))).toBe("Hello.\n\nShe is in her forties and from Otley.\n");
  });

  it("may be several, of several edits each", () => {
    const actions = actionsFor(held(findingWith({ place: whole, suggestions: [decade, both] })), "markdown", range, able());
    expect(actions.slice(0, 2).map(({ isPreferred }) => isPreferred)).toEqual([false, false]);
    expect(TextDocument.applyEdits(document, editsOf(actions[1] as never))).toBe("Hello.\n\nShe is in her forties and from the north.\n");
  });
});

describe("mutes", () => {
  it("put the cursor where the reason goes, in the way that the editor knows", () => {
    const finding = findingWith({ place: whole });
    const mute = (more: Parameters<typeof able>[0]) => actionsFor(held(finding), "markdown", range, able(more))[0];
    expect(mute({})?.command).toBeUndefined();
    const cursor = { line: 2, character: "<!-- scrubin-mute uk/touting -- ".length };
    expect(mute({ showsDocuments: true })?.command).toMatchObject({ arguments: ["file:///a.md", { start: cursor, end: cursor }] });
    const [change] = mute({ takesSnippets: true })?.edit?.documentChanges ?? [];
    expect(change).toMatchObject({ edits: [{ snippet: { kind: "snippet", value: "<!-- scrubin-mute uk/touting -- $0 -->\n" } }] });
  });

  it("are not offered where the format has none, unless to say so", () => {
    const finding = findingWith({ place: whole });
    const titles = (more: Parameters<typeof able>[0]) =>
      actionsFor(held(finding), "ndjson", range, able(more)).map(({ title, disabled }) => [title, disabled !== undefined]);
    expect(titles({})).toEqual([["Explain uk/touting", false]]);
    expect(titles({ showsDisabledActions: true })).toEqual([
      ["Mute uk/touting here, with a reason", true],
      ["Explain uk/touting", false],
    ]);
  });

  it("are offered only for findings where the cursor is, and once where two findings need the same", () => {
    const elsewhere = findingWith({ rule: "uk/profanity", place: { ...whole, line: 1, endLine: 1 } });
    const twice = findingWith({ place: place(20, 25) });
    const selection = { start: { line: 2, character: 0 }, end: { line: 2, character: 25 } };
    const actions = actionsFor(held(elsewhere, findingWith({ place: whole }), twice), "markdown", selection, able());
    expect(actions.map(({ title }) => title.split(" ").slice(0, 2).join(" "))).toEqual(["Mute uk/touting", "Explain uk/touting"]);
  });
});
