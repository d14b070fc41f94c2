import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { randomFrom } from "../text/random.test-support.ts";
import { entryOf, expectAt, readAll } from "./draft.test-support.ts";
import { html } from "./html.ts";

async function postOf(source: string) {
  const { posts, problems } = await readAll(html, entryOf("a.html", source));
  expect(problems).toEqual([]);
  return posts[0] as (typeof posts)[0];
}

test("reads a page as its .txt says", async () => {
  const source = readFileSync("fixtures/read/html/page.html", "utf8");
  const post = await postOf(source);
  expect(`${post.text}\n`).toBe(readFileSync("fixtures/read/html/page.html.txt", "utf8"));
  expect(post.quotations?.map(({ start, end }) => post.text.slice(start, end))).toEqual(["They were kind."]);
  expectAt(source, post, "Welcome", "Wel<em>come");
  expectAt(source, post, "Café", "Caf&eacute;-side &amp; friendly care");
  expectAt(source, post, "soon,\nmost days", "soon</strong>,<br>most\n     days");
});

test.each([
  ["<p>a<p>b", "a\n\nb"],
  ["a &notit; &amp;lt; &#x1F62E; &#0;", "a ¬it; &lt; 😮 \ufffd"],
  ["x<noscript>n</noscript><template>t</template><svg><title>s</title></svg>y", "x y"],
  ["x<pre>p</pre>y", "x\n\ny"],
  ["<img alt=plain><img alt=''><p title='T'>z", "plain\n\nT\n\nz"],
  ["<q>unclosed", "unclosed"],
  ["< 3 a<b", "< 3 a"],
])("%j reads %j", async (source, text) => {
  expect((await postOf(source)).text).toBe(text);
});

test("claims by name, and by a look inside where the name says nothing", async () => {
  expect(await html.claim([entryOf("a.HTM", "x")])).toBe("sure");
  expect(await html.claim([entryOf("-", " \n<!DOCTYPE HTML><p>x")])).toBe("sure");
  expect(await html.claim([entryOf("-", "text <html>")])).toBe("no");
  expect(await html.claim([entryOf("a.html", ""), entryOf("b.html", "")])).toBe("no");
});

const forms: readonly (readonly [string, string, string])[] = [
  ["Zqmarker", "Zqmarker", "Zqmarker"],
  ["<b>Zqmarker</b>", "Zqmarker", "Zqmarker"],
  ["Zq<i>mark</i>er", "Zqmarker", "Zq<i>mark</i>er"],
  ["Zqm&auml;rk&#101;r", "Zqmärker", "Zqm&auml;rk&#101;r"],
  ['<img alt="a Zqmarker" src=x>', "Zqmarker", "Zqmarker"],
  ["<a\n title = 'Zqmarker' >t</a>", "Zqmarker", "Zqmarker"],
  ["Zq<!-- x -->marker", "Zqmarker", "Zq<!-- x -->marker"],
  ["Zq  \n marker", "Zq marker", "Zq  \n marker"],
  ["<blockquote>Zqmarker</blockquote>", "Zqmarker", "Zqmarker"],
];
const pieces = [
  "word ",
  "<em>e</em> ",
  "&amp; ",
  "😮‍💨 ",
  "陳太",
  "<br>",
  "<p>",
  "</p>",
  "<div>\n",
  "</div>",
  "<li> ",
  "<code>c</code>",
  "<!-- c -->",
  "<img alt='x'>",
  "&nbsp;",
  "\n  ",
  "<script>x</script>",
  "< ",
  "<td>",
];

test("finds the marker's own characters in the file, in 500 random pages", async () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed);
    const some = () => Array.from({ length: random.below(12) }, () => random.pick(pieces)).join("");
    const [form, text, shown] = random.pick(forms);
    let source = `${random.chance(0.2) ? "\ufeff" : ""}${random.chance(0.5) ? "<!doctype html>\n<title>t &lt;</title>" : ""}${some()} ${form} ${some()}`;
    const feeds = random.chance(0.3);
    if (feeds) source = source.replaceAll("\n", "\r\n");
    expectAt(source, await postOf(source), text, feeds ? shown.replaceAll("\n", "\r\n") : shown);
  }
});
