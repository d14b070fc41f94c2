import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectPlaces, expectSturdy, readExport } from "./export.test-support.ts";
import { covered, harvest, placeOf } from "./inputs.test-support.ts";
import { linkedin } from "./linkedin.ts";

const fixture = "fixtures/exports/linkedin-2026";
const samples = "fixtures/exports/samples";
const shares = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n";
const comments = "Date,Link,Message\n";

test("the fixture is read with all its files, and each file is accounted for", async () => {
  const { claim, posts, problems, skipped, layout, files } = await readExport(linkedin, fixture);
  expect(posts.map(({ id, kind, audience, at }) => [id, kind, audience, at])).toEqual([
    ["profile-line-2", "bio", "unknown", undefined],
    ["urn:li:share:7290000000000000001", "post", "unknown", "2026-02-03T18:20:11Z"],
    ["urn:li:ugcPost:7280000000000000002", "post", "public", "2026-01-29T07:02:45Z"],
    ["urn:li:share:7270000000000000003", "post", "followers", "2025-12-12T09:30:00Z"],
    ["urn:li:share:7250000000000000005", "post", "unknown", undefined],
    ["2026-01-10-on-steroid-creams.html", "blog", "public", "2026-01-10T07:30:00Z"],
    ["draft.html", "blog", "draft", "2026-02-01T10:00:00Z"],
    ["comments-line-2", "comment", "unknown", "2026-02-04T08:00:00Z"],
    ["comments-line-4", "comment", "unknown", "2026-02-02T21:15:00Z"],
    ["comments-line-5", "comment", "unknown", "2026-01-15T10:00:00Z"],
    ["richmedia-line-2", "caption", "unknown", undefined],
    ["recommendationsgiven-line-2", "post", "followers", "2026-01-29T14:37:00Z"],
    ["positions-line-2", "bio", "unknown", undefined],
  ]);
  expect([claim, problems, skipped, layout]).toEqual(["sure", [], { "without words": 2 }, ["complete (CSV)"]]);
  expect(files).toEqual({
    "Articles/Articles/2026-01-10-on-steroid-creams.html": "read",
    "Articles/Articles/draft.html": "read",
    "Comments_34875879.csv": "read",
    "Connections.csv": "ignored: contacts are not read",
    "Invitations.csv": "ignored: messages are read with --include messages",
    "Jobs/Saved Jobs.csv": "ignored: applications for jobs are not published",
    "Positions.csv": "read",
    "Profile.csv": "read",
    "Reactions.csv": "ignored: reactions are no words",
    "Recommendations_Given.csv": "read",
    "Recommendations_Received.csv": "ignored: recommendations and endorsements received are words of others",
    "Rich_Media.csv": "read",
    "Shares_34875879.csv": "read",
    "Time_Capsule.csv": "unknown: its columns are not those of a table that is known",
    "messages.csv": "ignored: messages are read with --include messages",
  });
});

test("every word of the fixture is found again at its place", async () => {
  const { posts } = await readExport(linkedin, fixture, { messages: true });
  expectPlaces(posts);
  const share = posts.find(({ id }) => id.endsWith("001"));
  expect(share?.text).toBe('Proud of the whole team after our open day.\n\nThank you, "Galway", for coming out in the rain.');
  expect(placeOf(share, "rain")).toMatchObject({ line: 4, column: 48 });
  expect(share).toMatchObject({
    url: "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7290000000000000001",
    media: [{ name: "https://media.example/openday.jpg" }],
    author: { name: "Aoibhín Mac Invented, Jr", bio: expect.stringContaining("No patient has ever left me unhappy.") },
  });
  const comment = posts.find(({ id }) => id === "comments-line-2");
  expect(comment?.text).toBe('She wrote "never again" on the form, and my registrar framed it.\nPriceless \\o/');
  expect(covered(readFileSync(`${fixture}/Comments_34875879.csv`, "utf8"), placeOf(comment, '"never again"'))).toBe('\\"never again\\"');
  expect(comment?.thread).toBe("urn:li:activity:7290000000000000101");
});

