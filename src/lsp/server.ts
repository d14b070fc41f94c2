import { setImmediate } from "node:timers/promises";
import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  Connection,
  ExecuteCommandParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  Range,
} from "vscode-languageserver";
import type { Rooms } from "../cli/rooms.ts";
import type { World } from "../model/world.ts";
import { type Able, ableOf } from "./able.ts";
import { actionsFor } from "./actions.ts";
import { announcement } from "./announce.ts";
import { Catalogue } from "./clauses.ts";
import { commands } from "./commands.ts";
import { Desk, type Held, type Screen } from "./desk.ts";
import { draftOf, pathOf } from "./draft.ts";
import { settingsOver, usualSettings } from "./editor-settings.ts";
import { hoverText } from "./hover.ts";
import { meet, rangeOf } from "./place.ts";
import { Reload, watchedGlobs } from "./reload.ts";
import { ruleText } from "./rule-text.ts";
import type { Session } from "./session.ts";
import { Sessions } from "./sessions.ts";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocument,
  TextDocuments,
} from "./wire.ts";
import { WrongSettings } from "./wrong-settings.ts";

/** Files change in heaps, at a switch of branches for one: so long nothing is opened anew, in milliseconds. */
const settling = 100;

/** How long an editor may take to answer at the start, in milliseconds: drafts are judged all the same. */
const patience = 2000;

/** An answer, or something else where none comes in time, or a refusal. */
function soon<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patience).unref());
  return Promise.race([answer.catch(() => otherwise), late]);
}

/** What an editor asks and is told, over one connection. */
export class Server {
  readonly #connection: Connection;
  readonly #world: World;
  readonly #rooms: Rooms;
  readonly #sessions: Sessions;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #catalogues = new WeakMap<Session, Catalogue>();
  #able: Able = ableOf({ processId: null, rootUri: null, capabilities: {} });
  #desk: Desk | undefined;
  #reload: Reload | undefined;
  #timer: NodeJS.Timeout | undefined;
  #given = usualSettings;

