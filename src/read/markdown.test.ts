import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { randomFrom } from "../text/random.test-support.ts";
import { entryOf, expectAt, readAll } from "./draft.test-support.ts";
import { markdown } from "./markdown.ts";

const folder = "fixtures/read/markdown";

async function postOf(source: string, path = "a.md") {
  const { posts, problems } = await readAll(markdown, entryOf(path, source));
  expect(problems).toEqual([]);
  return posts[0] as (typeof posts)[0];
}

test.each(readdirSync(folder).filter((name) => /\.mdx?$/.test(name)))("reads %s as its .txt says", async (name) => {
  const expected = readFileSync(`${folder}/${name}.txt`, "utf8");
  expect(`${(await postOf(readFileSync(`${folder}/${name}`, "utf8"), name)).text}\n`).toBe(expected);
});

test.each([
  ["Mr**s** Dlam*ini*", "Mrs Dlamini"],
  ["a_b_c __d__ \\*e\\* 2 * 3", "a_b_c d *e* 2 * 3"],
  ["one\ntwo  \nthree\\\nfour", "one two\nthree\nfour"],
  ["陳太\n話好痛", "陳太話好痛"],
  ["**粗體。**後", "粗體。後"],
  ["a `code` b ``c ` d`` e", "a b e"],
  ["a <!-- hidden\nnote --> b<br>c", "a b\nc"],
  ['[text](https://x.ie/a_(b)_c "t") ![alt](b.png)', "text\n\nalt"],
  ["[t][r] [R] [no][where]\n\n[r]: https://x.ie", "t R [no][where]"],
  ["<https://x.ie/a_b_c> https://x.ie/_a_b_ *x*", "https://x.ie/a_b_c https://x.ie/_a_b_ x"],
  ["&eacute;&#233;&#xe9;&bogus; &amp;amp;", "ééé&bogus; &amp;"],
  ["x[^1] y\n\n[^1]: note", "x y\n\nnote"],
  ["- [x] done\n  more\n- next", "done more\n\nnext"],
  ["> a\n> - b\nlazy\n\nown", "a\n\nb lazy\n\nown"],
  ["    code\n\ntext\n    still text", "text still text"],
  ["~~~\ncode\n```\n~~~\nafter", "after"],
  ["<script>\nx\n\ny</script>\n\nt <code>z</code> u", "t u"],
  ["~~gone~~ ~5 ml", "gone ~5 ml"],
  ["2024. was a year\n\nand\n5. no list", "was a year\n\nand 5. no list"],
])("%j reads %j", async (source, text) => {
  expect((await postOf(source)).text).toBe(text);
});

test("records quotations and takes circumstances from front matter", async () => {
  const source =
    "---\nauthor: Dr Ó\ndate: 2024-03-01T10:00:00Z\nlang: en-IE\ndraft: true\n---\nmine\n\n> theirs **x**\n> > deeper\n\nmine <q>said</q>";
  const post = await postOf(source);
  expect(post.quotations?.map(({ start, end }) => post.text.slice(start, end))).toEqual(["theirs x\n\ndeeper", "said"]);
  expect(post).toMatchObject({
    id: "a.md",
    kind: "blog",
    at: "2024-03-01T10:00:00Z",
    lang: "en-IE",
    author: { name: "Dr Ó" },
    audience: "draft",
  });
  expect(await postOf("plain", "2021-9-1-x.md")).toMatchObject({ kind: "draft", at: "2021-09-01", audience: "unknown" });
  expect(await postOf("---\nkind: caption\n---\nx")).toMatchObject({ kind: "caption", text: "x" });
  expect((await postOf("---\n\nno front matter\n\n---\n\nx")).text).toBe("no front matter\n\nx");
});

test("claims one Markdown file by its name", () => {
  expect(markdown.claim([entryOf("b/A.MD", "")])).toBe("sure");
  expect(markdown.claim([entryOf("a.txt", "")])).toBe("no");
  expect(markdown.claim([entryOf("a.md", ""), entryOf("b.md", "")])).toBe("no");
});

