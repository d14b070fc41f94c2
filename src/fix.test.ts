import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { openDraft } from "./draft-file.ts";
import { main } from "./main.ts";

const story = "Wonderful to see Mrs Edith Cropper walking off our ward today on her new hip.";
const mended = "Wonderful to see the patient walking off our ward today on her new hip.";
let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "scrubin-fix-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (name: string, text: string | Buffer): void => writeFileSync(join(cwd, name), text);
const read = (name: string): string => readFileSync(join(cwd, name), "utf8");
async function run(...argv: readonly string[]) {
  const world = fakeWorld({ cwd });
  const code = await main(["check", "-j", "uk", ...argv], world);
  return { code, ...world.printed };
}

describe("--fix", () => {
  it.each([
    ["plain text", "a.txt", `${story}\n`, `${mended}\n`],
    ["text without a last line break", "a.txt", story, mended],
    ["lines that end with CR LF", "a.txt", `Hello.\r\n\r\n${story}\r\n`, `Hello.\r\n\r\n${mended}\r\n`],
    ["a byte order mark", "a.txt", `\ufeff${story}\r\n`, `\ufeff${mended}\r\n`],
    [
      "Markdown",
      "a.md",
      `---\ntitle: "It's a day"\n---\n\n# Hip &amp; knee\n\n*Hm.* ${story} [More](x.md)\n`,
      `---\ntitle: "It's a day"\n---\n\n# Hip &amp; knee\n\n*Hm.* ${mended} [More](x.md)\n`,
    ],
    ["HTML", "a.html", `<p title='x'>Tea &amp; cake. ${story}<br>\n</p>\n`, `<p title='x'>Tea &amp; cake. ${mended}<br>\n</p>\n`],
    [
      "NDJSON",
      "a.ndjson",
      `{"id":"0","text":"Tea \\"and\\" cake."}\r\n\r\n{ "id": "1", "kind": "tweet", "text": "\\u0022Hm.\\u0022 ${story}\\n\\u00e9" }\r\n`,
      `{"id":"0","text":"Tea \\"and\\" cake."}\r\n\r\n{ "id": "1", "kind": "tweet", "text": "\\u0022Hm.\\u0022 ${mended}\\n\\u00e9" }\r\n`,
    ],
    [
      "a list of posts in JSON",
      "a.json",
      `[\n  {"id":1,"text":"${story}"}, {"id":2,"text":"${story}"}]`,
      `[\n  {"id":1,"text":"${mended}"}, {"id":2,"text":"${mended}"}]`,
    ],
  ])("changes the words alone in %s, and nothing the second time", async (_, name, before, after) => {
    write(name, before);
    const first = await run(name, "--fix", "--concern", "patient-identifier");
    expect({ code: first.code, err: first.err, text: read(name) }).toEqual({ code: 0, err: "", text: after });
    const { mtimeMs } = statSync(join(cwd, name));
    expect((await run(name, "--fix", "--concern", "patient-identifier")).err).toBe("");
    expect(read(name)).toBe(after);
    expect(statSync(join(cwd, name)).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(cwd)).toEqual([name]);
  });

  it("reports what is left, with its exit code", async () => {
    const advert = "Book this week and get 20% off your first consultation! Bring a friend and both of you win a voucher.";
    write("a.md", `---\nkind: blog\n---\n\n${story}\n\n${advert}\n`);
    expect(JSON.parse((await run("a.md", "--format", "json")).out).findings[0].rule).toBe("uk/patient-identifier");
    const { code, out } = await run("a.md", "--fix", "--fail-on", "warning", "--format", "json");
    const rules = JSON.parse(out).findings.map((one: { rule: string }) => one.rule);
    expect(rules).toContain("uk/touting");
    expect(rules).not.toContain("uk/patient-identifier");
    expect(code).toBe(1);
    expect(JSON.parse(out).read).toMatchObject({ files: 1, posts: 1 });
  });

  it("keeps the mode and follows links", async () => {
    write("real.txt", story);
    chmodSync(join(cwd, "real.txt"), 0o640);
    symlinkSync("real.txt", join(cwd, "link.txt"));
    await run("link.txt", "--fix", "--concern", "patient-identifier");
    expect(read("real.txt")).toBe(mended);
    expect(statSync(join(cwd, "real.txt")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, "link.txt")).isSymbolicLink()).toBe(true);
  });

  it.each([
    ["UTF-16", "a.txt", Buffer.from(`\ufeff${story}`, "utf16le"), "unexpected encoding, expected UTF-8"],
    [
      "damaged NDJSON",
      "a.ndjson",
      Buffer.from(`{"text":"${story}"}\n{"text":`),
      "unexpected damage, expected a draft that can be read in full",
    ],
  ])("refuses %s in one line", async (_, name, bytes, why) => {
    write(name, bytes);
    const { err } = await run(name, "--fix", "--concern", "patient-identifier");
    expect(err.split("\n").filter((line) => line.includes("Not changed"))).toEqual([`scrubin: ${name}: Not changed: ${why}`]);
    expect(readFileSync(join(cwd, name)).equals(bytes)).toBe(true);
  });

  it("refuses what is write-protected", async () => {
    write("a.txt", story);
    chmodSync(join(cwd, "a.txt"), 0o444);
    expect((await run("a.txt", "--fix")).err).toContain("unexpected write protection");
    expect(read("a.txt")).toBe(story);
  });

  it("leaves names alone through which markup runs", async () => {
    const text = "Wonderful to see Mrs **Edith** Cropper walking off our ward today on her new hip.\n";
    write("a.md", text);
    expect((await run("a.md", "--fix", "--concern", "patient-identifier")).code).toBe(1);
    expect(read("a.md")).toBe(text);
  });

  it("leaves to the author what only the author can say", async () => {
    const text = "Blown away by this sleep app. Use my link and thank me later.";
    write("a.txt", text);
    const { err } = await run("a.txt", "--fix", "--concern", "undisclosed-interest");
    expect(err).toContain("a.txt:1: Not changed: what is missing only the author can say");
    expect(read("a.txt")).toBe(text);
    const { out } = await run("a.txt", "--suggest", "--concern", "undisclosed-interest", "--format", "json");
    expect(JSON.parse(out).findings[0].suggestions[0]).toMatchObject({ claims: true, says: expect.stringContaining("only if it is true") });
    expect((await run("a.txt", "-j", "sa", "--suggest", "--concern", "undisclosed-interest", "--format", "json")).out).not.toContain("#ad");
  });

  it("leaves alone what is muted", async () => {
    const text = `<!-- scrubin-mute uk/patient-identifier -- consent signed, on file -->\n${story}\n`;
    write("a.md", text);
    expect((await run("a.md", "--fix", "--concern", "patient-identifier")).code).toBe(0);
    expect(read("a.md")).toBe(text);
  });

  it("is for local files", async () => {
    expect(await run("-", "--fix")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("expected local files") });
    expect(await run("a.txt", "--fix", "--fix-dry-run")).toMatchObject({ code: 2 });
    expect(await run("a.txt", "--fix", "--shard", "1/2")).toMatchObject({ code: 2 });
  });

  it("never touches an export", async () => {
    const zip = readFileSync("fixtures/exports/x-2024.zip");
    write("x.zip", zip);
    const { err } = await run("x.zip", "--fix", "--fail-on", "never");
    expect(err.split("\n").filter((line) => line.includes("Not changed")).length).toBe(1);
    expect(readFileSync(join(cwd, "x.zip")).equals(zip)).toBe(true);
  });
});

