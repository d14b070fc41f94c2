import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol/node";
import { Editor, editsOf } from "./lsp/client.test-support.ts";

const breach = "Saw Mrs Thandi Invented, 84, from Otley, in clinic on Tuesday: her leukaemia is back.";
const config = "jurisdictions: [uk]\nrules: { uk/patient-detail: off }\n";
let cwd = "";
let editors: Editor[] = [];
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "scrubin-lsp-")));
  editors = [];
});
afterEach(() => {
  for (const { child } of editors) child.kill("SIGKILL");
  rmSync(cwd, { recursive: true });
});

function editor(args?: readonly string[]): Editor {
  const made = new Editor(cwd, args);
  editors.push(made);
  return made;
}
const uri = (name: string): string => String(pathToFileURL(join(cwd, name)));
function write(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}
const named = (actions: readonly CodeAction[], words: string): CodeAction => {
  const found = actions.find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(`no ${words} in ${actions.map(({ title }) => title).join("; ")}`);
  return found;
};

describe("the language server", { timeout: 60_000 }, () => {
  it("goes through the life of a draft that no disk ever sees", async () => {
    write("scrubin.config.yaml", config);
    const one = editor(["lsp", "--stdio", `--clientProcessId=${process.pid}`]);
    const { capabilities, serverInfo } = await one.start([cwd]);
    expect(serverInfo?.name).toBe("scrubin");
    expect(capabilities).toMatchObject({
      positionEncoding: "utf-16",
      hoverProvider: true,
      textDocumentSync: { openClose: true, change: 2 },
    });

    const draft = uri("new.md");
    await one.open(draft, "markdown", `# 😀 Post\n\n😀 ${breach}\n\nMore.\n`);
    const [found, ...others] = await one.diagnostics(draft, 1);
    expect(others).toEqual([]);
    if (found === undefined) throw new Error("nothing found");
    // The emoji counts two: offsets are UTF-16 units.
    expect(found).toMatchObject({
      code: "uk/patient-identifier",
      source: "scrubin",
      severity: 1,
      range: { start: { line: 2, character: 7 } },
    });
    expect(found.codeDescription?.href).toMatch(/^https:\/\//);
    expect(found.relatedInformation?.length).toBeGreaterThan(2);
    expect(found.tags).toBeUndefined();
    expect(JSON.stringify(found)).not.toMatch(/Thandi|Otley|leukaemia/);

    const hover = await one.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: draft },
      position: { line: 2, character: 9 },
    });
    const { contents } = hover as { contents: { kind: string; value: string } };
    expect(contents.kind).toBe("markdown");
    for (const part of ["`uk/patient-identifier`", "**Why**", "**What to do**", "General Medical Council", "in effect", "confirmed"])
      expect(contents.value).toContain(part);
    const elsewhere = { textDocument: { uri: draft }, position: { line: 4, character: 1 } };
    expect(await one.connection.sendRequest("textDocument/hover", elsewhere)).toBeNull();

    const actions = await one.actions(draft, found);
    const titles = actions.map(({ title }) => title);
    // Which changes help depends on the weights; that the name goes does not.
    expect(titles[0]).toBe("Strike out the name");
    expect(titles.slice(-2)).toEqual(["Mute uk/patient-identifier here, with a reason", "Explain uk/patient-identifier"]);
    const mute = named(actions, "Mute");
    const [edit] = editsOf(mute);
    expect(edit).toMatchObject({
      range: { start: { line: 2, character: 0 } },
      newText: "<!-- scrubin-mute uk/patient-identifier --  -->\n",
    });
    const second = await one.edit(draft, editsOf(mute));
    const unfilled = await one.diagnostics(draft, second);
    expect(unfilled.map(({ code }) => code).sort()).toEqual(["scrubin/mute", "uk/patient-identifier"]);

    // The cursor is put where the reason is missing, and the reason typed there.
    await one.connection.sendRequest("workspace/executeCommand", mute.command);
    const cursor = { line: 2, character: "<!-- scrubin-mute uk/patient-identifier -- ".length };
    expect(one.shown).toEqual([{ uri: draft, takeFocus: true, selection: { start: cursor, end: cursor } }]);
    const third = await one.edit(draft, [{ range: { start: cursor, end: cursor }, newText: "consent on file" }]);
    expect(await one.diagnostics(draft, third)).toEqual([]);
    expect(one.text(draft)).toContain("<!-- scrubin-mute uk/patient-identifier -- consent on file -->\n😀 Saw Mrs");

    const explained = await one.connection.sendRequest<string>("workspace/executeCommand", named(actions, "Explain").command);
    expect(explained).toContain("What to do:");
    expect(await one.until(() => one.messages.find((text) => text.startsWith("uk/patient-identifier")))).toBe(explained);

    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: draft } });
    await one.until(() => one.published.findLast((params) => params.uri === draft && params.version === undefined));
    expect(await one.leave()).toBe(0);
    expect(one.errors).toBe("");
    expect(readdirSync(cwd)).toEqual(["scrubin.config.yaml"]);
  });

  it("takes out a mute that finds nothing", async () => {
    write("scrubin.config.yaml", config);
    const one = editor();
    await one.start([cwd]);
    await one.open(uri("a.md"), "markdown", "Wash hands.\n\n<!-- scrubin-mute uk/patient-identifier -- once -->\n\nWell.\n");
    const [found] = await one.diagnostics(uri("a.md"), 1);
    const version = await one.edit(uri("a.md"), editsOf(named(await one.actions(uri("a.md"), found as never), "Take this mute out")));
    expect(await one.diagnostics(uri("a.md"), version)).toEqual([]);
    expect(one.text(uri("a.md"))).toBe("Wash hands.\n\n\nWell.\n");
    expect(await one.leave()).toBe(0);
  });

  it.each([
    ["text by its language", "untitled:Untitled-1", "plaintext", `${breach}\n`, 0],
    ["Markdown by its language", "untitled:Untitled-2", "markdown", `*Dear* all,\n\n${breach}\n`, 2],
    ["HTML by its name", "file:///nowhere/page.html", "somelang", `<p>Hello</p>\n<p>${breach}</p>\n`, 1],
    [
      "NDJSON by its name",
      "file:///nowhere/posts.ndjson",
      "json",
      `{"id":"1","text":"Hello."}\n{"id":"2","text":${JSON.stringify(breach)}}\n`,
      1,
    ],
  ])("judges %s", async (_, address, language, text, line) => {
    const one = editor();
    await one.start([], { initializationOptions: { jurisdictions: ["uk"], concerns: ["patient-identifier"] } });
    await one.open(address, language, text);
    const found = await one.diagnostics(address, 1);
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([["uk/patient-identifier", line]]);
    const actions = await one.actions(address, found[0] as never);
    const mute = named(actions, "Mute");
    if (address.endsWith("ndjson")) expect(mute.disabled?.reason).toContain("have no mutes");
    else {
      const [{ range, newText } = { range: found[0]?.range, newText: "" }] = editsOf(mute);
      const filled = newText.replace("--  --", "-- on file --");
      expect(await one.diagnostics(address, await one.edit(address, [{ range: range as never, newText: filled }]))).toEqual([]);
    }
    expect(await one.leave()).toBe(0);
  });

  it("leaves alone what is no draft, and tells of lines of NDJSON that cannot be read", async () => {
    const one = editor();
    await one.start([cwd], { initializationOptions: { jurisdictions: "uk" } });
    await one.open(uri("a.json"), "json", `{"name": ${JSON.stringify(breach)}}`);
    await one.open(uri("a.py"), "python", `# ${breach}`);
    await one.open(uri("b.ndjson"), "json", '{"id":"1","text":"Hello."}\n{"id":"2","text":7}\n');
    expect(await one.diagnostics(uri("b.ndjson"), 1)).toMatchObject([{ code: "incomplete", range: { start: { line: 1, character: 17 } } }]);
    expect(await one.diagnostics(uri("a.json"), 1)).toEqual([]);
    expect(one.published.some((params) => params.uri === uri("a.py"))).toBe(false);
    expect(await one.leave()).toBe(0);
  });
});
