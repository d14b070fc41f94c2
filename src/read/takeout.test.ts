import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectPlaces, expectSturdy, readExport } from "./export.test-support.ts";
import { covered, harvest, placeOf } from "./inputs.test-support.ts";
import { segmentWords } from "./takeout/segments.ts";
import { takeout } from "./takeout.ts";

const fixture = "fixtures/exports/takeout-2025";
const site = "Takeout/YouTube and YouTube Music";
const watched = "ignored: what was watched, searched and visited is no word";

test("the fixture is read with all its files, and each but Blogger's is accounted for", async () => {
  const { claim, posts, problems, skipped, files } = await readExport(takeout, fixture);
  expect(posts.map(({ id, kind, platform, audience, at }) => [platform, id, kind, audience, at])).toEqual([
    ["youtube", "UgxOlder00000000000001", "comment", "public", "2021-01-01T00:00:00+00:00"],
    ["youtube", "UgxTorn00000000000000001", "comment", "public", "2024-01-01T00:00:00+00:00"],
    ["youtube", "UgxTorn00000000000000002", "comment", "public", "2024-01-02T00:00:00+00:00"],
    ["youtube", "UgxTorn00000000000000003", "comment", "public", "2024-01-03T00:00:00+00:00"],
    ["youtube", "UgxInvented0000000000001", "comment", "public", "2025-03-04T05:06:07.890123+00:00"],
    ["youtube", "UgxInvented0000000000002.9AbC", "reply", "public", "2025-03-05T05:06:07+00:00"],
    ["youtube", "UgxInvented0000000000003", "comment", "public", "2025-03-06T05:06:07+00:00"],
    ["youtube", "LCCInvented", "comment", "public", "2025-04-01T20:00:00+00:00"],
    ["youtube", "PLinvented", "caption", "public", "2025-01-01T00:00:00+00:00"],
    ["youtube", "ddddddddddd", "caption", "public", "2025-05-01T12:00:00+00:00"],
    ["youtube", "eeeeeeeeeee", "caption", "draft", "2025-05-02T10:00:00+00:00"],
    ["youtube", "fffffffffff", "caption", "unlisted", "2025-05-03T10:00:00+00:00"],
    ["youtube", "comment-1", "comment", "public", "2020-04-27T23:18:23Z"],
    ["youtube", "comment-2", "comment", "public", "2016-06-15T08:50:49Z"],
    ["google-maps", "line-1-1-features-0", "post", "public", "2024-11-05T10:00:00.123Z"],
    ["google-play", "line-1-2", "post", "public", "2023-02-03T04:05:06Z"],
    ["google-business", "line-2-2", "review-reply", "public", "2025-01-02T10:00:00Z"],
  ]);
  expect([claim, problems, skipped]).toEqual(["sure", [], { "without words": 1 }]);
  expect(files).toEqual({
    "Takeout/Blogger/Blogs/x/feed.atom": "",
    "Takeout/Google Business Profile/account-1/location-1/reviews.json": "read",
    "Takeout/Google Play Store/Installs.json": "ignored: purchases are no words",
    "Takeout/Google Play Store/Reviews.json": "read",
    "Takeout/Mail/All mail.mbox": "ignored: mail and chats are not read",
    "Takeout/Maps (your places)/Reviews.json": "read",
    "Takeout/Maps (your places)/Saved Places.json": "ignored: lists of places are no words",
    "Takeout/Maps/Questions and Answers/questions.json": "unknown: its records are of no shape that is known",
    "Takeout/My Activity/YouTube/MyActivity.html": "ignored: what was searched, watched and visited is no word",
    [`${site}/channels/channel URL configs.csv`]: "read",
    [`${site}/channels/channel.csv`]: "read",
    [`${site}/comments/comments(1).csv`]: "read",
    [`${site}/comments/comments(2).csv`]: "read",
    [`${site}/comments/comments.csv`]: "read",
    [`${site}/history/watch-history.html`]: watched,
    [`${site}/live chats/live chats.csv`]: "read",
    [`${site}/my-comments/my-comments.html`]: "read",
    [`${site}/playlists/Watch later-videos.csv`]: "ignored: settings and lists of videos are no words",
    [`${site}/playlists/playlists.csv`]: "read",
    [`${site}/subscriptions/subscriptions.csv`]: "ignored: settings and lists of videos are no words",
    [`${site}/video metadata/videos.csv`]: "read",
    "Takeout/archive_browser.html": "ignored: a page of links into the export",
  });
});

