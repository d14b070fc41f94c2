import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Able } from "./able.ts";
import { diagnosticOf, notChecked, problemDiagnostic } from "./diagnostic.ts";
import { draftOf } from "./draft.ts";
import type { Judged, Session } from "./session.ts";
import type { Sessions } from "./sessions.ts";

/** What is known of a document as it stood in a version. */
export interface Held {
  readonly document: TextDocument;
  readonly version: number;
  readonly session: Session;
  readonly judged: Judged;
}

/** Where the desk puts what it finds. */
export interface Screen {
  diagnostics(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void;
  /** Told of every session that a draft was judged in: its settings may be wrong. */
  judgedIn(session: Session): void;
  failed(error: unknown): void;
}

/** The open documents: each is judged when nobody has typed in it for a while, and only its newest text counts. */
export class Desk {
  readonly #sessions: Sessions;
  readonly #screen: Screen;
  readonly #able: Able;
  readonly #open = new Map<string, TextDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #held = new Map<string, Held>();
  /** Counts the times that everything was opened anew. */
  #round = 0;

  constructor(sessions: Sessions, screen: Screen, able: Able) {
    this.#sessions = sessions;
    this.#screen = screen;
    this.#able = able;
  }

  /** Takes up a document, which is judged at once, or its newest text, which is judged after so many milliseconds. */
  take(document: TextDocument, delay: number): void {
    const { uri } = document;
    const wait = this.#open.has(uri) ? delay : 0;
    this.#open.set(uri, document);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => this.#start(uri), wait),
    );
  }

  close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    for (const shelf of [this.#open, this.#timers, this.#held]) shelf.delete(uri);
    this.#screen.diagnostics(uri, undefined, []);
  }

  /** What is known of the newest text of a document; it is judged at once where that has not been done. */
  async held(uri: string): Promise<Held | undefined> {
    if (this.#timers.has(uri)) {
      clearTimeout(this.#timers.get(uri));
      this.#start(uri);
    }
    await this.#running.get(uri);
    return this.#held.get(uri);
  }

  /** Judges everything again: settings or rules have changed. */
  again(): void {
    this.#round += 1;
    this.#sessions.forget();
    for (const document of this.#open.values()) this.take(document, 0);
  }

  /** Stops all that waits. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#open.clear();
  }

  #start(uri: string): void {
    this.#timers.delete(uri);
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const before = this.#running.get(uri) ?? Promise.resolve();
    const run = before.then(() => this.#judge(document)).catch((error) => this.#screen.failed(error));
    this.#running.set(uri, run);
    run.finally(() => this.#running.get(uri) === run && this.#running.delete(uri));
  }

  async #judge(document: TextDocument): Promise<void> {
    const { uri, version, languageId } = document;
    const draft = draftOf(uri, languageId);
    if (draft === undefined) return;
    const round = this.#round;
    const session = await this.#sessions.of(draft.file);
    const judged = await session.judge(draft, document.getText());
    // Somebody typed on, closed it or changed the settings: another judging comes, or none is wanted.
    if (this.#open.get(uri) !== document || document.version !== version || round !== this.#round) return;
    this.#held.set(uri, { document, version, session, judged });
    this.#screen.judgedIn(session);
    this.#screen.diagnostics(uri, version, this.#shown(uri, session, judged, draft.form === "json"));
  }

  #shown(uri: string, session: Session, { findings, problems }: Judged, mayBeAnything: boolean): readonly Diagnostic[] {
    const [wrong] = session.wrong;
    if (wrong !== undefined) return [notChecked(wrong, session.fileOf(wrong), this.#able)];
    // JSON is mostly something else than posts.
    const unread = problems.filter(({ code }) => !(mayBeAnything && code === "unknown-format"));
    return [...findings.map((finding) => diagnosticOf(finding, uri, this.#able)), ...unread.map(problemDiagnostic)];
  }
}
