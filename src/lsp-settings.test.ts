import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, type CodeAction, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import { Editor, fullAbilities } from "./lsp/client.test-support.ts";
import { root } from "./tree.test-support.ts";

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

describe("settings in the language server", { timeout: 60_000 }, () => {
  it("follows configurations as they change, and never takes a wrong one for none", async () => {
    write("scrubin.config.yaml", config);
    write("quiet/scrubin.config.yaml", "rules: { uk/patient-identifier: warning }\n");
    const one = editor();
    await one.start([cwd]);
    await one.open(uri("a.md"), "markdown", `${breach}\n`);
    await one.open(uri("quiet/b.md"), "markdown", `${breach}\n`);
    expect(await one.diagnostics(uri("a.md"), 1)).toMatchObject([{ severity: 1 }]);
    const warned = (await one.diagnostics(uri("quiet/b.md"), 1)).find(({ code }) => code === "uk/patient-identifier");
    expect(warned).toMatchObject({ severity: 2 });

    write("scrubin.config.yaml", `${config.replace("}", ", uk/patient-identifier: off }")}`);
    await one.until(() => one.published.findLast((params) => params.uri === uri("a.md"))?.diagnostics.length === 0);

    write("scrubin.config.yaml", `${config}falOn: error\n`);
    const wrong = await one.until(() => one.published.findLast((params) => params.uri === uri("scrubin.config.yaml")));
    expect(wrong.diagnostics).toMatchObject([{ code: "bad-configuration", range: { start: { line: 2, character: 0 } } }]);
    expect(wrong.diagnostics[0]?.message).toContain('Unexpected key "falOn"');
    const [stopped] = await one.until(() => {
      const { diagnostics } = one.published.findLast((params) => params.uri === uri("a.md")) ?? { diagnostics: [] };
      return diagnostics.length > 0 && diagnostics;
    });
    expect(stopped?.message).toContain("Not checked: scrubin.config.yaml:3: Unexpected key");
    expect(await one.until(() => one.messages.find((text) => text.includes("falOn")))).toContain("scrubin checks nothing here");

    write("scrubin.config.yaml", config);
    await one.until(() => one.published.findLast((params) => params.uri === uri("scrubin.config.yaml"))?.diagnostics.length === 0);
    await one.until(() => one.published.findLast((params) => params.uri === uri("a.md"))?.diagnostics[0]?.code === "uk/patient-identifier");

    write(".scrubinignore", "a.md\n");
    await one.until(() => one.published.findLast((params) => params.uri === uri("a.md"))?.diagnostics.length === 0);
    expect(await one.leave()).toBe(0);
  });

  it("reloads when the editor says that files have changed, if it watches them itself", async () => {
    write("scrubin.config.yaml", config);
    const one = editor();
    const workspace = { ...fullAbilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await one.start([cwd], { capabilities: { ...fullAbilities, workspace } });
    await one.open(uri("a.md"), "markdown", `${breach}\n`);
    expect(await one.diagnostics(uri("a.md"), 1)).toHaveLength(1);
    write("scrubin.config.yaml", `${config}ignore: ['*.md']\n`);
    const changes = [{ uri: uri("scrubin.config.yaml"), type: 2 }];
    await one.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await one.until(() => one.published.findLast((params) => params.uri === uri("a.md"))?.diagnostics.length === 0);
    expect(await one.leave()).toBe(0);
  });

  it("keeps several folders apart, honours baselines, and drops a folder that is closed", async () => {
    write("one/scrubin.config.yaml", "jurisdictions: [uk]\nbaseline: .scrubin-baseline\nconcerns: [patient-identifier]\n");
    write("two/scrubin.config.yaml", "jurisdictions: [ie]\nconcerns: [patient-identifier]\n");
    const one = editor();
    await one.start([join(cwd, "one"), join(cwd, "two")]);
    await one.open(uri("two/a.md"), "markdown", `${breach}\n`);
    expect(await one.diagnostics(uri("two/a.md"), 1)).toMatchObject([{ code: "ie/patient-identifier" }]);
    await one.open(uri("one/a.md"), "markdown", `${breach}\n`);
    const [missing] = await one.diagnostics(uri("one/a.md"), 1);
    expect(missing?.message).toContain("Not checked: .scrubin-baseline: ");
    write("one/.scrubin-baseline", "# none yet\n");
    const [found] = await one.until(() => {
      const { diagnostics } = one.published.findLast((params) => params.uri === uri("one/a.md")) ?? { diagnostics: [] };
      return diagnostics[0]?.code === "uk/patient-identifier" && diagnostics;
    });
    const { fingerprint } = (found?.data ?? {}) as { fingerprint?: string };
    write("one/.scrubin-baseline", `${fingerprint} uk/patient-identifier 1 - - -- seen by the board\n`);
    await one.until(() => one.published.findLast((params) => params.uri === uri("one/a.md"))?.diagnostics.length === 0);
    const event = { added: [], removed: [{ uri: uri("two"), name: "two" }] };
    await one.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    expect(await one.leave()).toBe(0);
  });

  it("tells of wrong settings of the editor", async () => {
    const one = editor();
    await one.start([cwd], { initializationOptions: { jurisdiction: "uk", delay: -1 } });
    expect(await one.until(() => one.messages.length > 1 && one.messages)).toEqual([
      expect.stringContaining('Unexpected setting "jurisdiction", expected one of jurisdictions'),
      expect.stringContaining('Unexpected value of the setting "delay", expected milliseconds'),
    ]);
    await one.connection.sendNotification("workspace/didChangeConfiguration", { settings: { scrubin: { jurisdictions: ["xx"] } } });
    await one.open(uri("a.md"), "markdown", `${breach}\n`);
    const [stopped] = await one.diagnostics(uri("a.md"), 1);
    expect(stopped?.message).toContain('Not checked: Unexpected jurisdiction "xx"');
    expect(await one.leave()).toBe(0);
  });

  it("answers a request that was cancelled as such, and judges only the newest text", async () => {
    write("scrubin.config.yaml", config);
    const one = editor();
    await one.start([cwd], { initializationOptions: { delay: 5000 } });
    await one.open(uri("a.md"), "markdown", "Hello.\n");
    await one.diagnostics(uri("a.md"), 1);
    const start = { line: 0, character: 0 };
    await one.edit(uri("a.md"), [{ range: { start, end: start }, newText: `${breach} ` }]);
    const last = await one.edit(uri("a.md"), [{ range: { start, end: start }, newText: "Well. " }]);
    // A request does not wait for the pause in typing.
    const actions = await one.actions(uri("a.md"), { range: { start, end: { line: 0, character: 60 } } });
    expect(named(actions, "Mute").title).toContain("uk/patient-identifier");
    expect(one.published.filter((params) => params.uri === uri("a.md")).map(({ version }) => version)).toEqual([1, last]);
    await one.edit(uri("a.md"), [{ range: { start, end: start }, newText: "So it went on. ".repeat(20_000) }]);
    const source = new CancellationTokenSource();
    const hover = { textDocument: { uri: uri("a.md") }, position: start };
    const asked = one.connection.sendRequest("textDocument/hover", hover, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await one.leave()).toBe(0);
  });

  it("and the watcher are not loaded by a check", () => {
    write("a.md", "Hello.\n");
    const names = "Object.keys(require.cache).map((file) => require('node:path').basename(file))";
    const script = `process.argv = ['node', 'scrubin', 'check', 'a.md']; require(${JSON.stringify(join(root, "bin/scrubin.js"))}); process.on('exit', () => console.error(${names}.join()))`;
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const { stderr, status } = spawnSync(process.execPath, ["-e", script], { cwd, encoding: "utf8", env });
    expect([status, stderr]).toEqual([0, expect.stringContaining("main.cjs")]);
    expect(stderr).not.toMatch(/language-server|chokidar|yaml/);
  });

  it.each([
    ["on exit without shutdown", (one: Editor) => one.connection.sendNotification("exit")],
    ["when the editor is gone", async (one: Editor) => one.child.stdin.destroy()],
  ])("ends with 1 %s", async (_, go) => {
    const one = editor();
    await one.start([cwd]);
    await go(one);
    expect(await one.left).toBe(1);
  });
});