  constructor(connection: Connection, world: World, rooms: Rooms) {
    this.#connection = connection;
    this.#world = world;
    this.#rooms = rooms;
    this.#sessions = new Sessions(world, rooms);
    connection.onInitialize((params) => this.#initialize(params));
    this.#sessions.ready = new Promise((resolve) => {
      connection.onInitialized(async () => resolve(await this.#initialized()));
    });
    connection.onHover((params, token) => this.#hover(params, token));
    connection.onCodeAction((params, token) => this.#actions(params, token));
    connection.onExecuteCommand((params) => this.#execute(params));
    connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
    connection.onDidChangeWatchedFiles(() => this.#againSoon());
    connection.onShutdown(() => this.close());
    this.#documents.onDidChangeContent(({ document }) => this.#desk?.take(document, this.#sessions.settings.delay));
    this.#documents.onDidSave(({ document }) => this.#desk?.take(document, 0));
    this.#documents.onDidClose(({ document }) => this.#desk?.close(document.uri));
    this.#documents.listen(connection);
  }

  /** Stops all that waits; nothing is judged any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#desk?.stop();
    this.#desk = undefined;
    await this.#reload?.close();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#able = ableOf(params);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri];
    this.#sessions.roots = folders.flatMap((uri) => (uri === null ? [] : (pathOf(uri) ?? [])));
    const wrong = new WrongSettings({
      diagnostics: (uri, diagnostics) => this.#publish(uri, undefined, diagnostics),
      error: (text) => this.#say(MessageType.Error, text),
    });
    const screen: Screen = {
      diagnostics: (uri, version, diagnostics) => this.#publish(uri, version, diagnostics),
      judgedIn: (session) => wrong.show(session),
      failed: (error) => this.#failed(error),
    };
    this.#desk = new Desk(this.#sessions, screen, this.#able);
    this.#given = this.#settingsFrom(params.initializationOptions);
    return announcement(this.#rooms.tool);
  }

  async #initialized(): Promise<Reload> {
    const { client, workspace } = this.#connection;
    if (this.#able.tellsOfFolders)
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => pathOf(uri));
        const roots = this.#sessions.roots.filter((root) => !gone.includes(root));
        this.#sessions.roots = [...roots, ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
        this.#againSoon();
      });
    const watchers = watchedGlobs.map((globPattern) => ({ globPattern }));
    // What an editor refuses after all is watched by ourselves.
    const registered = (made: Promise<unknown>): Promise<boolean> =>
      soon(
        made.then(() => true),
        false,
      );
    if (this.#able.tellsOfSettings) await registered(client.register(DidChangeConfigurationNotification.type, { section: "scrubin" }));
    const watches = this.#able.watchesFiles && (await registered(client.register(DidChangeWatchedFilesNotification.type, { watchers })));
    // A baseline or rules may lie outside of what an editor watches.
    this.#reload = new Reload(this.#rooms, () => this.#againSoon(), !watches);
    await this.#configure(undefined);
    return this.#reload;
  }

  /** Settings of the editor, asked for where it answers, else as they were sent. */
  async #configure(sent: unknown): Promise<void> {
    const asked = this.#able.hasSettings ? await soon(this.#connection.workspace.getConfiguration("scrubin"), sent) : sent;
    const before = JSON.stringify(this.#sessions.settings);
    this.#settingsFrom(asked);
    if (JSON.stringify(this.#sessions.settings) !== before) this.#desk?.again();
  }

  /** Takes in settings over those of the start; what is wrong with them is told, never passed by. */
  #settingsFrom(value: unknown): typeof usualSettings {
    const { settings, complaints } = settingsOver(this.#given, value);
    for (const complaint of complaints) this.#say(MessageType.Error, `scrubin: ${complaint}`);
    this.#sessions.settings = settings;
    return settings;
  }

  async #hover({ textDocument: { uri }, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
    const held = await this.#held(uri, token);
    const at = { start: position, end: position };
    const here = held?.judged.findings.filter(({ place }) => meet(rangeOf(place), at)) ?? [];
    const [first] = here;
    if (held === undefined || first === undefined) return null;
    const markdown = this.#able.readsMarkdown;
    const value = await hoverText(here, this.#catalogueOf(held.session), markdown);
    return { contents: { kind: markdown ? "markdown" : "plaintext", value }, range: rangeOf(first.place) };
  }

  async #actions({ textDocument: { uri }, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const wanted = context.only?.some((kind) => kind === "" || kind === "quickfix") ?? true;
    const held = wanted ? await this.#held(uri, token) : undefined;
    const draft = held && draftOf(uri, held.document.languageId);
    return held === undefined || draft === undefined ? [] : [...actionsFor(held, draft.form, range, this.#able)];
  }

  async #execute({ command, arguments: [uri, what] = [] }: ExecuteCommandParams): Promise<string | null> {
    if (command === commands.cursor && typeof uri === "string") {
      await this.#connection.window.showDocument({ uri, takeFocus: true, selection: what as Range }).catch(() => undefined);
      return null;
    }
    if (command !== commands.explain || typeof uri !== "string" || typeof what !== "string")
      throw new ResponseError(LSPErrorCodes.RequestFailed, `Unexpected command, expected one of ${Object.values(commands).join(", ")}`);
    const session = await this.#sessions.of(pathOf(uri));
    const text = await ruleText(what, this.#catalogueOf(session));
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, "Unexpected rule, expected one that exists");
    this.#say(MessageType.Info, text);
    return text;
  }

  async #held(uri: string, token: CancellationToken): Promise<Held | undefined> {
    const held = await this.#desk?.held(uri);
    // What came meanwhile is heard first: it may call the request off.
    await setImmediate();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    return held;
  }

  #catalogueOf(session: Session): Catalogue {
    const known = this.#catalogues.get(session) ?? new Catalogue(session.ownRules, { ...this.#world, cwd: session.home }, this.#rooms);
    this.#catalogues.set(session, known);
    return known;
  }

  #againSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#desk?.again(), settling);
  }

  #publish(uri: string, version: number | undefined, diagnostics: readonly unknown[]): void {
    const params = { uri, diagnostics: [...diagnostics] as never[], ...(version === undefined ? {} : { version }) };
    this.#connection.sendDiagnostics(params).catch(() => {});
  }

  /** A message that asks for no answer. */
  #say(type: MessageType, message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {});
  }

  /** A fault of ours: its sort only, for its words may quote the draft. */
  #failed(error: unknown): void {
    const what = error instanceof Error ? ("code" in error ? error.message : error.name) : typeof error;
    this.#say(MessageType.Error, `scrubin: Unexpected fault: ${what}; this draft was not checked`);
  }
}
