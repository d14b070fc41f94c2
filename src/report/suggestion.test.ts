import { readFileSync } from "node:fs";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Report } from "../model/report.ts";
import type { Reporter } from "../model/reporter.ts";
import type { Suggestion } from "../model/suggestion.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { emptyReport, findingWith, secrets, wholeText } from "./report.test-support.ts";
import { sarif } from "./sarif.ts";
import { shard } from "./shard.ts";

const at = (column: number, endColumn: number, line = 12) => ({ path: "blog/post.md", line, column, endLine: line, endColumn });
const suggestions: readonly Suggestion[] = [
  {
    says: "strike out the name; leave out the place",
    edits: [
      { place: at(5, 21), text: "the patient", span: { start: 4, end: 20 } },
      { place: at(21, 33), text: "", span: { start: 20, end: 32 } },
    ],
  },
  { says: 'put "#ad" first', edits: [{ place: at(1, 1), text: "#ad ", span: { start: 0, end: 0 } }], claims: true },
];
const report: Report = { ...emptyReport, findings: [findingWith({ suggestions }), findingWith()] };

describe("suggestions", () => {
  it("stand in pretty as lines to try", () => {
    const lines = wholeText(pretty, report).split("\n");
    expect(lines.filter((line) => line.startsWith("    try  "))).toEqual([
      '    try  strike out the name; leave out the place: 12:5-21 "the patient", 12:21-33 out',
      '    try  put "#ad" first: 12:1 "#ad"',
    ]);
  });

  it("stand in json with places and the program's own words", () => {
    const [first, second] = JSON.parse(wholeText(json, report)).findings;
    expect(first.suggestions).toEqual([
      {
        says: "strike out the name; leave out the place",
        claims: false,
        edits: [
          { place: at(5, 21), text: "the patient" },
          { place: at(21, 33), text: "" },
        ],
      },
      { says: 'put "#ad" first', claims: true, edits: [{ place: at(1, 1), text: "#ad " }] },
    ]);
    expect(second).not.toHaveProperty("suggestions");
  });

  it("are fixes in sarif, valid by the official schema", () => {
    const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    formats.default(ajv as never);
    const isValid = ajv.compile(JSON.parse(readFileSync("fixtures/schemas/sarif-2.1.0-rtm.5.json", "utf8")));
    const log = JSON.parse(wholeText(sarif, report));
    isValid(log);
    expect(isValid.errors ?? []).toEqual([]);
    const [first, second] = log.runs[0].results;
    expect(first.fixes[0]).toEqual({
      description: { text: "strike out the name; leave out the place" },
      artifactChanges: [
        {
          artifactLocation: { uri: "blog/post.md" },
          replacements: [
            {
              deletedRegion: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 21 },
              insertedContent: { text: "the patient" },
            },
            { deletedRegion: { startLine: 12, startColumn: 21, endLine: 12, endColumn: 33 }, insertedContent: { text: "" } },
          ],
        },
      ],
    });
    expect(second).not.toHaveProperty("fixes");
  });

  it("stand in markdown, its marks escaped", () => {
    expect(wholeText(markdown, report)).toContain('  - 💡 try: put "\\#ad" first: 12:1 "\\#ad"\n');
  });

  it.each<[string, Reporter]>([
    ["pretty", pretty],
    ["json", json],
    ["sarif", sarif],
    ["markdown", markdown],
    ["shard", shard],
  ])("show nothing that is masked: %s", (_, reporter) => {
    const text = wholeText(reporter, report);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("survive the way through a shard", () => {
    const [, line = ""] = wholeText(shard, report).split("\n");
    expect(JSON.parse(line).finding.suggestions).toEqual(suggestions);
  });
});