test("trap 11: columns by name, segments as words, rows with unescaped quotes put together, each word at its place", async () => {
  const { posts } = await readExport(takeout, fixture);
  expectPlaces(posts);
  const text = (id: string) => posts.find((post) => post.id.startsWith(id))?.text;
  expect(text("UgxInvented0000000000001")).toBe("Our ward had the same case, \na boy of six from Gugulethu.");
  expect(text("UgxInvented0000000000002")).toBe("@somebody  thank you ❤️");
  expect(text("UgxOlder")).toBe("Older layout with a link");
  expect(text("UgxTorn00000000000000001")).toBe("hello, world");
  expect(text("UgxTorn00000000000000002")).toBe("first line\nsecond, with ");
  expect(text("UgxTorn00000000000000003")).toBe("raw\nline end");
  const torn = posts.find(({ id }) => id.endsWith("0002") && id.includes("Torn"));
  const source = readFileSync(torn?.path ?? "", "utf8");
  expect([placeOf(torn, "second"), covered(source, placeOf(torn, "second"))]).toMatchObject([{ line: 4 }, "second"]);
  expect(posts.find(({ id }) => id === "UgxInvented0000000000001")).toMatchObject({
    url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxInvented0000000000001",
    author: { name: "Sister Invented Explains", handle: "sister-invented" },
  });
  expect(posts.find(({ id }) => id === "UgxInvented0000000000003")?.url).toBe(
    "https://www.youtube.com/post/UgkPostInvented?lc=UgxInvented0000000000003",
  );
  expect(posts.find(({ kind }) => kind === "reply")?.thread).toBe("UgxInvented0000000000009");
});

test("trap 8: what was commented on is context where the page has it, and never the owner's words", async () => {
  const { posts } = await readExport(takeout, fixture);
  expect(posts.filter(({ id }) => id.startsWith("comment-")).map(({ text, context, url }) => [text, context, url])).toEqual([
    ["I would have sectioned him & gone home.\nTwice.", "A film by others", "http://www.youtube.com/watch?v=hhhhhhhhhhh"],
    ["Old but mine", "Comment", "http://www.youtube.com/watch?v=iiiiiiiiiii"],
  ]);
  expect(posts.find(({ kind }) => kind === "review-reply")).toMatchObject({
    text: "Ms Someone, your knee was fine when we saw you on Monday.",
    context: "Waited two hours with my knee.",
  });
  expect(posts.find(({ platform }) => platform === "google-maps")).toMatchObject({
    text: "Sent my patient Mr Nobody away – twice.",
    context: "Pharmacy Invented",
    url: "http://maps.google.com/?cid=1",
  });
});

const channel = "UCabcdefghijklmnopqrstuv";
const german = `Kommentar-ID,Kanal-ID,Zeitstempel der Erstellung des Kommentars,Preis,ID des übergeordneten Kommentars,Video-ID,Kommentartext\r\nUgx1,${channel},2024-01-01T00:00:00+00:00,0,,aaaaaaaaaaa,"{""text"":""Guten Tag, alle""}"\r\nUgx2,${channel},2024-01-02T00:00:00+00:00,0,Ugx1,aaaaaaaaaaa,Nur Text\r\n`;
const romanian = `ID-ul comentariului,ID-ul canalului,Marcajul temporal de creare a comentariului,Preț,ID-ul videoclipului,Textul comentariului\r\nUgx1,${channel},2024-01-01T00:00:00+00:00,0,aaaaaaaaaaa,Bună ziua tuturor\r\n`;
const chinese = `留言 ID,頻道 ID,留言建立時間戳記,價格,影片 ID,留言文字\r\nUgx1,${channel},2024-01-01T00:00:00+00:00,0,aaaaaaaaaaa,大家好\r\n`;
const dutchVideos = `Video-ID,Geschatte duur (ms),Audiotaal van video,Videocategorie,Videobeschrijving (origineel),Kanaal-ID,Videotitel (origineel),Privacy,Videostatus,Tijdstempel aanmaaktijd video,Tijdstempel publicatietijd video\r\naaaaaaaaaaa,1,nl,Onderwijs,"Over de griep",${channel},Griep,Openbaar,Verwerkt,2024-01-01T00:00:00+00:00,2024-01-02T00:00:00+00:00\r\n`;