describe("a draft that changes while it is mended", () => {
  it("is left as it is", async () => {
    write("a.txt", story);
    const opened = await openDraft(join(cwd, "a.txt"), "a.txt", "text");
    if ("problems" in opened) throw new Error("Unexpected problem");
    const [post] = opened.value.posts;
    if (post === undefined) throw new Error("Unexpected lack of a post");
    const edits = [{ place: post.origin.place(0, 9), text: "Lovely", span: { start: 0, end: 9 } }];
    const made = await opened.value.with([{ post, edits }]);
    if ("problems" in made) throw new Error("Unexpected problem");
    write("a.txt", `${story} Edited.`);
    expect(await made.value.save()).toMatchObject({ message: expect.stringContaining("unexpected change of the file meanwhile") });
    expect(read("a.txt")).toBe(`${story} Edited.`);
    expect(readdirSync(cwd)).toEqual(["a.txt"]);
  });

  it("is not changed in any other way than was meant", async () => {
    write("a.md", "---\ntitle: Tea\n---\n\nCake.\n");
    const opened = await openDraft(join(cwd, "a.md"), "a.md", "markdown");
    if ("problems" in opened) throw new Error("Unexpected problem");
    const [post] = opened.value.posts;
    if (post === undefined) throw new Error("Unexpected lack of a post");
    const place = post.origin.place(0, 3);
    const begins = { ...place, endLine: place.line, endColumn: place.column };
    expect(await opened.value.with([{ post, edits: [{ place: begins, text: "#ad ", span: { start: 0, end: 0 } }] }])).toMatchObject({
      problems: [{ message: expect.stringContaining("unexpected markup around the words") }],
    });
  });
});

describe("--fix-dry-run", () => {
  it("prints a diff instead of the report, and changes nothing", async () => {
    write("a.txt", `One.\n\n${story}\n`);
    const { code, out } = await run("a.txt", "--fix-dry-run", "--concern", "patient-identifier");
    expect({ code, out }).toEqual({ code: 0, out: `--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n One.\n \n-${story}\n+${mended}\n` });
    expect(read("a.txt")).toBe(`One.\n\n${story}\n`);
  });

  it("prints nothing where nothing would change", async () => {
    write("a.txt", "Tea and cake.\n");
    expect(await run("a.txt", "--fix-dry-run")).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("without them", () => {
  it("findings bring no suggestions", async () => {
    write("a.txt", story);
    expect(JSON.parse((await run("a.txt", "--format", "json")).out).findings[0]).not.toHaveProperty("suggestions");
  });
});
