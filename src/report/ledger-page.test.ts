import { describe, expect, it } from "vitest";
import type { Ledger } from "../model/report.ts";
import { ledgerJson } from "./ledger-json.ts";
import { ledgerPage } from "./ledger-page.ts";
import { canonicalReport, nasty, plain, treeWith } from "./report.test-support.ts";

const clean: Ledger = { files: 1, posts: 40, unread: [], skipped: {}, trees: [], interrupted: false };
const tool = { name: "scrubin", version: "1.2.3" };

describe("the page of the books", () => {
  it("tells of each tree what was read, ignored and not understood", () => {
    const tree = treeWith({
      path: "x.zip",
      layout: "2022 on (data/tweets.js)",
      audiences: { unknown: 1, public: 39 },
      files: { read: 7, ignored: { "likes are words of others": 1, contacts: 2 }, unknown: [{ path: "x.zip!data/new.js" }], media: 3 },
    });
    expect(ledgerPage({ ...clean, trees: [tree] }, plain)).toBe(`x.zip
  read as         export of x, 2022 on (data/tweets.js)
  posts           40, 2012-03-01 to 2024-05-14 (1 without a time)
  records         52 of 53 that the export says it holds
  kinds           30 tweet, 10 reply
  audience        39 public, 1 unknown
  state           38 unknown, 2 deleted
  left out        12 retweets
  files read      7
  files ignored   2: contacts
  files ignored   1: likes are words of others
  not understood  x.zip!data/new.js
  media files     3
  problems        1

✓ 1 file, 40 posts
`);
  });

  it("is short for drafts", () => {
    const tree = treeWith({
      path: "",
      reader: undefined,
      layout: undefined,
      posts: 1,
      period: undefined,
      platforms: { markdown: 1 },
      kinds: { draft: 1 },
      audiences: { unknown: 1 },
      states: { unknown: 1 },
      records: undefined,
      files: { read: 1, ignored: {}, unknown: [], media: 0 },
      skipped: {},
      problems: 0,
    });
    expect(ledgerPage({ ...clean, posts: 1, trees: [tree] }, plain)).toBe(`Drafts
  read as         drafts (1 markdown)
  posts           1
  kinds           1 draft
  audience        1 unknown
  files read      1

✓ 1 file, 1 post
`);
  });

  it("says that it was interrupted, and what was not read", () => {
    const unread = [{ code: "incomplete" as const, message: "Unexpected end", path: "a.zip", line: 3 }];
    expect(ledgerPage({ ...clean, unread, interrupted: true }, plain)).toBe(
      "Interrupted: 1 file, 40 posts until then\nNot read in full: 1\n  a.zip:3: Unexpected end\n",
    );
  });

  it("passes nothing on that steers a terminal", () => {
    const page = ledgerPage(canonicalReport().read, plain);
    expect(page).toContain("new\\u{1b}[31mred");
    for (const sign of Array.from(nasty).filter((one) => /\p{C}|\p{Zl}/u.test(one))) expect(page).not.toContain(sign);
  });
});

describe("the books as JSON", () => {
  it("are whole, with the fields of the contract first", () => {
    const { read } = canonicalReport();
    const object = JSON.parse(ledgerJson(read, tool));
    expect(Object.keys(object)).toEqual(["tool", "read"]);
    expect(Object.keys(object.read)).toEqual(["files", "posts", "unread", "interrupted", "trees"]);
    expect(Object.keys(object.read.trees[0]).join(" ")).toBe(
      "path reader layout posts records period undated platforms kinds audiences states files skipped problems",
    );
    expect(object.read.trees[0].files).toEqual({
      read: 7,
      ignored: { "likes are words of others": 1 },
      unknown: [{ path: `new${nasty}.js`, why: nasty }],
      media: 3,
    });
    expect(JSON.parse(ledgerJson(clean, tool)).read.trees).toEqual([]);
  });
});
