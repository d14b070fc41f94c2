import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver";
import type { Problem } from "../model/problem.ts";
import { problemDiagnostic } from "./diagnostic.ts";
import type { Session } from "./session.ts";

interface Told {
  diagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** A line for the user, as a message. */
  error(text: string): void;
}

/** Shows what is wrong with configurations, rules and baselines: at its place in their files, and once as a message. */
export class WrongSettings {
  readonly #told: Told;
  /** By the folder of the session: what was told, and the files where it stands. */
  readonly #shown = new Map<string, { readonly text: string; readonly files: readonly string[] }>();

  constructor(told: Told) {
    this.#told = told;
  }

  show(session: Session): void {
    const { home, wrong } = session;
    const before = this.#shown.get(home) ?? { text: "", files: [] };
    const text = wrong.map(lineOf).join("\n");
    if (text === before.text) return;
    const files = [...new Set(wrong.flatMap((problem) => session.fileOf(problem) ?? []))];
    for (const file of before.files) if (!files.includes(file)) this.#told.diagnostics(uriOf(file), []);
    for (const file of files) {
      const here = wrong.filter((problem) => session.fileOf(problem) === file);
      this.#told.diagnostics(uriOf(file), here.map(problemDiagnostic));
    }
    this.#shown.set(home, { text, files });
    const [first] = wrong;
    if (first === undefined) return;
    const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : "";
    this.#told.error(`scrubin checks nothing here: ${lineOf(first)}${more}`);
  }
}

const uriOf = (file: string): string => String(pathToFileURL(file));

function lineOf({ path, line, message, hint }: Problem): string {
  const where = path === undefined ? "" : `${path}${line === undefined ? "" : `:${line}`}: `;
  return `${where}${message}${hint === undefined ? "" : ` (${hint})`}`;
}