test("stays quick on hostile input", async () => {
  for (const piece of [
    "[",
    "![",
    "[a](b",
    "[a](b (",
    "*a **",
    "`",
    '<a "',
    "<!--",
    "> ",
    "- ",
    "&a",
    "{{",
    "_a",
    "|",
    "<code>",
    "[a][",
    "```\n",
    "\\",
    "<a:",
  ]) {
    const post = await postOf(piece.repeat(40_000 / piece.length));
    expect(post.text.length).toBeLessThanOrEqual(80_000);
  }
});

const forms: readonly (readonly [string, string, string])[] = [
  ["Zqmarker", "Zqmarker", "Zqmarker"],
  ["**Zqmarker**", "Zqmarker", "Zqmarker"],
  ["Zq**mark**er", "Zqmarker", "Zq**mark**er"],
  ["*Zqm*arker", "Zqmarker", "Zqm*arker"],
  ["[Zqmarker](https://x.ie/a_b)", "Zqmarker", "Zqmarker"],
  ["![Zqmarker](x.png)", "Zqmarker", "Zqmarker"],
  ["Zqm&eacute;rker", "Zqmérker", "Zqm&eacute;rker"],
  ["<b>Zqmar</b>ker", "Zqmarker", "Zqmar</b>ker"],
  ["Zqmar<!-- x -->ker", "Zqmarker", "Zqmar<!-- x -->ker"],
  ["~~Zqmarker~~", "Zqmarker", "Zqmarker"],
];
const inline = [
  "word ",
  "*em* ",
  "**Mr**s ",
  "😮‍💨 ",
  "陳太 ",
  "`code` ",
  "&amp; ",
  "[l](u) ",
  "![a](b) ",
  "a_b ",
  "https://x.ie/_z ",
  "<br> ",
  "\\* ",
  "<!-- c --> ",
  "* ",
];
const blocks = ["", "# ", "> ", "- ", "1. ", "- [ ] ", "> > ", "| a | ", "Above\n", "| a | b |\n|---|---|\n| c | "];
const between = ["\n\n```\ncode\n```\n\n", "\n\n---\n\n", "\n\ntext\n\n", "\n\n<div>\n\n", "\n\n> quote\n\n", "\n\n    code\n\n", "\n\n"];
const fronts = ["", "", '---\ntitle: Word "x"\ntags: [a, b]\n---\n', '+++\ntitle = "Word"\n+++\n', "\ufeff"];

test("finds the marker's own characters in the file, in 500 random documents", async () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed);
    const some = () => Array.from({ length: random.below(5) }, () => random.pick(inline)).join("");
    const [form, text, shown] = random.pick(forms);
    const paragraph = (middle: string) => `${random.pick(blocks)}w ${some()}${middle} ${some()}`;
    let source = random.pick(fronts);
    for (let count = random.below(4); count > 0; count--) source += paragraph("") + random.pick(between);
    source += paragraph(form) + random.pick(between) + paragraph("");
    if (random.chance(0.3)) source = source.replaceAll("\n", "\r\n");
    expectAt(source, await postOf(source), text, shown);
  }
});

test.each([
  ['---\ntitle: "Zq\\"marker"\n---\nx', 'Zq"marker', 'Zq\\"marker'],
  ["---\ntitle: 'Zq''marker' # c\n---\nx", "Zq'marker", "Zq''marker"],
  ["---\ndescription: >-\n  one\n  Zqmarker\n---\nx", "one Zqmarker", "one\n  Zqmarker"],
  ["---\ntags:\n  - a\n  - Zqmarker\n---\nx", "Zqmarker", "Zqmarker"],
  ["---\ntags: [a, 'Zq, marker']\n---\nx", "Zq, marker", "Zq, marker"],
  ["---\nimage:\n  alt: Zqmarker\n---\nx", "Zqmarker", "Zqmarker"],
  ['+++\ntitle = "Zqmarker"\n[params]\ndescription = """\none Zqm2\n"""\n+++\nx', "one Zqm2", "one Zqm2"],
])("places front matter: %j", async (source, text, shown) => {
  expectAt(source, await postOf(source), text, shown);
});
