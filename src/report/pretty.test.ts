import { describe, expect, it } from "vitest";
import type { Report } from "../model/report.ts";
import { pretty } from "./pretty.ts";
import { canonicalReport, findingWith, plain, treeWith } from "./report.test-support.ts";

const text = (report: Report, style = plain): string => [...pretty.render(report, style)].join("");
const clean: Report = {
  ...canonicalReport(),
  muted: [],
  findings: [],
  read: { files: 2, posts: 41, unread: [], skipped: {}, trees: [], interrupted: false },
};

describe("pretty", () => {
  it("shows a finding with caret, reasons and clauses", () => {
    expect(text({ ...clean, findings: [findingWith()] })).toBe(`blog/post.md
  12:5  error  A patient in this post could be recognised: name and place together
    uk/patient-detail · certainty high · 0123456789abcdef
    12 │ Saw ▇▇▇ from ▇▇▇ today
       │     ^^^      ^^^
    why  Leaving out the name does not make a story anonymous
    fix  Take out or blur the particulars
    see  Using social media, 18-19
    see  Older guidance, 7 (paragraph not confirmed)
    see  Unnumbered guidance, paragraph not confirmed

           uk  hk  all
  error     1   0    1
  warning   0   0    0
  info      0   0    0
  all       1   0    1

1 finding in 2 files, 41 posts, held against uk, hk (11 rules)
`);
  });

  it("says on one line what has become of the rule since the day of the post", () => {
    const now = {
      instrument: "new",
      title: "Newer guidance",
      at: "9",
      url: null,
      verified: "partly",
      inForce: { from: "2024", to: null },
    } as const;
    const changed = [
      { was: "old", now, title: "Newer guidance", since: "2024" },
      { was: "older", now: null, title: "Leaflet", since: "2019" },
    ];
    expect(text({ ...clean, findings: [findingWith({ changed })] })).toContain(
      "    since  the rule has changed: Newer guidance, 9 (paragraph not confirmed), in force since 2024;\n" +
        "           Leaflet ended 2019\n",
    );
  });

  it("heads each file and each post of an archive once", () => {
    const post = { id: "7", kind: "tweet", platform: "x", at: "2024-03-02", url: "https://example.org/7", audience: "public" } as const;
    const lines = text({ ...clean, findings: [findingWith({ post }), findingWith({ post }), findingWith({ post: { ...post, id: "8" } })] });
    expect(lines.match(/^blog\/post\.md$/gm)).toHaveLength(1);
    expect(lines.match(/^ {2}tweet · 2024-03-02 · public · https:\/\/example\.org\/7$/gm)).toHaveLength(2);
  });

  it("lists what was set aside, on a green run too", () => {
    const muted = [{ finding: findingWith(), by: "mute" as const, reason: "consent on file", at: { path: "blog/post.md", line: 11 } }];
    expect(text({ ...clean, findings: [], muted })).toContain("Muted: 1\n  blog/post.md:12 uk/patient-detail: consent on file (mute)\n");
  });

  it("says in one line what a clean run checked", () => {
    expect(text(clean)).toBe("✓ Nothing found: 2 files, 41 posts, held against uk, hk (11 rules)\n");
  });

  it("does not call a run clean that left something unread, nor hide what was left out", () => {
    const unread = [{ code: "unreadable" as const, message: "Unexpected end", path: "a.zip", line: 3 }];
    const report = { ...clean, read: { ...clean.read, unread, skipped: { retweets: 12 } } };
    expect(text(report)).toBe(
      "Nothing found in what could be read: 2 files, 41 posts, held against uk, hk (11 rules)\n" +
        "Left out on purpose: 12 retweets\nNot read in full: 1\n  a.zip:3: Unexpected end\n",
    );
  });

  it("tells in a line of each export what was read of it", () => {
    const trees = [treeWith({ path: "x.zip" }), treeWith({ path: "notes", reader: undefined })];
    expect(text({ ...clean, read: { ...clean.read, trees } })).toContain(
      "Export of x, x.zip: 40 posts from 2012-03-01 to 2024-05-14, 52 of 53 records; 7 files read, 1 ignored, 1 not understood\n",
    );
    expect(text({ ...clean, read: { ...clean.read, trees } })).not.toContain("notes");
  });

  it("colours only when told to", () => {
    expect(text(canonicalReport())).not.toContain("\u001b");
    expect(text(canonicalReport(), { ...plain, colour: true })).toContain("\u001b[31m");
  });
});
