import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { root } from "../tree.test-support.ts";

/** Everything an editor may be able to do. */
export const fullAbilities = {
  general: { positionEncodings: ["utf-8", "utf-16"] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { disabledSupport: true },
  },
  window: { showDocument: { support: true } },
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
};

/** An editor that starts the built program and speaks with it. */
export class Editor {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly messages: string[] = [];
  readonly shown: unknown[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly left: Promise<number | null>;
  errors = "";
  readonly #documents = new Map<string, TextDocument>();
  #waiting: (() => void)[] = [];

  constructor(cwd: string, args: readonly string[] = ["lsp"]) {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    this.child = spawn(process.execPath, [join(root, "bin/scrubin.js"), ...args], { cwd, env });
    this.left = new Promise((resolve) => this.child.once("exit", (code) => resolve(code)));
    this.child.stderr.on("data", (text) => {
      this.errors += text;
    });
    this.connection = createProtocolConnection(new StreamMessageReader(this.child.stdout), new StreamMessageWriter(this.child.stdin));
    this.connection.onError(() => undefined);
    this.#hear("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => this.published.push(params));
    this.#hear("window/showMessage", ({ message }: { message: string }) => this.messages.push(message));
    this.connection.onRequest("window/showDocument", (params) => {
      this.shown.push(params);
      return { success: true };
    });
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.listen();
  }

  async start(folders: readonly string[], more: Record<string, unknown> = {}): Promise<InitializeResult> {
    const workspaceFolders = folders.map((folder) => ({ uri: String(pathToFileURL(folder)), name: folder }));
    const params = { processId: process.pid, rootUri: null, capabilities: fullAbilities, workspaceFolders, ...more };
    const result = await this.connection.sendRequest<InitializeResult>("initialize", params);
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  /** Applies edits as an editor does, and sends them as changes of parts. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<number> {
    const before = this.#document(uri);
    const version = before.version + 1;
    const changes = [...edits].reverse().map(({ range, newText }) => ({ range, text: newText }));
    this.#documents.set(uri, TextDocument.update(before, changes, version));
    await this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
    return version;
  }

  /** What was last said of a document in a version, once it is said. */
  async diagnostics(uri: string, version?: number): Promise<readonly Diagnostic[]> {
    const isIt = (one: PublishDiagnosticsParams) => one.uri === uri && (version === undefined || one.version === version);
    return (await this.until(() => this.published.findLast(isIt))).diagnostics;
  }

  /** Waits until something holds, ten seconds at most. */
  async until<T>(look: () => T | undefined | false): Promise<T> {
    const end = Date.now() + 10_000;
    while (Date.now() < end) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, 200);
      });
    }
    throw new Error(`nothing came; said: ${JSON.stringify([this.messages, this.errors, this.published]).slice(0, 3000)}`);
  }

  actions(uri: string, { range }: Pick<Diagnostic, "range">, only?: readonly string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    return this.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  async leave(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return this.left;
  }

  #document(uri: string): TextDocument {
    const found = this.#documents.get(uri);
    if (found === undefined) throw new Error(`${uri} is not open`);
    return found;
  }

  #hear<T>(method: string, take: (params: T) => void): void {
    this.connection.onNotification(method, (params: T) => {
      take(params);
      for (const go of this.#waiting) go();
      this.#waiting = [];
    });
  }
}

/** The edits of an action for one document, whichever way they are written. */
export function editsOf({ edit }: CodeAction): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change !== undefined && "edits" in change) return change.edits as TextEdit[];
  return Object.values(edit?.changes ?? {}).flat();
}