test("articles: the platform's dates are no words, descriptions of pictures are, quotations are marked", async () => {
  const { posts } = await readExport(linkedin, fixture);
  const article = posts.find(({ kind }) => kind === "blog");
  expect(article?.text).toBe(
    "On steroid creams\n\nEvery week somebody tells me that creams thin the skin & ruin it.\n\n" +
      "A tube of cream with the label of Mr Ó Flannabhra\n\nMy aunt's face fell off, a stranger wrote.\n\nThey do not, in the right dose.",
  );
  expect(article?.quotations?.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    "My aunt's face fell off, a stranger wrote.",
  ]);
  expect(article).toMatchObject({
    url: "https://www.linkedin.com/pulse/on-steroid-creams-mac-invented",
    media: [{ name: "https://media.example/cream.jpg", alt: "A tube of cream with the label of Mr Ó Flannabhra" }],
  });
});

test("trap 9: messages sent lie in the INBOX; drafts were never sent; sponsored ones and incoming invitations are others'", async () => {
  const { posts, skipped, files, problems } = await readExport(linkedin, fixture, { messages: true });
  expect(posts.filter(({ kind }) => kind === "message").map(({ text, audience, at, thread }) => [text, audience, at, thread])).toEqual([
    ["Join us in Galway?", "direct", "2026-01-29T14:37:00Z", undefined],
    ['I did, Mr Óg again.\n"Poor man", honestly.', "direct", "2026-02-05T10:05:00Z", "2-aa"],
    ["Half a thought", "draft", "2026-02-06T10:05:00Z", "2-bb"],
  ]);
  expect([skipped, files["messages.csv"], problems]).toEqual([{ "messages of others": 3, "without words": 2 }, "read", []]);
});

test("without a profile the owner of messages is asked for, and --me answers", async () => {
  const ownerless = await readExport(linkedin, `${samples}/linkedin-csv-simple`, { messages: true });
  expect([ownerless.posts.length, ownerless.problems.map(({ hint }) => hint)]).toEqual([2, ["--me NAME says who the owner is"]]);
  for (const me of ["Sam Self", "https://www.linkedin.com/in/sam-self"]) {
    const { posts } = await readExport(linkedin, `${samples}/linkedin-csv-simple`, { messages: true, me: [me] });
    expect(posts.filter(({ kind }) => kind === "message").map(({ text }) => text)).toEqual([
      "+1, that works for me",
      "@Bob could you take a look",
    ]);
  }
});

test("trap 9: numbered names, preambles, received recommendations, and what looks like nothing to a program is a comment", async () => {
  const { posts } = await readExport(linkedin, { "Shares_123.csv": `${shares}2026-01-01 10:00:00,https://l.example,Hello,,,\n` });
  expect(posts).toMatchObject([{ text: "Hello", audience: "unknown", at: "2026-01-01T10:00:00Z" }]);
  const sample = await readExport(linkedin, `${samples}/linkedin-csv-quoting`);
  expect(sample.posts.map(({ text }) => text)).toEqual([
    'She wrote "great post" yesterday.\n📌 Naïve “smart quotes” line.',
    'Plain text with "doubled" quotes',
    "NA",
    "+1 first-token payload",
    "none",
    'He said "hi".\n\nNext "line" here.',
    "Smart “quotes” and naïve emoji 📌 stay intact.",
    "NULL",
    "=SUM(A1:B2)",
    "@mention leads this",
    "Bell\u0007char removed",
  ]);
  expect(sample.posts.map(({ at }) => at).filter((at) => at === undefined)).toHaveLength(1);
  expect(sample.problems).toEqual([]);
});

test.each([
  ["linkedin-csv-bom", 0, 0, { "Rich_Media.csv": "read", "messages.csv": "ignored: messages are read with --include messages" }],
  [
    "linkedin-csv-quoting",
    11,
    0,
    { "comments-parity.csv": "read", "connections-parity.csv": "unknown: its columns are not those of a table that is known" },
  ],
  ["linkedin-csv-simple", 2, 0, { "Comments.csv": "read", "Shares.csv": "read", "Connections.csv": "ignored: contacts are not read" }],
])("sample %s", async (name, posts, problems, files) => {
  const read = await readExport(linkedin, `${samples}/${name}`);
  expect([read.claim, read.posts.length, read.problems.length]).toEqual(["sure", posts, problems]);
  expect(read.files).toMatchObject(files);
});

interface Case {
  readonly id: string;
  readonly fileType: string;
  readonly csv: string;
}