test("trap 11: files, folders and headers in the language of the account", async () => {
  const { claim, posts, files } = await readExport(takeout, {
    "Takeout/YouTube und YouTube Music/Kommentare/Kommentare.csv": german,
    "Takeout/YouTube și YouTube Music/comentarii/comentarii.csv": romanian,
    "Takeout/YouTube 和 YouTube Music/留言/留言.csv": chinese,
    "Takeout/YouTube en YouTube Music/videometadata/video_s.csv": dutchVideos,
    "Takeout/YouTube en YouTube Music/abonnementen/abonnementen.csv":
      "Kanaal-ID,Kanaal-URL,Kanaaltitel\r\nUCx,http://www.youtube.com/channel/UCx,De school van het leven\r\n",
    "Takeout/YouTube en YouTube Music/kanalen/instellingen voor kanaalpagina.csv": `Kanaal-ID\r\n${channel}\r\n`,
    "Takeout/YouTube en YouTube Music/iets/nieuws.csv": "A,B\r\n1,een hele lange zin die iemand typte\r\n",
  });
  expect([claim, posts.map(({ kind, text, audience }) => `${audience} ${kind}: ${text}`).sort()]).toEqual([
    "sure",
    [
      "public caption: Griep\n\nOver de griep",
      "public comment: Bună ziua tuturor",
      "public comment: Guten Tag, alle",
      "public comment: 大家好",
      "public reply: Nur Text",
    ],
  ]);
  expect(Object.values(files).filter((note) => note.startsWith("unknown"))).toEqual([
    "unknown: its columns are not those of a table that is known",
  ]);
  expect(files["Takeout/YouTube en YouTube Music/abonnementen/abonnementen.csv"]).toContain("ignored");
});

test("one file picked out is claimed by its content; other tables and lists are not", async () => {
  const claimed = async (name: string, data: string) => (await readExport(takeout, { [name]: data })).claim;
  const comments = readFileSync(`${fixture}/${site}/comments/comments.csv`, "utf8");
  expect(await claimed("comments.csv", comments)).toBe("sure");
  expect(await claimed("Kommentare.csv", german)).toBe("sure");
  expect(await claimed("Reviews.json", readFileSync(`${fixture}/Takeout/Maps (your places)/Reviews.json`, "utf8"))).toBe("sure");
  expect(await claimed("my-comments.html", readFileSync(`${fixture}/${site}/my-comments/my-comments.html`, "utf8"))).toBe("sure");
  expect(await claimed("comments.csv", "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n")).toBe("no");
  expect(await claimed("Comments.csv", "Date,Link,Message\n2026-01-05 10:00:00,https://l.example,Hello\n")).toBe("no");
  expect(await claimed("posts.json", '[{"text":"x"}]')).toBe("no");
  expect(await claimed("page.html", "<html><body><ul><li>One<br>two</li></ul></body></html>")).toBe("no");
  expect(await claimed("Takeout/Blogger/Blogs/x/feed.atom", "<feed/>")).toBe("no");
  expect(await claimed("Takeout/Mail/All mail.mbox", "From x")).toBe("maybe");
});

test("segments: every escape, broken JSON, no JSON, and the way back", () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{"text":"a\\n\\"b\\" \\u00e9 \\/ c"}', 'a\n"b" é / c'],
    ['[{"text":"a"},{"text":"b"}]', "ab"],
    ['{"text":"he said "no" and left"}', 'he said "no" and left'],
    ['{"text":"cut of', "cut of"],
    ["{not json}", "{not json}"],
    ["plain", "plain"],
    ['{"link":{"linkUrl":"u"},"text":"after"}', "after"],
    ['{"text":""}', ""],
  ];
  expect(cases.map(([written]) => segmentWords(written).text)).toEqual(cases.map(([, words]) => words));
  const mapped = segmentWords('{"text":"a\\nword"}');
  expect(mapped.toSource(2, 6)).toEqual({ start: 12, end: 16 });
});

test("the frame finds the export in its folder", async () => {
  const { posts } = await harvest([fixture]);
  expect(posts).toHaveLength(17);
  expect((await harvest([`${fixture}/${site}/comments/comments(2).csv`])).posts.map(({ platform }) => platform)).toEqual([
    "youtube",
    "youtube",
    "youtube",
  ]);
});

test("damaged files: no crash, and nothing is lost without a word", async () => {
  const names = [
    `${site}/comments/comments.csv`,
    "Takeout/Maps (your places)/Reviews.json",
    "Takeout/Google Business Profile/account-1/location-1/reviews.json",
  ];
  await expectSturdy(takeout, Object.fromEntries(names.map((name) => [name, readFileSync(`${fixture}/${name}`, "utf8")])));
});