test("the table of malformed files of a public parser: nothing is lost without a word", async () => {
  const { cases } = JSON.parse(readFileSync(`${samples}/linkedin-csv-quoting/malformed-csv-outcomes.json`, "utf8")) as { cases: Case[] };
  const outcomes: Record<string, unknown> = {};
  for (const { id, fileType, csv } of cases) {
    const { posts, problems, files } = await readExport(linkedin, { [`${fileType}.csv`]: csv }, { messages: true, me: ["Ada"] });
    outcomes[id] = [
      posts.map(({ text }) => text),
      problems.map(({ message }) => message.split(",")[0]),
      Object.values(files)[0]?.split(":")[0],
    ];
  }
  expect(outcomes).toEqual({
    "empty-document": [[], [], "unknown"],
    "blank-header": [[], [], "unknown"],
    "duplicate-normalized-header": [["Hello"], [], "read"],
    "missing-required-header": [[], [], "unknown"],
    "quoted-comma-valid": [["Hello, CSV"], [], "read"],
    "short-row-valid": [["Optional fields omitted"], [], "read"],
    "multiline-quoted-field-valid": [["Line one\nLine two"], [], "read"],
    "comments-escaped-quote-valid": [['Hello "CSV"'], [], "read"],
    "comments-trailing-escape": [["Trailing\\"], [], "read"],
    "unmatched-final-quote": [["Unclosed commentary,,,PUBLIC"], ["Unexpected end of a row"], "read"],
    "over-wide-data-row": [["Valid row", "Extra field row,"], ["Unexpected 7 cells in a row"], "read"],
    "connections-preamble-only": [[], [], "ignored"],
  });
});

test("trap of encodings: bytes of Windows-1252 are read as a spreadsheet means them", async () => {
  const parity = JSON.parse(readFileSync(`${samples}/linkedin-csv-quoting/byte-decoding-parity.json`, "utf8")) as {
    csvPrefix: string;
    csvSuffix: string;
    cases: { id: string; bytes: number[]; expectedCodePoints: number[] }[];
  };
  for (const { id, bytes, expectedCodePoints } of parity.cases) {
    const file = Buffer.concat([Buffer.from(parity.csvPrefix), Buffer.from(bytes), Buffer.from(parity.csvSuffix)]);
    const { posts } = await readExport(linkedin, { "Shares.csv": file });
    const text = posts[0]?.text ?? "";
    expect(
      [...text].map((sign) => sign.codePointAt(0)),
      id,
    ).toEqual(expectedCodePoints);
  }
});

test("the frame finds the export in a folder, in a folder in a folder, and a file picked out of it", async () => {
  const one = await harvest([fixture]);
  expect([one.posts.length, new Set(one.posts.map(({ platform }) => platform))]).toEqual([13, new Set(["linkedin"])]);
  expect((await harvest([`${fixture}/Shares_34875879.csv`])).posts).toHaveLength(4);
  expect((await harvest([`${fixture}/Comments_34875879.csv`])).posts[0]?.platform).toBe("linkedin");
});

test("comments of Reddit and YouTube are not taken for LinkedIn's", async () => {
  for (const header of [
    "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n",
    "Comment ID,Channel ID,Comment Create Timestamp\n",
  ]) {
    expect(
      await linkedin.claim([
        {
          path: "comments.csv",
          name: "comments.csv",
          size: 1,
          open: async function* () {
            yield Buffer.from(header);
          },
        },
      ]),
    ).toBe("no");
  }
});

test("damaged files: no crash, and nothing is lost without a word", async () => {
  const files = ["Shares_34875879.csv", "Comments_34875879.csv", "messages.csv", "Profile.csv", "Rich_Media.csv"].map((name) => [
    name,
    readFileSync(`${fixture}/${name}`, "utf8"),
  ]);
  await expectSturdy(linkedin, Object.fromEntries(files), { messages: true });
});

test("a table torn by open quotes loses its own row only", async () => {
  const rows = ['2026-01-01 10:00:00,https://l.example/1,"never closed', "2026-01-02 10:00:00,https://l.example/2,Next", ""].join("\n");
  const { posts, problems } = await readExport(linkedin, { "Comments.csv": comments + rows });
  expect(posts.map(({ text }) => text.trim())).toEqual(["never closed", "Next"]);
  expect(problems).toMatchObject([{ line: 2, code: "incomplete" }]);
});
